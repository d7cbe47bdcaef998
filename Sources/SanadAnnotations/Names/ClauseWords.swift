import SanadLanguages
import SanadText

/// Words that show the subject of a clause: those before it, and its verb after it.
struct ClauseWords: Sendable {
  /// Roles of words that may come between a subject and its verb.
  private static let adverbs: WordRoles = [.adverb, .negation]
  /// Roles of words after which a clause begins.
  private static let openers: WordRoles = [
    .clause, .coordinator, .complement, .content, .relative,
  ]
  /// The fewest bytes a verb has beyond how verbs begin. Set by reading.
  private static let verbTailMin = 4

  private var roles = WordRoleMap(capacity: 256)
  private var cues = FlatMap(capacity: 512)
  private let verbStarts: VerbStarts

  /// Reads `function-words`, `cues` and `verb-starts`.
  init(pack: LanguagePack) throws(PackError) {
    try roles.addFunctionWords(pack)
    let cueTable = try pack.table("cues")
    let (cue, position) = (try cueTable.column("cue"), try cueTable.column("position"))
    for row in cueTable.rows where row.text(position) != "before" {
      let first = try row.word(cue).split(separator: " ").first.map(String.init) ?? ""
      cues.update(WordHash(first), 1)
    }
    verbStarts = try VerbStarts(pack: pack)
  }

  /// Whether a clause may begin after the word.
  func opensClause(_ hash: WordHash) -> Bool {
    !roles.roles(of: hash).isDisjoint(with: Self.openers)
  }

  /// Whether the word may come between a subject and its verb.
  func isAdverb(_ hash: WordHash) -> Bool { !roles.roles(of: hash).isDisjoint(with: Self.adverbs) }

  /// Whether the token is a verb: one of saying, or one that begins as verbs do.
  func isVerb(_ token: Token, in text: SourceText) -> Bool {
    guard token.kind == .word, token.letterCase == .lower else { return false }
    return cues[token.hash] != nil
      || verbStarts.begin(token, in: text.utf8, tail: Self.verbTailMin)
  }
}
