import SanadLanguages
import SanadText

/// Words of `count-states.tsv` for what has happened to the counted: `killed`, `injured`.
struct CountStates: Sendable {
  private enum Kind: String, CaseIterable {
    case event = ""
    case trait, object, either
  }

  /// The lemma of each word; nil for a trait such as `adult`.
  private let words: PhraseTable<WordHash?>

  /// - Throws: `PackError` naming file and line.
  init(pack: LanguagePack) throws(PackError) {
    let table = try pack.table("count-states")
    let (lemma, kind) = (try table.column("lemma"), try table.column("kind"))
    words = try PhraseTable(table, phrase: "word", tokenizer: pack.tokenizer) {
      (row) throws(PackError) in
      let isTrait = try row.choice(kind, of: Kind.self) == .trait
      return isTrait ? nil : WordHash(try row.word(lemma))
    }
  }

  /// The states that the tokens `range` name, by lemma.
  func states(in range: Range<Int>, _ tokens: [Token]) -> Set<WordHash> {
    var states: Set<WordHash> = []
    words.forEach(in: range, of: tokens) { entry, _ in
      if let state = entry?.payload { states.insert(state) }
    }
    return states
  }
}
