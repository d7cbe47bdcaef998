import Foundation
import SanadLanguages
import SanadModel
import SanadPipeline
import SanadText

/// Everything from scraped text to a page in a browser: a report is a part of its article.
struct AccountLaws {
  static let shared = Result { try AccountLaws() }

  /// Articles of one input; further ones are part of the last. Set by reading.
  private static let articleCountMax = 8

  private let pipeline: Pipeline
  private let printers: [BriefPrinter]

  private init() throws {
    let languages = try Languages()
    pipeline = try ArticleLaws.pipeline.get()
    printers = try [.text(columns: 40, isColoured: true), .markdown, .html].map {
      try BriefPrinter($0, languages: languages, labels: nil)
    }
  }

  func read(_ bytes: [UInt8]) throws {
    let account = pipeline.account(id: "fuzz", articles: articles(of: bytes))
    try check(account)
    let brief = pipeline.brief(of: account)
    for printer in printers { _ = printer.text(of: [brief]) }
    _ = try JSONEncoder().encode(BriefDocument([brief]))
  }

  private func articles(of bytes: [UInt8]) -> [AnnotatedArticle] {
    let parts = bytes.split(separator: 0x1E, maxSplits: Self.articleCountMax - 1)
    return parts.enumerated().map { index, part in
      let given = GivenMetadata(
        title: nil, published: "2025-03-0\(index % 3 + 4)", outlet: "Outlet \(index)")
      return pipeline.annotated(
        pipeline.article(
          of: Page(id: "\(index)", kind: .scrapedText, bytes: Array(part), given: given)))
    }
  }

  private func check(_ account: Account) throws {
    for report in account.claims.flatMap(\.reports) {
      let text = account.articles[report.article].article.text
      try need(text.firstInvalid(of: [report.range]) == nil, "offsets of a report")
      try need(report.clause.start >= report.range.start, "a clause is part of its sentence")
      try need(report.clause.end <= report.range.end, "a clause is part of its sentence")
    }
  }
}
