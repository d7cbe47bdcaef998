import SanadLanguages
import SanadModel
import SanadText

/// Words beside a person's name that are no part of it.
struct PersonTitleTable: Sendable {
  enum Kind: String, Sendable, CaseIterable {
    /// `Pak`, `Dr.`: before a name.
    case honorific
    /// `Kepala`, `Menteri`: before a name, with what it is the head of between.
    case role
    /// `S.H.`, `Jr.`: after a name.
    case degree
  }

  /// A title that starts at a token.
  struct Match: Sendable {
    let kind: Kind
    let count: Int
  }

  private let phrases: PhraseTable<Kind>

  /// Reads `titles.tsv`: columns `phrase` and `kind`.
  init(pack: LanguagePack) throws(PackError) {
    let table = try pack.table("titles")
    let kind = try table.column("kind")
    phrases = try PhraseTable(table, phrase: "phrase", tokenizer: pack.tokenizer) {
      (row) throws(PackError) in try row.choice(kind, of: Kind.self)
    }
  }

  /// The longest title at token `index`.
  func match(in tokens: [Token], at index: Int, limit: Int) -> Match? {
    phrases.longestMatch(in: tokens, at: index, limit: limit)
      .map { Match(kind: $0.payload, count: $0.count) }
  }
}
