import SanadLanguages
import SanadText

/// The words of `function-words.tsv` by their roles in a clause.
struct FunctionWords: Sendable {
  /// Words of any role.
  let all: WordSet
  /// Open a clause on a noun before it: `which`.
  let relatives: WordSet
  /// Start a noun phrase: `the`.
  let determiners: WordSet
  /// Stand before the agent of a passive: `by`.
  let agents: WordSet
  /// Start a phrase that is neither subject nor object: `from`.
  let prepositions: WordSet
  /// Open another clause: `when`.
  let clauseOpeners: WordSet

  /// - Throws: `PackError` naming file and line.
  init(pack: LanguagePack) throws(PackError) {
    let table = try pack.table("function-words")
    let (word, roles) = (try table.column("word"), try table.column("roles"))
    var words: Set<WordHash> = []
    var byRole: [Substring: Set<WordHash>] = [:]
    for row in table.rows {
      let hash = WordHash(try row.word(word))
      words.insert(hash)
      for role in row.text(roles).split(separator: "|") { byRole[role, default: []].insert(hash) }
    }
    all = WordSet(words)
    relatives = WordSet(byRole["relative"] ?? [])
    determiners = WordSet(byRole["determiner"] ?? [])
    agents = WordSet(byRole["agent"] ?? [])
    prepositions = WordSet(byRole["preposition"] ?? [])
    clauseOpeners = WordSet(byRole["clause"] ?? [])
  }
}
