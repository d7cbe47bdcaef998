/// A table as `sanad dump` prints its rows.
struct DumpTable: Sendable {
  let name: String
  /// What is selected, up to the order.
  private let selection: String
  private let order: String
  /// The column that says of which story a row is; nil for a table that knows nothing of stories.
  private let story: String?

  /// A condition of SQL that holds of the rows of a story; nil where the table has none such.
  func condition(ofStory id: Int64) -> String? {
    if name == "move" { return "(source.id = \(id) OR target.id = \(id))" }
    return story.map { "\($0) = \(id)" }
  }

  func sql(where condition: String) -> String {
    "\(selection) WHERE \(condition) ORDER BY \(order)"
  }

  /// In the order in which they are printed.
  static let all = [
    DumpTable(
      name: "story",
      selection: """
        SELECT 'story' AS kind, story.name AS id, target.name AS leadsTo,
        \(StoryRow.storyline(of: "story.id")) AS storyline, story.is_stale AS stale,
        named.name AS headline
        FROM story LEFT JOIN story AS target ON target.id = story.leads_to
        LEFT JOIN headline ON headline.story = story.id LEFT JOIN article AS named ON named.id = headline.article
        """, order: "story.id", story: "story.id"),
    DumpTable(
      name: "article",
      selection: """
        SELECT 'article' AS kind, article.name AS id, url, story.name AS story,
        first.name AS assigned, duplicate_of AS duplicateOf, pinned
        FROM article JOIN story ON story.id = article.story
        JOIN story AS first ON first.id = article.assigned
        """, order: "article.id", story: "article.story"),
    DumpTable(
      name: "version",
      selection: """
        SELECT 'version' AS kind, article.name AS article, number, digest, published,
        version.language, outlet, title, text, record, mentions,
        version.id = article.version AS newest
        FROM version JOIN article ON article.id = version.article
        """, order: "version.id", story: "article.story"),
    DumpTable(
      name: "page",
      selection: """
        SELECT 'page' AS kind, page.digest, page.name AS id, byte_count AS byteCount,
        article.name AS article, version.number AS version
        FROM page JOIN version ON version.id = page.version
        JOIN article ON article.id = version.article
        """, order: "page.digest, page.name, version.id", story: "article.story"),
    DumpTable(
      name: "move",
      selection: """
        SELECT 'move' AS kind, place, article.name AS article, source.name AS "from",
        target.name AS "to", reason
        FROM move JOIN article ON article.id = move.article
        JOIN story AS source ON source.id = move.source
        JOIN story AS target ON target.id = move.target
        """, order: "move.id", story: nil),
    DumpTable(
      name: "claim",
      selection: """
        SELECT 'claim' AS kind, story.name AS story, claim.name AS id, is_current AS current, status,
        date, outlets, origins, article.name AS article, version.number AS version,
        text_start AS start, text_end AS "end", reports, is_denied AS denied, value, conflict,
        fulfilled_by AS fulfilledBy
        FROM claim JOIN story ON story.id = claim.story JOIN version ON version.id = claim.version
        JOIN article ON article.id = version.article
        """, order: "story.id, claim.name", story: "story.id"),
    DumpTable(
      name: "report",
      selection: """
        SELECT 'report' AS kind, story.name AS story, claim, report.number AS number,
        article.name AS article, version.number AS version, text_start AS start,
        text_end AS "end", stance, value, source
        FROM report JOIN story ON story.id = report.story
        JOIN version ON version.id = report.version
        JOIN article ON article.id = version.article
        """, order: "story.id, claim, report.number", story: "story.id"),
    DumpTable(
      name: "change",
      selection: """
        SELECT 'change' AS kind, change.id AS id, at, change.kind AS change, story.name AS story,
        claim, article.name AS article, before, after
        FROM change JOIN story ON story.id = change.story
        LEFT JOIN article ON article.id = change.article
        """, order: "change.id", story: "story.id"),
    DumpTable(
      name: "fetch",
      selection: """
        SELECT 'fetch' AS kind, at, url, status, digest, etag, modified, ip, warc, "offset", length,
        robots, tdm FROM fetch
        """, order: "id", story: nil),
    DumpTable(
      name: "checkpoint", selection: "SELECT 'checkpoint' AS kind, place, first FROM checkpoint",
      order: "place", story: nil),
  ]
}
