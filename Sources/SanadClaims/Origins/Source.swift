import SanadModel

/// Somebody that reports go back to, under however many names.
enum Source {}

/// The place of a source in its story.
typealias SourceID = Index<Source>

/// The sources of a story, or what is known of each.
typealias SourceList<Element> = IndexedList<Source, Element>
