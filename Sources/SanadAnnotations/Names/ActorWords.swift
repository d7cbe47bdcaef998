import SanadLanguages
import SanadText

/// Words by which a known place is told to act: what stands before a subject, and its verb after it.
struct ActorWords: Sendable {
  /// Roles of function words that may stand between a subject and its verb.
  private static let adverb: Int32 = 1
  /// Roles after which a clause begins.
  private static let opener: Int32 = 2
  /// The roles of `function-words.tsv` that open a clause.
  private static let openerRoles = ["clause", "coordinator", "complement", "content", "relative"]
  /// The fewest bytes a verb has beyond how verbs begin.
  private static let verbTailMin = 4

  private var roles = FlatMap(capacity: 256)
  private var cues = FlatMap(capacity: 512)
  private let verbStarts: VerbStarts

  /// Reads `function-words`, `cues` and `verb-starts`.
  init(pack: LanguagePack) throws(PackError) {
    let words = try pack.table("function-words")
    let (word, role) = (try words.column("word"), try words.column("roles"))
    for row in words.rows {
      let names = row.text(role).split(separator: "|")
      let isOpener = names.contains { Self.openerRoles.contains(String($0)) }
      let bits =
        (names.contains("adverb") || names.contains("negation") ? Self.adverb : 0)
        | (isOpener ? Self.opener : 0)
      roles.update(WordHash(try row.word(word)), bits)
    }
    let cueTable = try pack.table("cues")
    let (cue, position) = (try cueTable.column("cue"), try cueTable.column("position"))
    for row in cueTable.rows where row.text(position) != "before" {
      let first = try row.word(cue).split(separator: " ").first.map(String.init) ?? ""
      cues.update(WordHash(first), 1)
    }
    verbStarts = try VerbStarts(pack: pack)
  }

  /// Whether a clause may begin after the word.
  func opens(_ hash: WordHash) -> Bool { (roles[hash] ?? 0) & Self.opener != 0 }

  /// Whether the word may part a subject from its verb.
  func isAdverb(_ hash: WordHash) -> Bool { (roles[hash] ?? 0) & Self.adverb != 0 }

  /// Whether the token is a verb: one of saying, or one that begins as verbs do.
  func isVerb(_ token: Token, in text: SourceText) -> Bool {
    guard token.kind == .word, token.letterCase == .lower else { return false }
    return cues[token.hash] != nil
      || verbStarts.begin(token, in: text.utf8, tail: Self.verbTailMin)
  }
}
