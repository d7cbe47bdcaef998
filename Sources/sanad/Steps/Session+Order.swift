import ArgumentParser
import SanadModel
import SanadPipeline

/// Option of the commands that can read an archive in order of time.
struct OrderOptions: ParsableArguments {
  @Flag(
    help: """
      Articles in order of time, not of reading; one that comes twice with all that is known of it once. \
      An archive gives the same then, however it is cut into files.
      """)
  var byTime = false
}

extension Session {
  /// The articles of the inputs in order of time, dated, with their mentions, in whole batches.
  mutating func forEachBatchByTime(
    _ body: (inout Session, [AnnotatedArticle]) async throws -> Void
  ) async throws {
    var order = ArticleOrder()
    try await forEachPageBatch(of: Self.batchCount) { session, pages in
      let pipeline = session.pipeline
      let articles = await Pipeline.map(pages, threads: session.options.threads) {
        pipeline.article(of: $0)
      }
      session.noteLimits(of: articles)
      for (page, article) in zip(pages, articles) { order.add(article, fetched: page.fetched) }
    }
    let articles = order.articles()
    for start in stride(from: 0, to: articles.count, by: Self.batchCount) {
      let batch = articles[start..<min(start + Self.batchCount, articles.count)]
      try await body(&self, annotated(Array(batch)))
    }
  }

  /// A whole batch of articles in order of time, dated and with their mentions.
  func annotated(_ articles: [Article]) async -> [AnnotatedArticle] {
    let pipeline = self.pipeline
    return await Pipeline.map(pipeline.dated(articles), threads: options.threads) {
      pipeline.annotated($0)
    }
  }

  /// All of them.
  mutating func annotatedArticlesByTime() async throws -> [AnnotatedArticle] {
    var all: [AnnotatedArticle] = []
    try await forEachBatchByTime { _, batch in all += batch }
    return all
  }

  /// The stories of the inputs in order of time, as ``stories(byTime:)`` finds them.
  mutating func storiesByTime() async throws -> [StoryInput] {
    var found = try pipeline.storyBatch()
    var articles: [AnnotatedArticle] = []
    try await forEachBatchByTime { session, batch in
      for article in batch {
        found.add(article)
        articles.append(session.pipeline.untokenized(article))
      }
    }
    return Pipeline.stories(of: articles, found.finish())
  }
}
