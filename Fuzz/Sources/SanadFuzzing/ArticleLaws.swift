import SanadLanguages
import SanadModel
import SanadPipeline
import SanadText

/// Pages and scrapes: a block lies where its words stand.
enum ArticleLaws {
  static let pipeline = Result { try Pipeline(languages: Languages()) }

  /// The charset that a header may name; the first byte of a page chooses.
  private static let charsets = [nil, "windows-1252", "utf-16le", "shift_jis"]

  static func readPage(_ bytes: [UInt8]) throws {
    let charset = bytes.first.map { charsets[Int($0) % charsets.count] } ?? nil
    // A page as it stands begins with `<`, whose charset is then none.
    let isWhole = bytes.first == UInt8(ascii: "<")
    try check(
      Page(
        id: "fuzz", kind: .html, bytes: isWhole ? bytes : Array(bytes.dropFirst()),
        declaredCharset: charset))
  }

  static func readScrape(_ bytes: [UInt8]) throws {
    try check(Page(id: "fuzz", kind: .scrapedText, bytes: bytes))
  }

  private static func check(_ page: Page) throws {
    let article = try pipeline.get().article(of: page)
    try need(article.text.firstInvalid(of: article.bodyRanges) == nil, "offsets of the body")
    for block in article.blocks {
      guard let range = block.range else { continue }
      try need(article.text[range] == block.text, "a block is its text")
    }
  }
}
