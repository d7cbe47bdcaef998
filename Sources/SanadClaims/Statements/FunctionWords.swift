import SanadLanguages
import SanadText

/// The words of `function-words.tsv` that may do one thing.
struct FunctionWords: Sendable {
  /// Roles that the table gives.
  enum Role: String {
    /// Opens a clause on a noun before it: `which`.
    case relative
    /// Starts a noun phrase: `the`.
    case determiner
    /// Stands before the agent of a passive: `by`.
    case agent
    /// What follows is no subject and no object: `from`.
    case preposition
    /// Opens another clause: `when`.
    case clause
  }

  static let none = FunctionWords(words: [])

  /// The words of `purposes.tsv`, after which a verb tells no deed.
  ///
  /// - Throws: `PackError` naming file and line.
  static func purposes(_ pack: LanguagePack) throws(PackError) -> FunctionWords {
    let table = try pack.table("purposes")
    let word = try table.column("word")
    var words: Set<WordHash> = []
    for row in table.rows { words.insert(WordHash(try row.word(word))) }
    return FunctionWords(words: words)
  }

  private let words: Set<WordHash>

  /// - Parameter role: of the words; nil for all of them.
  /// - Throws: `PackError` naming file and line.
  init(pack: LanguagePack, role: Role?) throws(PackError) {
    let table = try pack.table("function-words")
    let (word, roles) = (try table.column("word"), try table.column("roles"))
    var words: Set<WordHash> = []
    for row in table.rows {
      let own = row.text(roles).split(separator: "|")
      if let role, !own.contains(role.rawValue[...]) { continue }
      words.insert(WordHash(try row.word(word)))
    }
    self.words = words
  }

  private init(words: Set<WordHash>) { self.words = words }

  /// Whether the first word of `range` is one.
  func opens(_ range: TextRange, in tokens: [Token]) -> Bool {
    tokens.first { range.start <= Int($0.start) && $0.kind == .word }
      .map { words.contains($0.hash) } ?? false
  }

  /// Whether the token at `index` is one.
  func stands(at index: Int, in tokens: [Token]) -> Bool { words.contains(tokens[index].hash) }

  /// Whether the token before `index` is one.
  func stands(before index: Int, in tokens: [Token]) -> Bool {
    0 < index && words.contains(tokens[index - 1].hash)
  }

  /// `name` without one of them before a capital: `Rescue Office` of `the Rescue Office`, but `some workers`.
  func without(in name: String) -> String {
    guard let space = name.firstIndex(of: " "), words.contains(WordHash(String(name[..<space])))
    else { return name }
    let rest = name[name.index(after: space)...]
    return rest.first?.isUppercase == true ? String(rest) : name
  }
}
