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
    /// Whether it was published after the value changed; otherwise it gives what was so when it was published.
    public let later: Bool
    /// Whether the article was edited after the value changed.
    public let edited: Bool
    /// When its page was last looked at after the value changed, and was as it is stored; nil where nobody looked.
    public let checked: String?
    /// The sentence.
    public let text: String

    private enum Key: String, CodingKey {
      case article, url, outlet, published, later, edited, checked, text
    }

    public func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(article, forKey: .article)
      try container.encode(url, forKey: .url)
      try container.encode(outlet, forKey: .outlet)
      try container.encode(published, forKey: .published)
      try container.encode(later, forKey: .later)
      try container.encode(edited, forKey: .edited)
      try container.encode(checked, forKey: .checked)
      try container.encode(text, forKey: .text)
    }
  }

  /// The change of the value.
  public let change: Change
  /// Those published after the change, then the others, each in order of publication; an article that gives the new
  /// value too is left out.
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
    let statement = try database.cachedStatement(sql: Self.valuesOfClaim)
    let story = try story(named: change.story, in: database)
    try SealCheck.check(.report, story, in: database)
    let rows = try Row.fetchAll(
      statement, arguments: ["id": change.id, "story": story, "claim": claim])
    let after = change.after.map { GivenValue($0) }
    let current = try Set(
      rows.filter { try after?.isGiven(by: $0.value("value", of: "report")) ?? false }
        .map { try $0.value("article", of: "article") as String })
    let old = GivenValue(before)
    let reports = try rows.compactMap { row -> Correction.Report? in
      guard try old.isGiven(by: row.value("value", of: "report")),
        try !current.contains(row.value("article", of: "article"))
      else { return nil }
      return try Correction.Report(row)
    }
    return reports.filter(\.later) + reports.filter { !$0.later }
  }

  private static let valuesOfClaim = """
    SELECT article.name AS article, article.url AS url, version.outlet AS outlet,
      version.published AS published, report.value AS value,
      coalesce(unixepoch(told.at) / 60 < version.minute, 0) AS later,
      EXISTS (SELECT 1 FROM change WHERE change.article = article.id
        AND kind IN ('correction', 'silent edit') AND told.at <= change.at) AS edited,
      (SELECT max(fetch.at) FROM fetch WHERE fetch.url = article.url
        AND fetch.status IN (200, 304) AND told.at <= fetch.at) AS checked,
      CAST(substr(CAST(version.text AS BLOB), text_start + 1, text_end - text_start) AS TEXT)
        AS text
    FROM report JOIN version ON version.id = report.version
    JOIN article ON article.id = version.article AND article.version = version.id
    JOIN change AS told ON told.id = :id
    WHERE report.story = :story AND report.claim = :claim AND value IS NOT NULL
      AND stance != 'denied'
    ORDER BY version.minute, article.id, report.number
    """
}

/// A value as a change gives it, told from others of its claim by its numbers and what they count.
private struct GivenValue {
  private let key: String
  private let measure: String

  init(_ words: String) {
    (key, measure) = (ReportedValues.key(words), ReportedValues.measure(words))
  }

  func isGiven(by words: String) -> Bool {
    let other = GivenValue(words)
    return key == other.key
      && (measure == other.measure || measure.isEmpty || other.measure.isEmpty)
  }
}

extension Correction.Report {
  fileprivate init(_ row: Row) throws(DamagedRow) {
    article = try row.value("article", of: "article")
    url = try row.value("url", of: "article")
    outlet = try row.value("outlet", of: "version")
    published = try row.value("published", of: "version")
    later = try row.value("later", of: "change")
    edited = try row.value("edited", of: "change")
    checked = try row.value("checked", of: "fetch")
    text = try row.value("text", of: "version")
  }
}
