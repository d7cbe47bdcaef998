import GRDB

/// A claim as the store keeps it: its id, and the words shown.
public struct StoredClaim: Equatable, Sendable {
  /// The claim's id.
  public let id: String
  /// The raw value of a `ClaimStatus`.
  public let status: String
  /// The clause that is shown.
  public let text: String
  /// The id of the article it stands in.
  public let article: String
  /// How many newsrooms report it.
  public let outlets: Int
  /// How many independent sources they go back to, at most.
  public let origins: Int
}

extension Store {
  /// The claims of the story that `id` names or leads to, those of most origins first.
  public func claims(ofStory id: String) throws(StoreError) -> [StoredClaim] {
    try read { database in
      let sql = """
        SELECT claim.name AS name, status,
          substr(CAST(text AS BLOB), text_start + 1, text_end - text_start) AS words,
          article.name AS article, outlets, origins
        FROM claim JOIN version ON version.id = claim.version
        JOIN article ON article.id = version.article
        WHERE claim.story = ? AND is_current
        ORDER BY origins DESC, outlets DESC, version.id, text_start, claim.name
        """
      let story = try Self.story(named: id, in: database)
      try SealCheck.check(.claim, story, in: database)
      return try Row.fetchAll(database, sql: sql, arguments: [story]).map { row in
        StoredClaim(
          id: try row.value("name", of: "claim"), status: try row.value("status", of: "claim"),
          text: String(decoding: try row.bytes("words", of: "claim"), as: UTF8.self),
          article: try row.value("article", of: "article"),
          outlets: try row.value("outlets", of: "claim"),
          origins: try row.value("origins", of: "claim"))
      }
    }
  }

  /// The id of the story that has the claim `id`; nil where none has.
  public func story(ofClaim id: String) throws(StoreError) -> String? {
    try read { database in
      let sql = "SELECT story FROM claim WHERE name = ? ORDER BY is_current DESC, story LIMIT 1"
      guard let story: Int64 = try database.value(sql, [id], of: "claim") else { return nil }
      let end = try StoryRow.end(of: story, in: database)
      return try database.value("SELECT name FROM story WHERE id = ?", [end], of: "story")
    }
  }
}
