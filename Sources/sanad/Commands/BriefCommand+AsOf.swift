import ArgumentParser
import SanadArchive
import SanadModel
import SanadPipeline
import SanadStore

/// What had been published by `--as-of`.
extension BriefCommand {
  /// The articles of a stored story, each in the version that stood at `--as-of`.
  func storedArticles(
    ofStory id: String, in store: Store
  ) throws(StoreError) -> StoryArticles {
    let newest = try store.articles(ofStory: id)
    guard let asOf = asOf?.zoned(by: newest.articles.map(\.article)) else { return newest }
    noteUndated(newest.articles)
    let choice = VersionChoice(asOf: asOf)
    let stood = try store.articles(ofStory: id, choosing: choice.index)
    if stood.articles.isEmpty { noteEarly(newest.articles, asOf) }
    return stood
  }

  /// Says that nothing was published by `--as-of`, and when the first report was.
  private func noteEarly(_ articles: [AnnotatedArticle], _ asOf: Timestamp) {
    let first = articles.compactMap(\.article.published)
      .min { $0.minutesSinceEpoch < $1.minutesSinceEpoch }
    guard let first, !shared.quiet else { return }
    StandardError.line("no report by \(asOf); the first is of \(first)")
  }

  private func noteUndated(_ articles: [AnnotatedArticle]) {
    let count = articles.count { $0.article.published == nil }
    if 0 < count, !shared.quiet { StandardError.line("\(count) without a date left out") }
  }

  /// The articles of `--as-of`; one without a date cannot be known to have been there.
  func published(_ articles: [AnnotatedArticle]) -> [AnnotatedArticle] {
    guard let asOf = asOf?.zoned(by: articles.map(\.article)) else { return articles }
    noteUndated(articles)
    let stood = articles.filter { $0.article.published.map { !$0.isAfter(asOf) } ?? false }
    if stood.isEmpty { noteEarly(articles, asOf) }
    return stood
  }
}
