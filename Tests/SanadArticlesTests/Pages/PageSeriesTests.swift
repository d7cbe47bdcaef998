import SanadLanguages
import SanadModel
import SanadText
import Testing

@testable import SanadArticles

private func read(_ pages: [(html: String, url: String?)]) throws -> [Article] {
  let extractor = try ArticleExtractor(languages: Languages())
  return PageJoiner.joined(
    pages.enumerated().map { index, page in
      extractor.reading(
        of: Page(id: "p\(index)", url: page.url, kind: .html, bytes: Array(page.html.utf8)))
    })
}

private func page(_ text: String, _ pager: String, title: String = "Jembatan Gantung Desa Dibuka")
  -> String
{
  "<html><body><article><h1>\(title)</h1><p>\(text)</p><div class=paging>\(pager)</div></article></body></html>"
}

private let base = "https://kabar.example.com/read/100/jembatan"

private func pager(_ own: Int, of count: Int, _ link: (Int) -> String) -> String {
  (1...count).map { $0 == own ? "<b>\($0)</b>" : "<a href=\"\(link($0))\">\($0)</a>" }.joined(
    separator: " ")
}

private let texts = [Sample.first, Sample.second, Sample.third]

@Test(
  arguments: [
    { $0 == 1 ? base : "\(base)?page=\($0)" }, { "\(base)?page=\($0)" },
    { $0 == 1 ? base : "\(base)/\($0)" },
    { $0 == 1 ? "\(base)/" : "\(base)/page/\($0)/" },
    { $0 == 1 ? "\(base).html" : "\(base)-\($0).html" },
    { $0 == 1 ? "/read/100/jembatan" : "/read/100/jembatan?halaman=\($0)" },
  ] as [@Sendable (Int) -> String])
func `pages of one article are one article, in order`(_ link: @Sendable (Int) -> String) throws {
  for order in [[1, 2, 3], [3, 1, 2]] {
    for hasAddress in [true, false] {
      let pages = order.map { number in
        let own = link(number)
        let url = own.hasPrefix("/") ? "https://kabar.example.com\(own)" : own
        return (page(texts[number - 1], pager(number, of: 3, link)), hasAddress ? url : nil)
      }
      let articles = try read(pages)
      // Without an address the first page of `/page/2` cannot tell which folder is the article's.
      if !hasAddress, link(2).contains("/page/") { continue }
      #expect(articles.map(\.text.string) == [Sample.text(texts[0], texts[1], texts[2])])
      #expect(articles.first?.truncated == false)
      #expect(articles.first?.bodyRanges.last.map { articles[0].text[$0] } == texts[2])
    }
  }
}

@Test func `a page that is missing is said`() throws {
  let articles = try read(
    [1, 3].map { number in
      (
        page(texts[number - 1], pager(number, of: 3) { "\(base)?page=\($0)" }),
        "\(base)?page=\(number)"
      )
    })
  #expect(articles.map(\.truncated) == [true])
  #expect(articles[0].notices.contains { $0.kind == .truncatedPage })
}

@Test(arguments: [
  // Two articles, each with the pager of its own.
  [
    (page(texts[0], pager(1, of: 2) { "\(base)?page=\($0)" }), base),
    (page(texts[1], pager(2, of: 2) { "\(base)-lama?page=\($0)" }), "\(base)-lama?page=2"),
  ],
  // Another title.
  [
    (page(texts[0], pager(1, of: 2) { "\(base)?page=\($0)" }), base),
    (
      page(texts[1], pager(2, of: 2) { "\(base)?page=\($0)" }, title: "Harga Beras Naik"),
      "\(base)?page=2"
    ),
  ],
  // A number that is no page's, without a pager.
  [(page(texts[0], ""), "\(base)-1"), (page(texts[1], ""), "\(base)-2")],
  // The same text twice: pages of comments.
  [
    (page(texts[0], pager(1, of: 2) { "\(base)?page=\($0)" }), base),
    (page(texts[0], pager(2, of: 2) { "\(base)?page=\($0)" }), "\(base)?page=2"),
  ],
])
func `pages of two articles stay two`(_ pages: [(String, String)]) throws {
  #expect(try read(pages.map { ($0.0, $0.1) }).count == 2)
}
