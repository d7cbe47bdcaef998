import SanadModel
import SanadText
import Testing

/// Pages of one thing so often that to look at it once for each of the others would never end.
private let pages: [(name: String, html: String)] = [
  ("a row of numbers", "<h1>Kapal karam</h1><div class=date>\(repeated("1-", 20_000))</div>"),
  ("a title of marks", "<title>\(repeated(" - a", 20_000))</title><p>\(Sample.first)</p>"),
  ("authors in data", dataWithAuthors),
  ("authors in one value", "<meta name=author content=\"\(authors)\"><p>\(Sample.first)</p>"),
  ("bodies", repeated("<div itemprop=articleBody><p>\(Sample.first)</p></div>", 3_000)),
  ("paragraphs", paragraphs(3_000)),
  ("headings", headings),
  ("headings of a window", "<title>a - b</title>" + repeated("<h1>b</h1>", 20_000) + paragraphs(3)),
  (
    "links of a list",
    "<ul>\(repeated("<li><a href=/x>Kapal</a></li>", 20_000))</ul>" + paragraphs(3)
  ),
  (
    "a name of dots",
    paragraphs(3) + "<p>Artikel ini telah tayang di \(repeated("a.", 40_000))kabar</p>"
  ),
  ("headings in headings", repeated("<h1><div>", 400) + paragraphs(2_000)),
  ("authors in authors", repeated("<div itemprop=author>", 900) + paragraphs(2_000)),
  ("paragraphs under a long name", "<div class=\(repeated("x", 200_000))>\(paragraphs(1_000))"),
]

@Test(.timeLimit(.minutes(3)), arguments: pages.indices)
func `a page with much of one thing is read soon`(_ index: Int) throws {
  let article = try Extraction.page(
    pages[index].html, url: "https://example.com/kapal-karam-di-selat-timur")
  #expect(article.text.firstInvalid(of: article.bodyRanges) == nil, "\(pages[index].name)")
  #expect(article.authors.count <= 200)
}

@Test(.timeLimit(.minutes(3)))
func `a page of bytes that its charset has not is read soon`() throws {
  let bytes = [UInt8](repeating: 0xFF, count: 50_000) + Array("<p>\(Sample.first)</p>".utf8)
  let article = try Extraction.bytes(bytes, charset: "gb18030")
  #expect(article.notices.contains { $0.kind == .invalidBytes })
}

@Test(.timeLimit(.minutes(3)))
func `a scraped word of small letters and capitals in turn is read soon`() throws {
  let text = "Kapal karam di selat\n\n\(Sample.first) \(repeated("aB", 10_000))"
  #expect(try !Extraction.scraped(text).text.isEmpty)
}

private func repeated(_ text: String, _ count: Int) -> String {
  String(repeating: text, count: count)
}

private func paragraphs(_ count: Int) -> String {
  (0..<count).map { "<p>\($0) \(Sample.first)</p>" }.joined()
}

private var headings: String {
  (0..<500).map { "<h1>Kapal karam \($0) di selat</h1>" }.joined() + "<p>\(Sample.first)</p>"
}

/// Names that differ in their last word.
private let names: [String] = (0..<1_000).map { number in
  let letters = [number / 400, number / 20 % 20, number % 20].map { UInt8(97 + $0) }
  return "Sari W\(String(decoding: letters, as: UTF8.self))ti"
}

private var authors: String { names.joined(separator: ", ") }

private var dataWithAuthors: String {
  let people = names.map { "{\"name\":\"\($0)\"}" }.joined(separator: ",")
  return Sample.linkedData("\"author\":[\(people)]") + "<p>\(Sample.first)</p>"
}
