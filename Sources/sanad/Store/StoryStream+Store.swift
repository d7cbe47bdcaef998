import SanadModel
public import SanadPipeline
public import SanadStore

extension StoryStream: ArticleStream {}

extension Pipeline {
  /// The account of a stored story, its claims under the ids they had before.
  ///
  /// - Parameter choose: the articles of it to take, read from the store.
  func account(
    ofStory id: String, in path: String, choose: (Store) throws(StoreError) -> StoryArticles
  ) throws -> Account {
    try StoreOptions.use(path, for: .reading) { store in
      let story = try choose(store)
      let articles = story.articles.map { tokenized($0) }
      return try store.settled(account(id: story.id, articles: articles))
    }
  }
}
