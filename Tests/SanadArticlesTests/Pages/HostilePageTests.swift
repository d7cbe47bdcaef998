import SanadModel
import SanadText
import Testing

@Test(arguments: [
  ("nested tags", String(repeating: "<div>", count: 200_000) + Sample.first),
  ("nothing closed", String(repeating: "<b><i><p>kata ", count: 60_000)),
  (
    "stray end tags",
    String(repeating: "<div>", count: 900) + String(repeating: "</x>", count: 50_000)
  ),
  (
    "attributes",
    "<p " + (0..<60_000).map { "a\($0)=1" }.joined(separator: " ") + ">\(Sample.first)"
  ),
  ("entities", "<p>" + String(repeating: "&amp;", count: 200_000)),
  (
    "data without end",
    "<script type=\"application/ld+json\">" + String(repeating: "[{\"a\":", count: 60_000)
  ),
  ("one word", String(repeating: "a", count: 1_000_000)),
  ("nothing", "<"),
])
func `a hostile page ends`(_ name: String, _ html: String) throws {
  let article = try Extraction.page(html)
  #expect(article.text.firstInvalid(of: article.bodyRanges) == nil, "\(name)")
}

@Test(arguments: ["\u{FE0F}", "\u{33C}\u{3}", "\u{200D}\u{20E3}", "\u{AD}"])
func `a line of marks that are no characters is survived`(_ marks: String) throws {
  let lines = "\(Sample.first)\n\n\(marks)\n\n\(Sample.first)"
  for article in [
    try Extraction.scraped(lines), try Extraction.scraped(marks),
    try Extraction.page(
      "<p>\(Sample.first)</p><p>\(marks)</p><h1>\(marks)</h1><p>\(Sample.first)!</p>"),
  ] {
    #expect(article.text.firstInvalid(of: article.bodyRanges) == nil)
  }
}

@Test func `zeros do not stop a page`() throws {
  let html = "<p>\(Sample.first)</p><p>\(Sample.first)!</p>".replacingSpaces(with: " \0")
  #expect(try Extraction.page(html).text.string == "\(Sample.first)\n\n\(Sample.first)!")
}

@Test func `an invalid byte at every place of a small page is survived`() throws {
  let page = Array("<html><body><p>\(Sample.first)</p><p>“\(Sample.first)”</p></body></html>".utf8)
  for offset in page.indices {
    var bytes = page
    bytes[offset] = 0xFF
    let article = try Extraction.bytes(bytes)
    #expect(article.text.firstInvalid(of: article.bodyRanges) == nil, "byte \(offset)")
  }
}

@Test func `a page cut at every place is survived`() throws {
  let page = Array("<html><head><title>J</title></head><body><p>\(Sample.first)</p></body>".utf8)
  for length in page.indices {
    let article = try Extraction.bytes(Array(page[..<length]))
    #expect(article.text.firstInvalid(of: article.bodyRanges) == nil, "length \(length)")
  }
}

extension String {
  fileprivate func replacingSpaces(with text: String) -> String {
    split(separator: " ", omittingEmptySubsequences: false).joined(separator: text)
  }
}

@Test func `text behind the elements inside its own ends no program`() throws {
  let above = Sample.paragraphs((0..<40).map { "Tautan \($0)" })
  let below = (0..<40).map { "<p>Paragraf \($0).</p>teks telanjang \($0)" }.joined()
  let article = try Extraction.page(
    "<body><div>\(above)<h1>Jembatan Desa Pulih</h1>\(below)\(Sample.body)</div></body>")
  #expect(article.title.string == "Jembatan Desa Pulih")
}
