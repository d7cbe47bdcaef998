import GRDB
import SanadModel
import SanadText

/// The sentences behind a story's claims, in place of those before.
enum ReportRows {
  static func keep(
    _ account: Account, _ versions: ArticleList<Int64>, _ story: Int64, in database: Database
  ) throws {
    try database.cachedStatement(sql: "DELETE FROM report WHERE story = ?")
      .execute(arguments: [story])
    let statement = try database.cachedStatement(
      sql: """
        INSERT INTO report(
          story, claim, number, version, text_start, text_end, stance, value, source)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    // In the order of the key, so that pages are filled one after another.
    for claim in account.claims.sorted(by: { $0.id < $1.id }) {
      for (number, report) in (claim.reports + claim.denials).enumerated() {
        try statement.execute(arguments: [
          story, claim.id, number, versions[report.article], report.range.start,
          report.range.end, report.stance.rawValue, report.value?.words,
          report.attributions.first?.source,
        ])
      }
    }
  }
}
