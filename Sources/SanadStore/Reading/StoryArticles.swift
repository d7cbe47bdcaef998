import GRDB
public import SanadModel
import SanadText

/// A story with the newest version of each of its articles.
public struct StoryArticles: Sendable {
  public let id: String
  /// In the order they came, without tokens.
  public let articles: [AnnotatedArticle]
  /// The versions' rows: tell whether the story has changed since it was read.
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
        SELECT article.id, story.name, article.name, version.title, version.text, version.record,
          version.mentions, version.id
        FROM article JOIN version ON version.id = article.version
        JOIN story ON story.id = article.story
        WHERE article.story = ? ORDER BY article.id
        """, arguments: [story])
    return StoryArticles(
      id: rows.first?[1] ?? "", articles: try rows.map { try StoredArticle($0).annotated },
      versions: rows.map { $0[7] })
  }
}
