import SanadModel
import SanadText

/// How well a report's clause stands alone.
enum ClauseRank {
  /// Bytes within which a clause says something whole and is read at a glance.
  private static let easyByteCount = 40...160

  /// The clause of `claim` that stands alone best; of equal ones the aligner's first.
  static func best(_ claim: Int, in account: Account, language: String) -> Pointer? {
    let reports = account.claims[claim].reports
    let values = reports.map { value(of: $0, in: account, language: language) }
    guard let most = values.max(), let index = values.firstIndex(of: most) else { return nil }
    return Pointer(article: reports[index].article, range: reports[index].clause)
  }

  /// Points: the reader's language counts most, then no heading, then a clause that opens its
  /// sentence, then length.
  private static func value(of report: Report, in account: Account, language: String) -> Int {
    let isOwn = account.articles[report.article].article.language == language
    let isOpening = report.clause.start == report.range.start
    let isEasy = easyByteCount.contains(report.clause.count)
    let blocks = account.articles[report.article].article.blocks
    let isHeading = blocks.contains {
      $0.kind == .heading && ($0.range?.contains(report.range) ?? false)
    }
    return (isOwn ? 8 : 0) + (isHeading ? 0 : 4) + (isOpening ? 2 : 0) + (isEasy ? 1 : 0)
  }
}
