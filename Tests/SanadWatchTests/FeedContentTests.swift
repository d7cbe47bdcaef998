import SanadFetch
import SanadStore
import SanadWatch
import Testing

private let now = Timestamp(seconds: 1_772_409_600)

private func content(_ text: String) throws -> FeedContent? {
  FeedContent(
    Array(text.utf8), at: try #require(WebAddress("https://example.com/rss/all.xml")), now: now)
}

@Test func `the pages of a feed are known by their addresses`() throws {
  let feed = """
    <rss version="2.0"><channel><title>Warta</title>
    <item><link>https://example.com/a?utm_source=rss</link><description>satu</description></item>
    <item><link>/b#isi</link><description>dua</description></item>
    <item><guid>https://example.com/c</guid><description>tiga</description></item>
    <item><link>javascript:alert(1)</link><description>empat</description></item>
    <item><guid>12</guid><description>lima</description></item></channel></rss>
    """
  let content = try #require(try content(feed))
  #expect(content.kind == .feed)
  #expect(
    content.items.map(\.key) == [
      "https://example.com/a", "https://example.com/b", "https://example.com/c",
    ])
  #expect(content.items.allSatisfy { $0.host == "example.com" })
}

@Test func `of a sitemap only what is new is taken, and of an index what may be`() throws {
  let map = try #require(
    try content(
      """
      <urlset><url><loc>https://example.com/new</loc><lastmod>2026-03-01T20:00:00Z</lastmod></url>
      <url><loc>https://example.com/old</loc><lastmod>2026-01-01</lastmod></url>
      <url><loc>https://example.com/undated</loc></url></urlset>
      """))
  #expect(map.kind == .sitemap)
  #expect(map.items.map(\.key) == ["https://example.com/new"])
  let index = try #require(
    try content(
      """
      <sitemapindex><sitemap><loc>/old.xml</loc><lastmod>2025-01-01</lastmod></sitemap>
      <sitemap><loc>/undated.xml</loc></sitemap>
      <sitemap><loc>/new.xml</loc><lastmod>2026-03-01</lastmod></sitemap></sitemapindex>
      """))
  #expect(index.kind == .index)
  #expect(index.items == [])
  #expect(
    index.children == ["https://example.com/undated.xml", "https://example.com/new.xml"])
}

@Test func `a feed of nothing is a feed, and a page is none`() throws {
  #expect(try content("<feed xmlns=\"http://www.w3.org/2005/Atom\"/>")?.kind == .feed)
  #expect(
    try content("{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": []}")?.kind == .feed
  )
  for text in ["", "<html><body>Halaman</body></html>", "teks", "{\"a\": 1}"] {
    #expect(try content(text)?.kind == nil, "\(text)")
  }
}

@Test func `a feed that is packed is unpacked`() throws {
  let packed = try #require(
    GzipMember.packed([Array("<feed><entry><id>https://example.com/z</id></entry></feed>".utf8)]))
  let address = try #require(WebAddress("https://example.com/"))
  #expect(FeedContent(packed, at: address, now: now)?.kind == .feed)
}
