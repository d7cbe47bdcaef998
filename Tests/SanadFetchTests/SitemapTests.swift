import Foundation
import SanadFetch
import Testing

private let newsMap = """
  <?xml version="1.0" encoding="UTF-8"?>
  <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
    xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
    <url><loc> https://example.com/a?x=1&amp;y=2 </loc><lastmod>2026-03-01</lastmod>
      <news:news><news:publication><news:name>Warta</news:name></news:publication>
        <news:publication_date>2026-03-02T07:05+07:00</news:publication_date>
        <news:title>Feri R&D terbakar</news:title></news:news></url>
    <url><lastmod>2026-03-01</lastmod></url>
    <url><loc>https://example.com/b</loc><lastmod>kemarin</lastmod></url>
    <url><loc>https://example.com/c</loc>
  """

@Test func `a news sitemap is read, of a broken one what there is`() throws {
  let map = try #require(SitemapDocument(Array(newsMap.utf8)))
  #expect(!map.isIndex)
  #expect(
    map.entries == [
      .init(
        address: "https://example.com/a?x=1&y=2", title: "Feri R&D terbakar",
        date: Timestamp(w3c: "2026-03-02T00:05:00Z")),
      .init(address: "https://example.com/b"), .init(address: "https://example.com/c"),
    ])
}

@Test func `an index names sitemaps`() throws {
  let text = """
    <sm:sitemapindex xmlns:sm="http://www.sitemaps.org/schemas/sitemap/0.9"><sm:sitemap>
    <sm:loc>https://example.com/news.xml</sm:loc><sm:lastmod>2026-03-02</sm:lastmod></sm:sitemap>
    </sm:sitemapindex>
    """
  let map = try #require(SitemapDocument(Array(text.utf8)))
  #expect(map.isIndex)
  #expect(map.entries.map(\.address) == ["https://example.com/news.xml"])
  #expect(map.entries.first?.date == Timestamp(w3c: "2026-03-02"))
}

@Test(arguments: [
  "", "<html></html>", "<rss><channel/></rss>", "teks", "<urlset", "<!-- <urlset -->",
])
func `what is no sitemap is none`(_ text: String) {
  let entries = SitemapDocument(Array(text.utf8))?.entries
  #expect(entries == nil || entries == [])
}

@Test func `entities of a sitemap's own are not put in`() {
  let text = """
    <!DOCTYPE x [<!ENTITY a "https://example.com/"><!ENTITY f SYSTEM "file:///etc/hostname">]>
    <urlset><url><loc>&f;</loc></url><url><loc>&a;b</loc></url></urlset>
    """
  let addresses = (SitemapDocument(Array(text.utf8))?.entries ?? []).map(\.address)
  #expect(!addresses.contains { $0.contains("/etc/") || $0.hasPrefix("root") })
}

@Test(arguments: [
  ("2026-03-02", "2026-03-02T00:00:00Z"), ("2026-03-02T07:05:09+07:00", "2026-03-02T00:05:09Z"),
  ("2026-03-02T07:05Z", "2026-03-02T07:05:00Z"), ("2026-03-02T07:05", "2026-03-02T07:05:00Z"),
  ("2026-02-30", nil), ("kemarin", nil), ("", nil),
])
func `moments of feeds are read`(_ text: String, _ expected: String?) {
  #expect(Timestamp(w3c: text)?.description == expected)
}

@Test func `the head of a page names feeds, base and reservation`() throws {
  let page = """
    <html><head><base href="https://www.example.com/id/">
    <link rel="alternate" type="application/rss+xml" href="rss.xml" title="Warta &amp; Kabar">
    <LINK REL=alternate TYPE="application/atom+xml" HREF='/atom'>
    <meta name="TDM-Reservation" content="1"><meta name="tdm-policy" content="/p.json">
    <p>teks</head><body><link rel="alternate" href="https://example.com/en" hreflang="en">
    """
  let links = PageLinks(Array(page.utf8))
  let address = try #require(WebAddress("https://example.com/"))
  let found = FeedDiscovery.candidates(
    links: links.links, sitemaps: [], relativeTo: links.base(of: address))
  #expect(
    found.map(\.address.text) == [
      "https://www.example.com/id/rss.xml", "https://www.example.com/atom",
    ])
  #expect(found.first?.title == "Warta & Kabar")
  #expect(links.reservation == TDMReservation(isReserved: true, policy: "/p.json"))
  #expect(PageLinks.reservation(of: Array(page.utf8)) == links.reservation)
}

@Test(arguments: ["", "<", "tdm-reservation", "<p>hak", "\u{0}\u{1}"])
func `a page that says nothing reserves nothing`(_ page: String) {
  #expect(PageLinks.reservation(of: Array(page.utf8)) == TDMReservation())
}

@Test(arguments: [
  ("https://example.com/a?utm_source=rss&id=3&utm_medium=x#top", "https://example.com/a?id=3"),
  ("https://example.com/a?utm_source=rss", "https://example.com/a"),
  ("https://example.com/a?fbclid=1&b", "https://example.com/a?b"),
  ("https://example.com/a?b=utm_source", "https://example.com/a?b=utm_source"),
  ("https://example.com/a?", "https://example.com/a?"),
])
func `items are known without counters of visitors`(_ address: String, _ expected: String) throws {
  let known = ItemAddress.known(try #require(WebAddress(address)))
  #expect(known.text == expected || known.text + "?" == expected)
}

@Test func `a page is looked at nine times in a month, and what was missed is not made up for`() {
  let schedule = RefetchSchedule()
  let first = Timestamp(seconds: 1_772_409_600)
  var (looks, last) = (0, first)
  while let next = schedule.next(after: last, firstFetched: first) {
    #expect(last < next)
    (looks, last) = (looks + 1, next)
  }
  #expect(looks == 9)
  #expect(last.since(first) == .seconds(30 * 86_400))
  let late = first.adding(.seconds(5 * 86_400))
  #expect(
    schedule.next(after: late, firstFetched: first) == first.adding(.seconds(7 * 86_400)))
}

@Test func `a folder is one program's at a time`() throws {
  let path = FileManager.default.temporaryDirectory.appending(path: "lock-\(UUID().uuidString)")
    .path
  try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(atPath: path) }
  var lock = FolderLock(path)
  #expect(lock != nil)
  #expect(FolderLock(path) == nil)
  lock = nil
  #expect(FolderLock(path) != nil)
  #expect(FolderLock("/no/such/folder") == nil)
}
