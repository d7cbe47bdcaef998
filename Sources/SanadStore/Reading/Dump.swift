import FoundationEssentials
import GRDB

/// One row of a store as `sanad dump` prints it: column names and values; bytes as their SHA-256.
public struct DumpLine: Encodable, Sendable {
  private let cells: [(name: String, value: DatabaseValue)]

  /// Columns of bytes; what stands in another one is text or a number.
  private static let byteColumns = ["digest", "record", "mentions", "reports"]
  /// The table whose digests may be missing: an answer that says "not modified", or none at all, has no bytes.
  private static let tableWithoutBytes = "fetch"

  init(_ row: Row, of table: String) throws(DamagedRow) {
    cells = row.map { (name: $0.0, value: $0.1) }
    for cell in cells {
      if cell.value.isNull, table == Self.tableWithoutBytes { continue }
      let isBytes = if case .blob = cell.value.storage { true } else { false }
      guard isBytes == Self.byteColumns.contains(cell.name) else {
        throw DamagedRow(table: table, row: nil, column: cell.name)
      }
    }
  }

  private struct Key: CodingKey {
    let stringValue: String
    let intValue: Int? = nil
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    for cell in cells {
      let key = Key(stringValue: cell.name)
      switch cell.value.storage {
      case .null: try container.encodeNil(forKey: key)
      case .int64(let value): try container.encode(value, forKey: key)
      case .double(let value): try container.encode(value, forKey: key)
      case .string(let value): try container.encode(value, forKey: key)
      case .blob(let data): try container.encode(Self.digest([UInt8](data)), forKey: key)
      }
    }
  }

  /// A digest is printed as it is; other bytes by theirs.
  private static func digest(_ bytes: [UInt8]) -> String {
    SHA256.hexadecimal(bytes.count == 32 ? bytes : SHA256.digest(bytes))
  }
}

extension Store {
  /// Everything the store holds but its runs and the accounts made of the rest, in one order: two stores with
  /// equal lines are equal to every command.
  ///
  /// - Throws: `StoreError`, and what `body` throws.
  public func forEachDumpLine(_ body: (DumpLine) throws -> Void) throws {
    try readForCaller { database in
      for (table, sql) in Self.dumpSQL {
        for sealed in SealedTable.all where sealed.name == table {
          let problems = try SealCheck.problems(of: sealed, in: database)
          guard problems.isEmpty else { throw DamagedRow(table: table, row: nil, column: "digest") }
        }
        let rows = try Row.fetchCursor(database, sql: sql)
        var count = 0
        while let row = try rows.next() {
          count += 1
          try body(DumpLine(row, of: table))
        }
        try Self.check(count, table, in: database)
      }
    }
  }

  private static let dumpSQL: [(table: String, sql: String)] = [
    (
      "story",
      """
      SELECT 'story' AS kind, story.name AS id, target.name AS leadsTo,
        \(StoryRow.storyline(of: "story.id")) AS storyline, story.is_stale AS stale
      FROM story LEFT JOIN story AS target ON target.id = story.leads_to ORDER BY story.id
      """
    ),
    (
      "article",
      """
      SELECT 'article' AS kind, article.name AS id, url, story.name AS story,
        first.name AS assigned, duplicate_of AS duplicateOf, pinned
      FROM article JOIN story ON story.id = article.story
      JOIN story AS first ON first.id = article.assigned ORDER BY article.id
      """
    ),
    (
      "version",
      """
      SELECT 'version' AS kind, article.name AS article, number, digest, published,
        version.language, outlet, title, text, record, mentions,
        version.id = article.version AS newest
      FROM version JOIN article ON article.id = version.article ORDER BY version.id
      """
    ),
    (
      "page",
      """
      SELECT 'page' AS kind, page.digest, page.name AS id, byte_count AS byteCount,
        article.name AS article, version.number AS version
      FROM page JOIN version ON version.id = page.version
      JOIN article ON article.id = version.article ORDER BY page.digest, page.name, version.id
      """
    ),
    (
      "move",
      """
      SELECT 'move' AS kind, place, article.name AS article, source.name AS "from",
        target.name AS "to", reason
      FROM move JOIN article ON article.id = move.article
      JOIN story AS source ON source.id = move.source
      JOIN story AS target ON target.id = move.target ORDER BY move.id
      """
    ),
    (
      "claim",
      """
      SELECT 'claim' AS kind, story.name AS story, claim.name AS id, is_current AS current, status,
        date, outlets, origins, article.name AS article, version.number AS version,
        text_start AS start, text_end AS "end", reports, is_denied AS denied, value, conflict,
        fulfilled_by AS fulfilledBy
      FROM claim JOIN story ON story.id = claim.story JOIN version ON version.id = claim.version
      JOIN article ON article.id = version.article ORDER BY story.id, claim.name
      """
    ),
    (
      "report",
      """
      SELECT 'report' AS kind, story.name AS story, claim, report.number AS number,
        article.name AS article, version.number AS version, text_start AS start,
        text_end AS "end", stance, value, source
      FROM report JOIN story ON story.id = report.story
      JOIN version ON version.id = report.version
      JOIN article ON article.id = version.article ORDER BY story.id, claim, report.number
      """
    ),
    (
      "change",
      """
      SELECT 'change' AS kind, change.id AS id, at, change.kind AS change, story.name AS story,
        claim, article.name AS article, before, after
      FROM change JOIN story ON story.id = change.story
      LEFT JOIN article ON article.id = change.article ORDER BY change.id
      """
    ),
    (
      "fetch",
      """
      SELECT 'fetch' AS kind, at, url, status, digest, etag, modified, ip, warc, "offset", length,
        robots, tdm FROM fetch ORDER BY id
      """
    ),
    ("checkpoint", "SELECT 'checkpoint' AS kind, place, first FROM checkpoint ORDER BY place"),
  ]
}
