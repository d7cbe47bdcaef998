import SanadModel

/// Which version of a stored article stood at a time.
struct VersionChoice {
  /// Its zone is known, or none of the articles has one.
  let asOf: Timestamp

  /// The last of `versions`, which are in order of sight, that had come out at the time; nil where none had.
  ///
  /// The first came out when it says it was published. A later one came out when it says it was changed, and
  /// not before those ahead of it: what stands behind a version that is too late is too late.
  func index(of versions: [AnnotatedArticle]) -> Int? {
    var found: Int?
    for (index, version) in versions.enumerated() {
      guard let published = version.article.published, !published.isAfter(asOf) else { break }
      if 0 < index, version.article.updated?.isAfter(asOf) ?? false { break }
      found = index
    }
    return found
  }
}
