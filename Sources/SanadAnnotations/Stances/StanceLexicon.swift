import SanadLanguages
import SanadModel
import SanadText

/// A phrase that marks the stance of its clause: denied, unverified, planned.
struct StanceCue: Hashable, Sendable {
  /// How far a cue's stance reaches.
  enum Reach: String, Sendable, CaseIterable {
    /// The clause it is in; after a relative pronoun or a comma, from the cue on.
    case clause
    /// What follows it.
    case after
    /// A use of the words that marks no stance.
    case none
  }

  let stance: Stance
  let reach: Reach
}

/// One language's words of stance, from `stances`, `conditions` and `function-words`.
struct StanceLexicon: Sendable {
  let cues: PhraseTable<StanceCue>
  let conditions: PhraseTable<Void>
  private var roleMap = WordRoleMap(capacity: 512)

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
    try roleMap.add(.cue, toFirstOf: "phrase", of: table, pack.tokenizer)
    try roleMap.add(.condition, toFirstOf: "phrase", of: conditionTable, pack.tokenizer)
    try roleMap.addFunctionWords(pack)
    roleMap.add(.comma, to: WordHash(","))
  }

  /// The roles of the word of this hash.
  @inline(__always) func roles(of hash: WordHash) -> WordRoles {
    roleMap.roles(of: hash)
  }
}
