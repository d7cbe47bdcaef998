import SanadModel
import SanadText

extension DisjointSets {
  mutating func join(_ first: SourceID, _ second: SourceID, of sources: SourceList<String>) {
    join(sources.offset(of: first), sources.offset(of: second))
  }

  /// For each source the first one of its set.
  mutating func roots(of sources: SourceList<String>) -> SourceList<SourceID> {
    SourceList(sources.indices.map { sources.index(atOffset: root(of: sources.offset(of: $0))) })
  }
}
