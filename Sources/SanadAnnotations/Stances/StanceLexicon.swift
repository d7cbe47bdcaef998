import SanadLanguages
import SanadModel
import SanadText

/// Words that change how a clause stands.
struct StanceCue: Hashable, Sendable {
  /// How far a cue's stance reaches.
  enum Reach: String, Sendable, CaseIterable {
    /// The clause it stands in; after a relative word or a comma, from the cue on.
    case clause
    /// What follows it.
    case after
    /// A use of the words that is no stance.
    case none
  }

  let stance: Stance
  let reach: Reach
}

/// One language's words of stance, from `stances`, `conditions` and `function-words`.
struct StanceLexicon: Sendable {
  let cues: PhraseTable<StanceCue>
  let conditions: PhraseTable<Void>
  /// Word to ``WordRoles``.
  private var roleMap = FlatMap(capacity: 512)

  /// - Throws: `PackError` naming file and line.
  init(pack: LanguagePack) throws(PackError) {
    let table = try pack.table("stances")
    let (stance, reach) = (try table.column("stance"), try table.column("reach"))
    cues = try PhraseTable(table, phrase: "phrase", tokenizer: pack.tokenizer) {
      (row) throws(PackError) in
      StanceCue(
        stance: try row.choice(stance, of: Stance.self),
        reach: try row.choice(reach, of: StanceCue.Reach.self))
    }
    let conditionTable = try pack.table("conditions")
    conditions = try PhraseTable(
      conditionTable, phrase: "phrase", tokenizer: pack.tokenizer
    ) { (_) throws(PackError) in }
    for row in table.rows { add(.cue, firstOf: row.text(0), pack.tokenizer) }
    for row in conditionTable.rows { add(.condition, firstOf: row.text(0), pack.tokenizer) }
    let words = try pack.table("function-words")
    let (word, roles) = (try words.column("word"), try words.column("roles"))
    for row in words.rows {
      for role in row.list(roles).compactMap(FunctionWord.init(rawValue:)) {
        add(role.roles, to: WordHash(row.text(word)))
      }
    }
    add(.comma, to: WordHash(","))
  }

  /// What the word of this hash may do.
  @inline(__always) func roles(of hash: WordHash) -> WordRoles {
    roleMap[hash].map { WordRoles(rawValue: $0) } ?? []
  }

  private mutating func add(_ roles: WordRoles, firstOf phrase: String, _ tokenizer: Tokenizer) {
    if let first = tokenizer.tokens(of: SourceText(phrase)).first { add(roles, to: first.hash) }
  }

  private mutating func add(_ roles: WordRoles, to hash: WordHash) {
    roleMap.update(hash, (roleMap[hash] ?? 0) | roles.rawValue)
  }
}
