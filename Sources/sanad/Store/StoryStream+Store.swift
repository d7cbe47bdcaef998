import SanadModel
import SanadPipeline
import SanadStore

extension Session {
  /// The account of each story of a store, some at a time, in the order of `ids`; a story without articles has
  /// none.
  ///
  /// - Parameter articles: which versions of a story's articles are read; nil for the newest.
  func forEachAccount(
    ofStored ids: [String], in store: Store, articles: ((String) throws -> StoryArticles)? = nil,
    _ body: (Account) throws -> Void
  ) async throws {
    let run = run()
    for start in stride(from: 0, to: ids.count, by: Self.accountBatchCount) {
      progress.show("accounts", start, of: ids.count)
      let stories = try ids[start..<min(start + Self.accountBatchCount, ids.count)]
        .map { try articles?($0) ?? store.articles(ofStory: $0) }
      let accounts = try await accounts(
        of: stories.filter { !$0.articles.isEmpty }, in: store, by: run)
      progress.clear()
      for account in accounts { try body(account) }
    }
  }

  /// The account of each stored story: the one kept, or made anew with its claims under the ids they had
  /// before.
  func accounts(
    of stories: [StoryArticles], in store: Store, by run: RunDescription
  ) async throws -> [Account] {
    let pipeline = self.pipeline
    let accounts = await Pipeline.map(stories, threads: options.threads) { story in
      Result { () throws(StoreError) in
        try pipeline.account(of: story, in: store, by: run)
      }
    }
    return try accounts.map { try $0.get() }
  }
}

extension Pipeline {
  fileprivate func account(
    of story: StoryArticles, in store: Store, by run: RunDescription
  ) throws(StoreError) -> Account {
    let articles = story.articles.map { tokenized($0) }
    if let kept = try store.keptAccount(of: story, articles: articles, by: run) { return kept }
    return try store.settled(account(id: story.id, articles: articles))
  }
}
