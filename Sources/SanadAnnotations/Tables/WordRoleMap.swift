import SanadLanguages
import SanadText

/// For each word its roles: one look-up a token tells whether any table needs to be asked.
struct WordRoleMap: Sendable {
  private var map: FlatMap

  /// - Parameter capacity: words expected.
  init(capacity: Int) { map = FlatMap(capacity: capacity) }

  /// The roles of the word of this hash.
  @inline(__always) func roles(of hash: WordHash) -> WordRoles {
    map[hash].map { WordRoles(rawValue: $0) } ?? []
  }

  /// Adds `roles` to those that the word has.
  mutating func add(_ roles: WordRoles, to hash: WordHash) {
    map.update(hash, (map[hash] ?? 0) | roles.rawValue)
  }

  /// Adds `roles` to the first word of `phrase`.
  mutating func add(_ roles: WordRoles, toFirstOf phrase: String, _ tokenizer: Tokenizer) {
    if let first = tokenizer.tokens(of: SourceText(phrase)).first { add(roles, to: first.hash) }
  }

  /// Adds `roles` to the first word of every phrase in `column` of `table`.
  mutating func add(
    _ roles: WordRoles, toFirstOf column: String, of table: PackTable, _ tokenizer: Tokenizer
  ) throws(PackError) {
    let index = try table.column(column)
    for row in table.rows { add(roles, toFirstOf: try row.word(index), tokenizer) }
  }

  /// Adds the words of `function-words.tsv`.
  mutating func addFunctionWords(_ pack: LanguagePack) throws(PackError) {
    let table = try pack.table("function-words")
    let (word, roles) = (try table.column("word"), try table.column("roles"))
    for row in table.rows {
      let hash = WordHash(try row.word(word))
      for name in row.list(roles) {
        guard let role = FunctionWord(rawValue: name) else {
          throw row.bad(
            .unknownChoice(
              column: "roles", text: name, choices: FunctionWord.allCases.map(\.rawValue)))
        }
        add(role.roles, to: hash)
      }
    }
  }
}
