import SanadModel
import Testing

@testable import SanadArchive

private func pages(_ feed: String) throws -> [Page] {
  try intake(of: Array(feed.utf8), named: "a.xml").pages
}

@Test func `a picture's title in a feed of version 1 is not the first item's`() throws {
  let page = try pages(
    """
    <rdf:RDF><channel><title>Kanal</title><items><rdf:Seq/></items></channel>
    <image><title>Lambang</title><link>https://kabar.example.com/lambang</link></image>
    <item rdf:about="x"><title>Jembatan</title><link>https://kabar.example.com/1</link>
    <description>Warga memperbaiki jembatan.</description></item></rdf:RDF>
    """
  ).first
  #expect(page?.given.title == "Jembatan")
  #expect(page?.id == "https://kabar.example.com/1")
}

@Test func `of an entry's links the page's own is taken, in either kind of quotes`() throws {
  let page = try pages(
    """
    <feed><entry><id>tag:1</id><title>Jembatan &amp;#8217;</title>
    <link rel='replies' href='https://kabar.example.com/r'/>
    <link rel='alternate' href='https://kabar.example.com/1'/>
    <content>Warga memperbaiki jembatan.</content></entry></feed>
    """
  ).first
  #expect(page?.url == "https://kabar.example.com/1")
  #expect(page?.given.title == "Jembatan \u{2019}")
}

@Test func `a feed in the letters of Western Europe is read as it says`() throws {
  let feed =
    Array("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><rss><item><title>Caf".utf8) + [0xE9]
    + Array("</title><description>Warga memperbaiki jembatan.</description></item></rss>".utf8)
  #expect(try intake(of: feed, named: "a.xml").pages.first?.given.title == "Café")
}

@Test func `an item without its end is told`() throws {
  let feed = "<rss><item><description>Satu.</description></item><item><description>Dua."
  let items = try intake(of: Array(feed.utf8), named: "a.xml")
  #expect(items.pages.count == 1)
  #expect(items.problems.first?.description.hasSuffix(":2: an item without its end") == true)
}

@Test(.timeLimit(.minutes(5)))
func `a long feed of entries is read in one pass`() throws {
  let entry = "<entry><content>\(String(repeating: "Warga memperbaiki jembatan. ", count: 10))"
  let feed = "<feed>" + String(repeating: entry + "</content></entry>", count: 20_000) + "</feed>"
  #expect(try pages(feed).count == 20_000)
}

@Test(arguments: [
  "<!doctype html><html><body><feedback-button></feedback-button><p>Jembatan</p></body></html>",
  "<!-- <rss> --><html><body><rss-link></rss-link></body></html>",
])
func `a page with an element named like a feed is a page`(_ page: String) throws {
  let items = try intake(of: Array(page.utf8), named: "a.html")
  #expect(items.pages.map(\.kind) == [.html])
  #expect(items.problems.isEmpty)
}

@Test(arguments: [
  "<?xml version=\"1.0\"?>\n<?xml-stylesheet href=\"a.xsl\"?><!-- <html> --><rss><item>"
    + "<description>Satu.</description></item></rss>",
  "<!DOCTYPE rss><rss version=\"2.0\"><item><description>Satu.</description></item></rss>",
])
func `a feed is known by its first element`(_ feed: String) throws {
  #expect(try pages(feed).map(\.kind) == [.scrapedText])
}

@Test func `items past the limit are told`() {
  let feed =
    "<rss>"
    + String(repeating: "<item><title>a</title><description>Satu.</description></item>", count: 5)
  var reader = FeedReader(Array(feed.utf8), path: "a.xml", itemCountMax: 3)
  var (pages, problems): (Int, [String]) = (0, [])
  while let item = reader.next() {
    switch item {
    case .page: pages += 1
    case .problem(let problem): problems.append(problem.description)
    }
  }
  #expect(pages == 3)
  #expect(problems == ["a.xml:4: the first of those after 3 items, which are left out"])
}
