import GRDB
import SanadModel
import SanadText

/// Pages that are read again by a newer program.
extension BatchWriter {
  /// Stores what a page that is stored says by a newer reading, where it is the newest of its article and says
  /// something else than before; the outlet changed nothing, so no change of the story is kept.
  func reread(
    _ entry: (receipt: PageReceipt, annotated: AnnotatedArticle), _ counts: inout AddCounts
  ) throws {
    guard let page = try KnownPage.page(entry.receipt.digest, in: database), page.isNewest,
      let known = try KnownArticle.article(at: page.place, in: database)
    else { return }
    let digest = SHA256.digest(of: entry.annotated.article)
    guard try known.digest != digest || mentionsDiffer(entry.annotated, of: known) else {
      counts.known += 1
      return
    }
    try leaveSearch(known)
    let version = try insertVersion(
      entry.annotated, digest, article: known.place, number: known.number + 1)
    try become(version, entry.receipt, of: known, isEdit: false)
    counts.changed += 1
    counts.note(entry.annotated)
  }

  /// Where the day is inferred from other reports mentions hang on what was read beside it, and say nothing.
  private func mentionsDiffer(
    _ annotated: AnnotatedArticle, of known: KnownArticle
  ) throws -> Bool {
    if annotated.article.publishedFrom == .story || annotated.article.published == nil {
      return false
    }
    let row = try Row.fetchOne(
      database.cachedStatement(sql: "SELECT title, text, mentions FROM version WHERE id = ?"),
      arguments: [known.version])
    guard let row else { return true }
    let mentions = try ArticleCodec.unpackedColumn(
      row.bytes("mentions", of: "version"),
      title: SourceText(row.value("title", of: "version") as String),
      text: SourceText(row.value("text", of: "version") as String))
    return mentions != ArticleCodec.packedMentions(annotated)
  }
}
