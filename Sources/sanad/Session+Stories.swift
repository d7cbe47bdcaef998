import SanadArchive
import SanadModel
import SanadPipeline

/// Articles of one story, without tokens.
typealias StoryInput = (id: String, articles: [AnnotatedArticle])

extension Session {
  /// The stories of the inputs, found with a look back over all of them, in order of their first articles.
  ///
  /// Tokens are dropped once an article is compared: those of thousands of articles would be most of the memory.
  mutating func stories(byTime: Bool = false) async throws -> [StoryInput] {
    if byTime { return try await storiesByTime() }
    var found = try pipeline.storyBatch()
    var articles: [AnnotatedArticle] = []
    try await forEachAnnotatedBatch { session, batch in
      for article in batch {
        found.add(article)
        articles.append(session.pipeline.untokenized(article))
      }
    }
    progress.show("stories of \(Progress.grouped(articles.count)) articles")
    defer { progress.clear() }
    let named = namedApart(articles)
    if zip(named, articles).allSatisfy({ $0.article.id == $1.article.id }) {
      return Pipeline.stories(of: articles, found.finish())
    }
    return try await stories(of: named)
  }

  /// The stories among `articles`, which may have no tokens.
  func stories(of articles: [AnnotatedArticle]) async throws -> [StoryInput] {
    let pipeline = self.pipeline
    let whole = await Pipeline.map(articles, threads: options.threads) { pipeline.tokenized($0) }
    return Pipeline.stories(of: articles, try pipeline.assignments(of: whole, inBatch: true))
  }

  /// The account of each of `stories`, some at a time on several threads, in their order.
  func forEachAccount(
    of stories: [StoryInput], _ body: (Account) throws -> Void
  ) async throws {
    let pipeline = self.pipeline
    let stories = stories.map { bounded($0) }
    for start in stride(from: 0, to: stories.count, by: Self.accountBatchCount) {
      progress.show("accounts", start, of: stories.count)
      let batch = Array(stories[start..<min(start + Self.accountBatchCount, stories.count)])
      let accounts = await Pipeline.map(batch, threads: options.threads) { story in
        pipeline.account(id: story.id, articles: story.articles.map { pipeline.tokenized($0) })
      }
      progress.clear()
      for account in accounts { try body(account) }
    }
  }

  /// The account of each of `stories`.
  func accounts(of stories: [StoryInput]) async throws -> [Account] {
    var accounts: [Account] = []
    try await forEachAccount(of: stories) { accounts.append($0) }
    return accounts
  }

  /// Articles that one account is made of: every pair that shares words is compared. Set by reading: the largest
  /// story of the labelled streams has 81.
  static let storyArticleMax = 5_000

  /// The story with no more articles than that, and a line on standard error where some are left out.
  private func bounded(_ story: StoryInput) -> StoryInput {
    let count = story.articles.count
    guard Self.storyArticleMax < count else { return story }
    StandardError.line(
      "\(story.id): \(count) articles; the account is of the first \(Self.storyArticleMax)")
    return (story.id, Array(story.articles.prefix(Self.storyArticleMax)))
  }

  /// Accounts that are in memory at a time, between two words on how far it is. Set by reading.
  static let accountBatchCount = 64

  /// `articles` under names of which none stands twice: what is said of one must not be said of the other.
  func namedApart(_ articles: [AnnotatedArticle]) -> [AnnotatedArticle] {
    var taken = Set(articles.map(\.article.id))
    if taken.count == articles.count { return articles }
    var (seen, numbers): (Set<String>, [String: Int]) = ([], [:])
    var count = 0
    defer {
      if Self.renamedNamedMax < count {
        StandardError.line(
          "\(count - Self.renamedNamedMax) more articles have the id of another one")
      }
    }
    return articles.map { annotated in
      let id = annotated.article.id
      guard !seen.insert(id).inserted else { return annotated }
      var (number, name) = (numbers[id] ?? 1, id)
      repeat {
        number += 1
        name = "\(id)~\(number)"
      } while !taken.insert(name).inserted
      numbers[id] = number
      var renamed = annotated
      renamed.article.id = name
      count += 1
      if count <= Self.renamedNamedMax {
        StandardError.line("\(id): the id of another article; this one is called \(name)")
      }
      return renamed
    }
  }

  /// Articles of one id that are named each; the rest are a count. Set by reading.
  private static let renamedNamedMax = 20
}
