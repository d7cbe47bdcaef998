import Foundation
import SanadLanguages
import SanadModel
import SanadPipeline
import SanadText

/// The steps under test; nil where the packs do not read, which ends the run.
private let steps = try? Steps()

/// Everything from scraped text to a page in a browser.
private struct Steps {
  let pipeline: Pipeline
  let printers: [BriefPrinter]

  /// Articles of one input; further ones are part of the last. Set by reading.
  static let articleCountMax = 8

  init() throws {
    let languages = try Languages()
    pipeline = try Pipeline(languages: languages)
    printers = try [.text(columns: 40, isColoured: true), .markdown, .html].map {
      try BriefPrinter($0, languages: languages, labels: nil)
    }
  }

  /// The articles of `bytes`, which 0x1E parts.
  func articles(of bytes: ArraySlice<UInt8>) -> [AnnotatedArticle] {
    let parts = bytes.split(separator: 0x1E, maxSplits: Self.articleCountMax - 1)
    return parts.enumerated().map { index, part in
      pipeline.annotated(
        pipeline.article(
          of: Page(
            id: "\(index)", kind: .scrapedText, bytes: Array(part),
            given: GivenMetadata(
              title: nil, published: "2025-03-0\(index % 3 + 4)", outlet: "Outlet \(index)"))))
    }
  }

  /// Ends the program where a report is no part of its article.
  func check(_ account: Account) {
    for report in account.claims.flatMap(\.reports) {
      let text = account.articles[report.article].article.text
      precondition(text.firstInvalid(of: [report.range]) == nil, "the invariant of offsets")
      precondition(report.clause.start >= report.range.start, "a clause is part of its sentence")
      precondition(report.clause.end <= report.range.end, "a clause is part of its sentence")
    }
  }

  func run(_ bytes: ArraySlice<UInt8>) throws {
    let account = pipeline.account(id: "fuzz", articles: articles(of: bytes))
    check(account)
    let brief = pipeline.brief(of: account)
    for printer in printers { _ = printer.text(of: [brief]) }
    _ = try JSONEncoder().encode(BriefDocument([brief]))
  }
}

/// libFuzzer's entry.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let steps else { fatalError("packs do not read") }
  // Safe: the fuzzer lends `count` bytes for the length of this call.
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  do {
    try steps.run(bytes[...])
  } catch {
    fatalError("a brief cannot be encoded: \(error)")
  }
  return 0
}
