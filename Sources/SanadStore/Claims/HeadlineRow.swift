import GRDB
import SanadModel
import SanadText

/// The article whose headline a story is called by, where that is not the first one with a headline.
enum HeadlineRow {
  /// Keeps what `account` chose, in place of the choice before.
  ///
  /// - Parameter places: the rows of the account's articles, in its order.
  static func keep(
    _ account: Account, _ places: ArticleList<Int64>, _ story: Int64, in database: Database
  ) throws {
    try database.cachedStatement(sql: "DELETE FROM headline WHERE story = ?")
      .execute(arguments: [story])
    let articles = account.articles
    let first = articles.indices.first { !articles[$0].article.title.isEmpty }
    guard account.titleArticle != first, places.indices.contains(account.titleArticle) else {
      return
    }
    try database.cachedStatement(sql: "INSERT INTO headline(story, article) VALUES (?, ?)")
      .execute(arguments: [story, places[account.titleArticle]])
  }

  /// The version whose headline the story `id` is called by, an expression of SQL: that of the article chosen, if it
  /// is in the story still, or the first one with a headline.
  static func version(of id: String) -> String {
    """
    coalesce(
      (SELECT own.version FROM headline JOIN article AS own ON own.id = headline.article
        JOIN version AS head ON head.id = own.version
        WHERE headline.story = \(id) AND own.story = \(id) AND head.title != ''),
      (SELECT own.version FROM article AS own JOIN version AS head ON head.id = own.version
        WHERE own.story = \(id) AND head.title != '' ORDER BY own.id LIMIT 1))
    """
  }

  /// The headline of the story `id`, an expression of SQL.
  static func title(of id: String) -> String {
    "(SELECT named.title FROM version AS named WHERE named.id = \(version(of: id)))"
  }
}
