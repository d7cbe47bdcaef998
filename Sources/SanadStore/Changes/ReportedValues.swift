import GRDB
import SanadModel

/// The values that the articles of a story gave for its claims when they were kept last.
struct ReportedValues {
  struct Entry: Equatable {
    let value: String
    let version: Int64
  }

  /// By claim and the article's row.
  private var entries: [String: [Int64: Entry]] = [:]
  /// By the article's row.
  private var byArticle: [Int64: [Entry]] = [:]

  init(of story: Int64, in database: Database) throws {
    let statement = try database.cachedStatement(
      sql: """
        SELECT claim, version.article AS place, version.id AS version, value
        FROM report JOIN version ON version.id = report.version
        WHERE story = ? AND value IS NOT NULL ORDER BY claim, report.number DESC
        """)
    let rows = try Row.fetchCursor(statement, arguments: [story])
    while let row = try rows.next() {
      let claim: String = try row.value("claim", of: "report")
      let place: Int64 = try row.value("place", of: "version")
      let entry = Entry(
        value: try row.value("value", of: "report"),
        version: try row.value("version", of: "version"))
      entries[claim, default: [:]][place] = entry
      byArticle[place, default: []].append(entry)
    }
  }

  /// What `article` gave for `claim`, whose reports give `value` now.
  ///
  /// A claim may have another id once a sentence of it was edited: then it is the only value of the same
  /// measure that the article gave.
  func entry(_ claim: String, _ article: Int64, like value: String) -> Entry? {
    if let entry = entries[claim]?[article] { return entry }
    let measure = Self.measure(value)
    let others = (byArticle[article] ?? []).filter { Self.measure($0.value) == measure }
    guard !measure.isEmpty, Set(others.map { Self.key($0.value) }).count == 1 else { return nil }
    return others.first
  }

  /// What a value counts: the words behind its last number; empty where there is none.
  static func measure(_ value: String) -> String {
    let words = value.split(separator: " ")
    guard let last = words.lastIndex(where: { $0.contains { $0.isNumber } }) else { return "" }
    return words[(last + 1)...].joined(separator: " ")
  }

  /// What two spellings of one value have alike: its numbers, or all of it where it has none.
  static func key(_ value: String) -> String {
    let numbers = value.split(separator: " ").filter { $0.contains { $0.isNumber } }
    return numbers.isEmpty ? value : numbers.joined(separator: " ")
  }
}

extension AccountChanges {
  /// Articles whose new version gives another value for a claim than the one before; of one value that an
  /// article gives for several claims the first.
  func corrections(
    since old: ReportedValues, versions: ArticleList<Int64>
  ) -> [ChangeRow] {
    var listed: Set<[String]> = []
    return account.claims.flatMap { claim in
      var seen: Set<ArticleIndex> = []
      return claim.reports.compactMap { report -> ChangeRow? in
        guard let value = report.value?.words, seen.insert(report.article).inserted,
          let before = old.entry(claim.id, places[report.article], like: value),
          before.version != versions[report.article],
          ReportedValues.key(before.value) != ReportedValues.key(value),
          listed.insert(["\(places[report.article])", before.value, value]).inserted
        else { return nil }
        let article = account.articles[report.article].article
        return ChangeRow(
          kind: .valueChanged, at: now ?? article.updated ?? article.published, claim: claim.id,
          article: places[report.article], before: before.value, after: value)
      }
    }
  }
}
