import SanadModel
import SanadText

/// The sources that the names in a story mean: `Kahr` and `Elke Kahr` are one.
struct SourceNames: Sendable {
  private var ids: [String: SourceID] = [:]
  /// The fullest name of each source.
  private(set) var names: SourceList<String> = []

  /// - Parameter found: every name that some article gives a source.
  /// - Complexity: O(*n*) in distinct names, times the few that share a word.
  init(_ found: [String]) {
    let sorted = Set(found).map(SourceName.init).filter { !$0.words.isEmpty }
      .sorted { ($1.words.count, $0.name) < ($0.words.count, $1.name) }
    let alone = Set(
      sorted.filter { $0.words.count == 1 || $0.bracketsAcronym }.compactMap(\.acronym))
    var full: SourceList<SourceName> = []
    var holders: [[UInt8]: [SourceID]] = [:]
    var acronyms: [[UInt8]: SourceID] = [:]
    for name in sorted {
      let acronym = name.acronym.flatMap { alone.contains($0) ? $0 : nil }
      let known = acronym.flatMap { acronyms[$0] } ?? Self.id(of: name, among: full, holders)
      let id = known ?? full.endIndex
      if known == nil {
        full.append(name)
        names.append(name.name)
        for word in Set(name.words) { holders[word, default: []].append(id) }
      }
      if let acronym { acronyms[acronym] = id }
      ids[name.name] = id
    }
  }

  /// The known source that `name` means; nil for a new one, and for a short name that fits two sources.
  private static func id(
    of name: SourceName, among full: SourceList<SourceName>, _ holders: [[UInt8]: [SourceID]]
  ) -> SourceID? {
    let fuller = (holders[name.words[0]] ?? []).filter { name.isPart(of: full[$0]) }
    if fuller.count == 1 { return fuller[0] }
    if !fuller.isEmpty { return nil }
    return name.words.compactMap { word in
      holders[word]?.first { name.isVariant(of: full[$0]) }
    }.first
  }

  func id(of name: String) -> SourceID? { ids[name] }
}
