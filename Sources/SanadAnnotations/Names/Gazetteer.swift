import SanadLanguages
import SanadModel
import SanadText

/// Names known before any article is read, each with its type and what it is another name of.
struct Gazetteer: Sendable {
  /// One row of `places.tsv`, `organizations.tsv` or `events.tsv`.
  struct Known: Sendable {
    let type: NameType
    /// The same for all names of one thing: the hash of the name the row points to.
    let identity: WordHash
    /// Written in capitals alone, as `AS`: found only so, since `as` is a word.
    let isUpper: Bool
    /// A word of the language too, as `Batu`: found only where a place is likely.
    let isCommonWord: Bool
    /// A state, or its capital or seat of government as a name for it: `Pyongyang`.
    let isState: Bool
  }

  /// What a row's column `use` may say; empty for any other name.
  private enum Use: String, CaseIterable { case word, state }

  /// A known name that starts at a token.
  struct Match: Sendable {
    let known: Known
    let count: Int
    let maker: Maker
  }

  /// The tables read, and the type of the names in each.
  private static let tables: [(name: String, type: NameType)] = [
    ("places", .place), ("organizations", .organization), ("events", .event),
  ]

  private var phrases = PhraseTable<Known>()

  /// Reads columns `name`, `of` (the fullest name; empty for the name itself) and `use`.
  init(pack: LanguagePack) throws(PackError) {
    for (name, type) in Self.tables {
      let table = try pack.table(name)
      let (nameColumn, ofColumn) = (try table.column("name"), try table.column("of"))
      let useColumn = try table.column("use")
      for row in table.rows {
        let text = try row.word(nameColumn)
        let full = row.text(ofColumn)
        let use = row.text(useColumn).isEmpty ? nil : try row.choice(useColumn, of: Use.self)
        let known = Known(
          type: type, identity: WordHash(full.isEmpty ? text : full),
          isUpper: Self.isUpper(text), isCommonWord: use == .word, isState: use == .state)
        phrases.add(text, known, maker: row.maker, tokenizer: pack.tokenizer)
      }
    }
  }

  /// The longest known name at token `index`, written as a name is.
  func match(in tokens: [Token], at index: Int, limit: Int) -> Match? {
    guard tokens[index].isCapitalised,
      let entry = phrases.longestMatch(in: tokens, at: index, limit: limit)
    else { return nil }
    let last = tokens[index + entry.count - 1]
    guard last.kind != .word || last.isCapitalised else { return nil }
    if entry.payload.isUpper && tokens[index].letterCase != .upper { return nil }
    return Match(known: entry.payload, count: entry.count, maker: entry.maker)
  }

  private static func isUpper(_ text: String) -> Bool {
    !text.utf8.contains { 0x61 <= $0 && $0 <= 0x7A }
  }
}
