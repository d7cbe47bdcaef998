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
  package let versions: [Int64]
}

extension Store {
  /// The articles of the story that `id` names or leads to.
  public func articles(ofStory id: String) throws(StoreError) -> StoryArticles {
    try read { try Self.articles(of: Self.story(named: id, in: $0), in: $0) }
  }

  /// The same with another version of each article: the one that `choose` takes of those from the first to the
  /// newest; an article of which it takes none is left out.
  public func articles(
    ofStory id: String, choosing choose: ([AnnotatedArticle]) -> Int?
  ) throws(StoreError) -> StoryArticles {
    try read { database in
      let story = try Self.articles(of: Self.story(named: id, in: database), in: database)
      var chosen: [(article: AnnotatedArticle, version: Int64)] = []
      for newest in story.versions {
        let versions = try Self.versions(upTo: newest, in: database)
        guard let index = choose(versions.map(\.article)) else { continue }
        chosen.append(versions[index])
      }
      return StoryArticles(
        id: story.id, articles: chosen.map(\.article), versions: chosen.map(\.version))
    }
  }

  /// The versions of an article in order of sight.
  private static func versions(
    upTo newest: Int64, in database: Database
  ) throws -> [(article: AnnotatedArticle, version: Int64)] {
    let sql = """
      SELECT \(StoredArticle.columns), version.id AS version FROM version
      JOIN article ON article.id = version.article
      WHERE article.id = (SELECT article FROM version WHERE id = ?) ORDER BY version.number
      """
    return try Row.fetchAll(database, sql: sql, arguments: [newest]).map { row in
      (try StoredArticle(row).annotated, try row.value("version", of: "version"))
    }
  }

  static func articles(of story: Int64, in database: Database) throws -> StoryArticles {
    let statement = try database.cachedStatement(
      sql: """
        SELECT \(StoredArticle.columns), story.name AS story, version.id AS version FROM article
        JOIN version ON version.id = article.version
        JOIN story ON story.id = article.story
        WHERE article.story = ? ORDER BY article.id
        """)
    let rows = try Row.fetchAll(statement, arguments: [story])
    return StoryArticles(
      id: try rows.first?.value("story", of: "story") ?? "",
      articles: try rows.map { try StoredArticle($0).annotated },
      versions: try rows.map { try $0.value("version", of: "version") })
  }
}
