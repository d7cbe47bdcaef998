import GRDB
public import SanadModel

/// A claim that is still to come, with its story.
public struct PendingClaim: Encodable, Equatable, Sendable {
  /// The claim's id.
  public let claim: String
  /// The story's id.
  public let story: String
  /// The story's title; nil where none of its articles has one.
  public let title: String?
  /// BCP 47, of the words.
  public let language: String
  /// The day it is to come, as precise as the reports are; nil where they name none.
  public let date: String?
  /// The words shown.
  public let text: String
  /// How many newsrooms report it.
  public let outlets: Int
  /// How many independent sources they go back to, at most.
  public let origins: Int
}

/// A source that reports name, over all stories.
public struct NamedSource: Encodable, Equatable, Sendable {
  /// As the reports spell it.
  public let name: String
  /// How many sentences rest on it.
  public let reports: Int
  /// How many stories have one.
  public let stories: Int
  /// The outlets that name it, those that do it most first; at most ``Store/citingOutletCountMax``.
  public let outlets: [CitingOutlet]

  /// An outlet that names a source.
  public struct CitingOutlet: Encodable, Equatable, Sendable {
    /// Its name.
    public let name: String
    /// How many of its sentences rest on the source.
    public let reports: Int
  }
}

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
  /// Pending claims given at most: those of a year of a desk. Set by reading.
  public static let pendingCountMax = 2_000
  /// Sources given at most. Set by reading.
  public static let sourceCountMax = 200
  /// Outlets named with a source. Set by reading.
  public static let citingOutletCountMax = 8

  /// What is still to come, by date, the undated last.
  public func pendingClaims() throws(StoreError) -> [PendingClaim] {
    try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT claim.name AS claim, story.name AS story, claim.date AS date,
            version.language AS language, outlets, origins,
            CAST(substr(CAST(version.text AS BLOB), text_start + 1, text_end - text_start) AS TEXT)
              AS text,
            (SELECT title FROM article AS other JOIN version AS head ON head.id = other.version
              WHERE other.story = story.id AND title != '' ORDER BY other.id LIMIT 1) AS title
          FROM claim JOIN story ON story.id = claim.story
          JOIN version ON version.id = claim.version
          WHERE is_current AND story.leads_to IS NULL AND status = 'pending' AND fulfilled_by IS NULL
          ORDER BY date IS NULL, date, outlets DESC, story.id, claim.name
          LIMIT \(Self.pendingCountMax)
          """)
      return try rows.map { row in
        PendingClaim(
          claim: try row.value("claim", of: "claim"), story: try row.value("story", of: "story"),
          title: try row.value("title", of: "version"),
          language: try row.value("language", of: "version"),
          date: try row.value("date", of: "claim"), text: try row.value("text", of: "version"),
          outlets: try row.value("outlets", of: "claim"),
          origins: try row.value("origins", of: "claim"))
      }
    }
  }

  /// The sources that reports name, those of most stories first.
  public func namedSources() throws(StoreError) -> [NamedSource] {
    try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT source, count(*) AS reports, count(DISTINCT story) AS stories FROM report
          WHERE source IS NOT NULL AND \(Self.isOfOwnStory)
          GROUP BY source ORDER BY stories DESC, reports DESC, source LIMIT \(Self.sourceCountMax)
          """)
      let outlets = try Self.citingOutlets(in: database)
      return try rows.map { row in
        let name: String = try row.value("source", of: "report")
        return NamedSource(
          name: name, reports: try row.value("reports", of: "report"),
          stories: try row.value("stories", of: "report"), outlets: outlets[name] ?? [])
      }
    }
  }

  /// A story that was merged keeps its reports, and its articles are told of under the one it leads to.
  private static let isOfOwnStory =
    "report.story IN (SELECT id FROM story WHERE leads_to IS NULL)"

  private static func citingOutlets(
    in database: Database
  ) throws -> [String: [NamedSource.CitingOutlet]] {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT source, outlet, count(*) AS reports FROM report
        JOIN version ON version.id = report.version
        WHERE source IS NOT NULL AND outlet IS NOT NULL AND \(isOfOwnStory)
        GROUP BY source, outlet ORDER BY source, reports DESC, outlet
        """)
    var outlets: [String: [NamedSource.CitingOutlet]] = [:]
    while let row = try rows.next() {
      let name: String = try row.value("source", of: "report")
      guard outlets[name, default: []].count < citingOutletCountMax else { continue }
      outlets[name, default: []].append(
        NamedSource.CitingOutlet(
          name: try row.value("outlet", of: "version"),
          reports: try row.value("reports", of: "report")))
    }
    return outlets
  }

  /// The sentences that rest on a source, the newest first.
  public func reports(ofSource name: String, limit: Int) throws(StoreError) -> [SourcedReport] {
    try read { database in
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
          WHERE source = ? AND story.leads_to IS NULL ORDER BY version.minute DESC, place, text_start, claim LIMIT ?
          """, arguments: [name, limit])
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
