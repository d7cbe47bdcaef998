public import SanadModel

/// Which version of a stored article stood at a time.
public struct VersionChoice: Sendable {
  /// Its zone is known, or none of the articles has one.
  public let asOf: Timestamp

  /// The versions that stood at `asOf`.
  public init(asOf: Timestamp) { self.asOf = asOf }

  /// The last of `versions`, which are in order of sight, that had come out at the time; nil where none had.
  ///
  /// The first came out when it says it was published. A later one came out when it says it was changed, and
  /// not before those ahead of it: what stands behind a version that is too late is too late.
  public func index(of versions: [AnnotatedArticle]) -> Int? {
    var found: Int?
    for (index, version) in versions.enumerated() {
      guard let published = version.article.published, !published.isAfter(asOf) else { break }
      if 0 < index, version.article.updated?.isAfter(asOf) ?? false { break }
      found = index
    }
    return found
  }
}
