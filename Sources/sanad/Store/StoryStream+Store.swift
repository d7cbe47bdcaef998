import SanadModel
public import SanadPipeline
public import SanadStore

extension StoryStream: ArticleStream {}

extension Pipeline {
  /// The account of a stored story, its claims under the ids they had before.
  ///
  /// - Parameter chosen: the articles of it to take.
  func account(
    ofStory id: String, in path: String,
    chosen: ([AnnotatedArticle]) -> [AnnotatedArticle]
  ) throws -> Account {
    try StoreOptions.use(path, for: .reading) { store in
      let story = try store.articles(ofStory: id)
      let articles = chosen(story.articles).map { tokenized($0) }
      return try store.settled(account(id: story.id, articles: articles))
    }
  }
}
