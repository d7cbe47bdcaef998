import SanadModel
import SanadText

/// Somebody that reports go back to, under however many names.
enum Source {}

/// The place of a source in its story.
typealias SourceID = Index<Source>

/// The sources of a story, or what is known of each.
typealias SourceList<Element> = IndexedList<Source, Element>

extension DisjointSets {
  mutating func join(_ first: SourceID, _ second: SourceID, of sources: SourceList<String>) {
    join(sources.offset(of: first), sources.offset(of: second))
  }

  /// For each source the first one of its set.
  mutating func roots(of sources: SourceList<String>) -> SourceList<SourceID> {
    SourceList(sources.indices.map { sources.index(atOffset: root(of: sources.offset(of: $0))) })
  }
}
