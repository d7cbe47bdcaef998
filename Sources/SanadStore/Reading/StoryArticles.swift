import GRDB
public import SanadModel
import SanadText

/// A story with the newest version of each of its articles.
public struct StoryArticles: Sendable {
  /// The story's id.
  public let id: String
  /// In the order they came, without tokens.
  public let articles: [AnnotatedArticle]
  /// The versions' rows: they show whether the story has changed since it was read.
  let versions: [Int64]
}

extension Store {
  /// The articles of the story that `id` names or leads to.
  public func articles(ofStory id: String) throws(StoreError) -> StoryArticles {
    try read { try Self.articles(of: Self.story(named: id, in: $0), in: $0) }
  }

  static func articles(of story: Int64, in database: Database) throws -> StoryArticles {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT \(StoredArticle.columns), story.name AS story, version.id AS version FROM article
        JOIN version ON version.id = article.version
        JOIN story ON story.id = article.story
        WHERE article.story = ? ORDER BY article.id
        """, arguments: [story])
    return StoryArticles(
      id: try rows.first?.value("story", of: "story") ?? "",
      articles: try rows.map { try StoredArticle($0).annotated },
      versions: try rows.map { try $0.value("version", of: "version") })
  }
}
