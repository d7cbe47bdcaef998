import GRDB
import SanadModel

/// What a new version of an article changed, as a change of its story.
enum EditChange {
  /// Nil where no word is another: a new author or time alone changes nothing that is told.
  static func row(
    from old: AnnotatedArticle, to new: AnnotatedArticle, article place: Int64, now: Timestamp?
  ) -> ChangeRow? {
    let difference = TextDifference(from: old.comparedLines, to: new.comparedLines)
    var (removed, added) = ([String](), [String]())
    for line in difference.lines {
      switch line {
      case .removed(let text): removed.append(text)
      case .added(let text): added.append(text)
      case .kept: continue
      }
    }
    if removed.isEmpty, added.isEmpty { return nil }
    let article = new.article
    return ChangeRow(
      kind: correctionCount(old) < correctionCount(new) ? .correction : .silentEdit,
      at: now ?? article.updated ?? article.published, article: place,
      before: removed.isEmpty ? nil : removed.joined(separator: " "),
      after: added.isEmpty ? nil : added.joined(separator: " "))
  }

  /// Places where the article says that something is corrected.
  private static func correctionCount(_ annotated: AnnotatedArticle) -> Int {
    annotated.text.stances.count { $0.stance == .corrected }
      + annotated.text.attributions.count { $0.stance == .corrected }
  }
}

extension BatchWriter {
  /// Keeps what `version`, the newest of the article from now on, changed of the one before.
  func keepEdit(_ version: Int64, of known: KnownArticle) throws {
    guard let old = try article(ofVersion: known.version),
      let new = try article(ofVersion: version)
    else { return }
    try EditChange.row(from: old, to: new, article: known.place, now: now)?
      .insert(into: database, story: known.story)
  }

  private func article(ofVersion version: Int64) throws -> AnnotatedArticle? {
    let statement = try database.cachedStatement(
      sql: """
        SELECT \(StoredArticle.columns) FROM version
        JOIN article ON article.id = version.article WHERE version.id = ?
        """)
    return try Row.fetchOne(statement, arguments: [version])
      .map { try StoredArticle($0).annotated }
  }
}
