import GRDB

/// A changed value, and every report that still gives the one before.
public struct Correction: Encodable, Equatable, Sendable {
  /// A report that gives the old value.
  public struct Report: Encodable, Equatable, Sendable {
    /// The article's id.
    public let article: String
    /// Its address.
    public let url: String?
    /// Its outlet as readers know it.
    public let outlet: String?
    /// When it says it was published, ISO 8601.
    public let published: String?
    /// Whether the article was edited after the value changed.
    public let edited: Bool
    /// The sentence.
    public let text: String

    private enum Key: String, CodingKey {
      case article, url, outlet, published, edited, text
    }

    public func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(article, forKey: .article)
      try container.encode(url, forKey: .url)
      try container.encode(outlet, forKey: .outlet)
      try container.encode(published, forKey: .published)
      try container.encode(edited, forKey: .edited)
      try container.encode(text, forKey: .text)
    }
  }

  /// The change of the value.
  public let change: Change
  /// In order of publication; empty where nobody gives the old value any more.
  public let stillPrinted: [Report]
}

extension Store {
  /// Every changed value of the store, or of one story, with the reports that still give the old one.
  public func corrections(ofStory id: String? = nil) throws(StoreError) -> [Correction] {
    var changes: [Change] = []
    do {
      try forEachChange(ChangeQuery(story: id)) { change in
        if change.kind == ChangeKind.valueChanged.rawValue { changes.append(change) }
      }
    } catch let error as StoreError {
      throw error
    } catch {
      throw .cannotRead(path: path, detail: "\(error)")
    }
    return try read { database in
      try changes.map { change in
        Correction(change: change, stillPrinted: try Self.reports(still: change, in: database))
      }
    }
  }

  static func reports(
    still change: Change, in database: Database
  ) throws -> [Correction.Report] {
    guard let claim = change.claim, let before = change.before else { return [] }
    let statement = try database.cachedStatement(
      sql: """
        SELECT article.name AS article, article.url AS url, version.outlet AS outlet,
          version.published AS published, report.value AS value,
          EXISTS (SELECT 1 FROM change WHERE change.article = article.id
            AND kind IN ('correction', 'silent edit')
            AND (SELECT at FROM change WHERE id = :id) <= at) AS edited,
          CAST(substr(CAST(version.text AS BLOB), text_start + 1, text_end - text_start) AS TEXT)
            AS text
        FROM report JOIN version ON version.id = report.version
        JOIN article ON article.id = version.article AND article.version = version.id
        WHERE report.story = :story AND claim = :claim AND value IS NOT NULL
          AND stance != 'denied'
        ORDER BY version.minute, article.id, report.number
        """)
    let story = try story(named: change.story, in: database)
    try SealCheck.check(.report, story, in: database)
    let key = ReportedValues.key(before)
    let rows = try Row.fetchAll(
      statement, arguments: ["id": change.id, "story": story, "claim": claim])
    return try rows.compactMap { row in
      guard ReportedValues.key(try row.value("value", of: "report")) == key else { return nil }
      return Correction.Report(
        article: try row.value("article", of: "article"), url: try row.value("url", of: "article"),
        outlet: try row.value("outlet", of: "version"),
        published: try row.value("published", of: "version"),
        edited: try row.value("edited", of: "change"), text: try row.value("text", of: "version"))
    }
  }
}
