import SanadLanguages
import SanadModel
import SanadText

/// A word of a pack table, what it means, and the row.
struct Lexeme<Payload: Sendable>: Sendable {
  let word: String
  let payload: Payload
  let maker: Maker

  func map<Other>(_ other: Other) -> Lexeme<Other> {
    Lexeme<Other>(word: word, payload: other, maker: maker)
  }

  static func table(_ lexemes: [Lexeme<Payload>], _ pack: LanguagePack) -> PhraseTable<Payload> {
    var table = PhraseTable<Payload>()
    for lexeme in lexemes {
      table.add(lexeme.word, lexeme.payload, maker: lexeme.maker, tokenizer: pack.tokenizer)
    }
    return table
  }

  /// The rows of `table` by their column `key`; rows where `payload` gives nil are left out.
  static func rows(
    _ table: PackTable, _ key: String, payload: (PackRow) throws(PackError) -> Payload?
  ) throws(PackError) -> [Lexeme<Payload>] {
    let word = try table.column(key)
    var lexemes: [Lexeme<Payload>] = []
    for row in table.rows {
      guard let value = try payload(row) else { continue }
      lexemes.append(Lexeme(word: try row.word(word), payload: value, maker: row.maker))
    }
    return lexemes
  }
}
