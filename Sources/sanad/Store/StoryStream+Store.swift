import SanadModel
import SanadPipeline
import SanadStore

extension Session {
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
