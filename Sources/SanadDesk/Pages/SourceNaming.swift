import SanadLanguages
import SanadStore

/// What the sources of reports are called by: `data BMKG`, `Badan Meteorologi (BMKG)` and `BMKG` are one body, and
/// what has no name of its own is none.
struct SourceNaming: Sendable {
  /// What names nobody by itself, in small letters: nouns of sources, pronouns, titles, words of function.
  private let common: Set<String>
  /// Nouns of what is written or said, which stand before who wrote or said it.
  private let documents: Set<String>

  /// - Throws: `PackError` naming file and line.
  init(_ languages: Languages) throws(PackError) {
    var (common, documents): (Set<String>, Set<String>) = ([], [])
    for pack in languages.packs {
      let nouns = try pack.table("source-nouns")
      let (noun, kind) = (try nouns.column("noun"), try nouns.column("kind"))
      for row in nouns.rows {
        let word = try row.word(noun).lowercased()
        common.insert(word)
        if ["document", "unnamed"].contains(row.text(kind)) { documents.insert(word) }
      }
      for (name, column) in Self.tables {
        let table = try pack.table(name)
        let word = try table.column(column)
        for row in table.rows { common.insert(try row.word(word).lowercased()) }
      }
    }
    self.common = common
    self.documents = documents
  }

  private static let tables = [
    ("pronouns", "pronoun"), ("titles", "phrase"), ("stopwords", "word"),
    ("function-words", "word"),
  ]

  /// Each spelling that names somebody with what it is called by, in the order given.
  ///
  /// A word that is a source in small letters too is a noun at the start of its sentence.
  func names(
    _ spellings: [(spelling: String, reports: Int)]
  ) -> [(spelling: String, name: String)] {
    let plain = Set(spellings.map(\.spelling).filter { $0 == $0.lowercased() })
    let named = spellings.compactMap { entry -> (spelling: String, name: Substring)? in
      if plain.contains(entry.spelling.lowercased()) { return nil }
      guard let name = name(in: entry.spelling), !plain.contains(name.lowercased()) else {
        return nil
      }
      return (entry.spelling, name)
    }
    // What most reports write stands for all that differ from it in capitals alone.
    var shown: [String: String] = [:]
    for (_, name) in named where shown[name.lowercased()] == nil {
      shown[name.lowercased()] = String(name)
    }
    let full = Self.fullNames(shown.values)
    return named.map { spelling, name in
      let own = shown[name.lowercased()] ?? String(name)
      return (spelling, full[own] ?? own)
    }
  }

  /// The part of a spelling that is a name: without words in small letters around it, and without what it wrote.
  private func name(in spelling: String) -> Substring? {
    var words = spelling.split(separator: " ")[...]
    while let word = words.first, !Self.isCapital(word) || documents.contains(word.lowercased()) {
      words.removeFirst()
    }
    while let word = words.last, !Self.isCapital(word) { words.removeLast() }
    guard let first = words.first, let last = words.last,
      words.contains(where: { 1 < $0.count { $0.isLetter } })
    else { return nil }
    let name = spelling[first.startIndex..<last.endIndex]
    // An abbreviation is a name though packs list the body among sources: `BMKG`.
    let isAbbreviation = name.allSatisfy { !$0.isLetter || $0.isUppercase }
    return common.contains(name.lowercased()) && !isAbbreviation ? nil : name
  }

  private static func isCapital(_ word: Substring) -> Bool {
    word.first { $0.isLetter || $0.isNumber }?.isUppercase ?? false
  }

  /// For an abbreviation, and for the name that has it in brackets, the one that both are called by.
  private static func fullNames(_ names: some Collection<String>) -> [String: String] {
    var holders: [Substring: [String]] = [:]
    for name in names where name.hasSuffix(")") {
      guard let open = name.lastIndex(of: "(") else { continue }
      holders[name[name.index(after: open)...].dropLast(), default: []].append(name)
    }
    var full: [String: String] = [:]
    for (short, long) in holders where long.count == 1 && !short.isEmpty {
      full[String(short)] = long[0]
      let open = long[0].lastIndex(of: "(") ?? long[0].endIndex
      full[long[0][..<open].split(separator: " ").joined(separator: " ")] = long[0]
    }
    return full
  }
}
