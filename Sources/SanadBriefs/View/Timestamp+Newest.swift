package import SanadModel

extension Timestamp {
  /// The latest time at which one of `articles` was published; nil where none is dated.
  package static func newest(of articles: [Article]) -> Timestamp? {
    articles.compactMap(\.published).max { $0.minutesSinceEpoch < $1.minutesSinceEpoch }
  }
}
