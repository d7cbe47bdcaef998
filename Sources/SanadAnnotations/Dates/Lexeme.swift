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

/// Words that do several things.
enum RoleRows {
  /// The rows of a table that names the roles of each word in a column `roles`, parted by `|`.
  static func rows<Role>(
    of names: [String: Role], in pack: LanguagePack, _ name: String
  ) throws(PackError) -> [Lexeme<[Role]>] {
    let table = try pack.table(name)
    let column = try table.column("roles")
    return try Lexeme<[Role]>.rows(table, "word") { (row) throws(PackError) in
      var roles: [Role] = []
      for name in row.list(column) {
        guard let role = names[name] else {
          throw row.bad(
            .unknownChoice(column: "roles", text: name, choices: names.keys.sorted()))
        }
        roles.append(role)
      }
      return roles
    }
  }
}
