import FoundationEssentials
import GRDB
public import SanadModel

/// A sentence that rests on a source.
public struct SourcedReport: Encodable, Equatable, Sendable {
  /// The story's id.
  public let story: String
  /// The claim's id.
  public let claim: String
  /// The article's id.
  public let article: String
  /// The article's place in the stream.
  public let place: Int64
  /// The article's outlet.
  public let outlet: String?
  /// ISO 8601.
  public let published: String?
  /// BCP 47.
  public let language: String
  /// The sentence.
  public let text: String
}

extension Store {
  /// The sentences that rest on a source under any of `names`, the newest first.
  public func reports(
    ofSource names: [String], limit: Int
  ) throws(StoreError) -> [SourcedReport] {
    try read { database in
      let json = String(decoding: try JSONEncoder().encode(names), as: UTF8.self)
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT story.name AS story, claim, article.name AS article, article.id AS place,
            version.outlet AS outlet, version.published AS published,
            version.language AS language,
            CAST(substr(CAST(version.text AS BLOB), text_start + 1, text_end - text_start) AS TEXT)
              AS text
          FROM report JOIN story ON story.id = report.story
          JOIN version ON version.id = report.version
          JOIN article ON article.id = version.article
          WHERE source IN (SELECT value FROM json_each(?)) AND story.leads_to IS NULL ORDER BY version.minute DESC, place, text_start, claim LIMIT ?
          """, arguments: [json, limit])
      return try rows.map { row in
        SourcedReport(
          story: try row.value("story", of: "story"), claim: try row.value("claim", of: "report"),
          article: try row.value("article", of: "article"),
          place: try row.value("place", of: "article"),
          outlet: try row.value("outlet", of: "version"),
          published: try row.value("published", of: "version"),
          language: try row.value("language", of: "version"),
          text: try row.value("text", of: "version"))
      }
    }
  }

  /// The reports that still give the value that a change took the place of.
  public func stillPrinted(
    of changes: [Change]
  ) throws(StoreError) -> [Correction] {
    try read { database in
      try changes.map {
        Correction(change: $0, stillPrinted: try Self.reports(still: $0, in: database))
      }
    }
  }

  /// The newest day that an article was published on.
  public func newestDay() throws(StoreError) -> CivilDate? {
    let day: String? = try read { try $0.value("SELECT max(day) FROM version", of: "version") }
    return day.flatMap { Timestamp(wholeISO: $0)?.date }
  }
}
