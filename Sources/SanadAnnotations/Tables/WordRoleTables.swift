import SanadLanguages
import SanadText

/// For each role the words and phrases that have it; one word may have several roles.
struct WordRoleTables<Role>: Sendable
where Role: RawRepresentable & CaseIterable & Equatable & Sendable, Role.RawValue == Int {
  /// By the raw value of the role.
  private let tables: [PhraseTable<Void>]

  init(_ words: [Lexeme<[Role]>], _ pack: LanguagePack) {
    tables = Role.allCases.map { role in
      Lexeme.table(words.filter { $0.payload.contains(role) }.map { $0.map(()) }, pack)
    }
  }

  subscript(role: Role) -> PhraseTable<Void> { tables[role.rawValue] }
}

/// Reads tables of words with several roles each.
enum WordRoleRows {
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
