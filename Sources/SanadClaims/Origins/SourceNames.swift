import SanadModel
import SanadText

/// One number for every source, however articles name it: `Kahr` and `Elke Kahr` are one.
struct SourceNames: Sendable {
  /// Names by their words.
  private var ids: [String: Int] = [:]
  /// The fullest name of each source.
  private(set) var names: [String] = []

  /// - Parameter found: every name that some article gives a source.
  /// - Complexity: O(*n*) in distinct names, times the few that share a word.
  init(_ found: [String]) {
    let sorted = Set(found).map(SourceName.init).filter { !$0.words.isEmpty }
      .sorted { ($1.words.count, $0.name) < ($0.words.count, $1.name) }
    let alone = Set(
      sorted.filter { $0.words.count == 1 || $0.bracketsAcronym }.compactMap(\.acronym))
    var full: [SourceName] = []
    var holders: [[UInt8]: [Int]] = [:]
    var acronyms: [[UInt8]: Int] = [:]
    for name in sorted {
      let acronym = name.acronym.flatMap { alone.contains($0) ? $0 : nil }
      let known = acronym.flatMap { acronyms[$0] } ?? Self.id(of: name, among: full, holders)
      let id = known ?? full.count
      if known == nil {
        full.append(name)
        names.append(name.name)
        for word in Set(name.words) { holders[word, default: []].append(id) }
      }
      if let acronym { acronyms[acronym] = id }
      ids[name.name] = id
    }
  }

  /// A short name that fits two sources is a third.
  private static func id(
    of name: SourceName, among full: [SourceName], _ holders: [[UInt8]: [Int]]
  ) -> Int? {
    let fuller = (holders[name.words[0]] ?? []).filter { name.isPart(of: full[$0]) }
    if fuller.count == 1 { return fuller[0] }
    if !fuller.isEmpty { return nil }
    return name.words.compactMap { word in
      holders[word]?.first { name.isVariant(of: full[$0]) }
    }.first
  }

  func id(of name: String) -> Int? { ids[name] }
}
