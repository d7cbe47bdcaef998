import SanadModel
import Testing

@testable import SanadArchive

private func pages(_ feed: String) throws -> [Page] {
  try intake(of: Array(feed.utf8), named: "a.xml").pages
}

private func words(_ page: Page?) -> String {
  page.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
}

private let names = """
  xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" \
  xmlns:atom="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/"
  """

private func rss(_ item: String, channel: String = "") -> String {
  "<rss version=\"2.0\" \(names)><channel>\(channel)<item>\(item)</item></channel></rss>"
}

@Test(arguments: [
  ("<dc:creator>Sari Wulandari</dc:creator><dc:creator>Bima Prakoso</dc:creator>", 2),
  ("<author>redaksi@kabar.example (Sari Wulandari)</author>", 1),
  ("<author>Sari Wulandari &lt;sari@kabar.example&gt;</author>", 1),
  ("<author>redaksi@kabar.example</author>", 0),
  ("<author><name>Sari Wulandari</name><email>sari@kabar.example</email></author>", 1),
  ("<media:credit>Foto Antara</media:credit>", 0),
])
func `people are authors, addresses are not`(_ author: String, _ count: Int) throws {
  let page = try pages(rss("<title>Jembatan</title>\(author)")).first
  #expect(page?.given.authors == Array(["Sari Wulandari", "Bima Prakoso"].prefix(count)))
}

@Test func `the fullest text stands wherever it comes, and a picture's title is none`() throws {
  let full = "<content:encoded><![CDATA[<p>Warga memperbaiki jembatan.</p>]]></content:encoded>"
  let short = "<description>Singkat.</description>"
  for item in [full + short, short + full] {
    let page = try pages(rss("<media:title>Foto</media:title><title>Judul</title>\(item)")).first
    #expect(words(page) == "<p>Warga memperbaiki jembatan.</p>")
    #expect(page?.kind == .html)
    #expect(page?.given.title == "Judul")
  }
}

@Test(arguments: [
  ("<link>/berita/1</link>", "https://kabar.example.com/", "https://kabar.example.com/berita/1"),
  ("<link>1.html</link>", "https://kabar.example.com/b/", "https://kabar.example.com/b/1.html"),
  ("<link>//m.example.com/1</link>", "https://kabar.example.com/", "https://m.example.com/1"),
  ("<guid>https://kabar.example.com/7</guid>", "https://a.example/", "https://kabar.example.com/7"),
  (
    "<atom:link rel='self' href='https://a.example/'/><link>https://b.example/1</link>",
    "https://a.example/", "https://b.example/1"
  ),
])
func `addresses are whole`(_ item: String, _ site: String, _ expected: String) throws {
  let feed = rss("<title>Judul</title>\(item)", channel: "<link>\(site)</link>")
  #expect(try pages(feed).first?.url == expected)
}

@Test func `an address is relative to the base of its entry`() throws {
  let feed = """
    <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://kabar.example.com/a/">
    <link href="https://kabar.example.com/"/>
    <entry xml:base="b/"><title>Satu</title><link href="1"/></entry>
    <entry><title>Dua</title><link rel="alternate" href="2"/></entry></feed>
    """
  #expect(
    try pages(feed).map(\.url) == [
      "https://kabar.example.com/a/b/1", "https://kabar.example.com/a/2",
    ])
}

@Test func `elements in a text stay elements, and what is escaped stays escaped`() throws {
  let feed = """
    <feed xmlns="http://www.w3.org/2005/Atom"><entry><title type="html">A &amp;amp; &lt;b&gt;B&lt;/b&gt;</title>
    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Satu &amp; dua<br/>tiga</p></div></content>
    </entry></feed>
    """
  let page = try pages(feed).first
  #expect(page?.given.title == "A & B")
  #expect(words(page).contains("<p>Satu &amp; dua<br>tiga</p>"))
}

@Test func `a text that is left open ends where the next field begins`() throws {
  let page = try pages(
    rss(
      "<title>Judul</title><description>Warga <br>memperbaiki <img></description>"
        + "<link>https://a.example/1</link><guid>g1</guid><pubDate>Mon, 02 Mar 2026 08:00:00 GMT</pubDate>"
    )
  ).first
  #expect(page?.url == "https://a.example/1")
  #expect(page?.id == "g1")
  #expect(page?.given.published == "Mon, 02 Mar 2026 08:00:00 GMT")
}

@Test func `an entry of the first Atom has its times, and one without a date its change`() throws {
  let feed = """
    <feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>Kabar</title>
    <entry><title>Satu</title><issued>2004-01-02T03:04:05Z</issued><modified>2004-01-03T00:00:00Z</modified></entry>
    <entry><title>Dua</title><modified>2004-01-04T00:00:00Z</modified></entry></feed>
    """
  let found = try pages(feed)
  #expect(found.map(\.given.published) == ["2004-01-02T03:04:05Z", "2004-01-04T00:00:00Z"])
  #expect(found.first?.given.updated == "2004-01-03T00:00:00Z")
}

@Test func `an entry taken from another outlet is of that outlet, with its first category`() throws
{
  let item = """
    <title>Judul</title><source url="https://b.example/">Kabar Timur</source>
    <category>Daerah</category><category>Banjir</category>
    """
  let page = try pages(rss(item, channel: "<title>Pengumpul</title>")).first
  #expect(page?.given.outlet == "Kabar Timur")
  #expect(page?.given.section == "Daerah")
}

@Test func `entries that share an id are named by their addresses`() throws {
  let item = "<title>Judul</title><guid isPermaLink='false'>kabar</guid><link>https://a.example/"
  let feed =
    "<rss><channel><item>\(item)1</link></item><item>\(item)2</link></item></channel></rss>"
  #expect(try pages(feed).map(\.id) == ["https://a.example/1", "https://a.example/2"])
}

@Test(arguments: [
  ("<title>Hanya judul</title>", ""), ("<description>Hanya teks.</description>", "Hanya teks."),
  ("<title>Judul</title><description/>", ""),
])
func `a title alone or a text alone is an article`(_ item: String, _ text: String) throws {
  let items = try intake(of: Array(rss(item).utf8), named: "a.xml")
  #expect(items.problems.isEmpty)
  #expect(words(items.pages.first) == text)
}

@Test func `an item with neither is told`() throws {
  let items = try intake(of: Array(rss("<link>https://a.example/</link>").utf8), named: "a.xml")
  #expect(items.pages.isEmpty)
  #expect(items.problems.first?.description.hasSuffix("an item without title and text") == true)
}

@Test(arguments: [
  ("D&D", "D&D"), ("A &amp; B", "A & B"), ("caf&eacute;", "café"), ("a\u{8}b", "a b"),
  ("a &#8; b", "a b"), ("5 &lt; 6", "5 < 6"), ("a &mdash; b", "a — b"), ("\u{FFFF}x", "x"),
])
func `what is no XML is read as it was meant`(_ title: String, _ expected: String) throws {
  #expect(try pages(rss("<title>\(title)</title>")).first?.given.title == expected)
}

@Test(arguments: [
  ("windows-1251", [0xCF, 0xE0, 0xF0, 0xEE, 0xEC] as [UInt8], "Паром"),
  ("ISO-8859-2", [0x50, 0xF8, 0x65, 0x76, 0x6F, 0x7A], "Převoz"),
  ("GB2312", [0xB6, 0xC9, 0xC2, 0xD6], "渡轮"), ("Shift_JIS", [0x93, 0xFA, 0x96, 0x7B], "日本"),
  ("windows-1256", [0xE3, 0xD1, 0xCD, 0xC8, 0xC7], "مرحبا"), ("KOI8-R", [0xF0, 0xC1], "Па"),
  ("no-such-charset", [0x43, 0x61, 0x66, 0xE9], "Café"),
])
func `a feed is in the charset it names`(
  _ name: String, _ bytes: [UInt8], _ expected: String
) throws {
  let feed =
    Array("<?xml version='1.0' encoding='\(name)'?><rss><channel><item><title>".utf8) + bytes
    + Array("</title></item></channel></rss>".utf8)
  #expect(try intake(of: feed, named: "a.xml").pages.first?.given.title == expected)
}

@Test func `bytes that are no characters are told`() throws {
  let feed =
    Array("<?xml version='1.0' encoding='utf-8'?><rss><item><title>Café é ".utf8) + [0xE9]
    + Array("</title></item></rss>".utf8)
  let page = try intake(of: feed, named: "a.xml").pages.first
  #expect(page?.given.title == "Café é \u{FFFD}")
  #expect(page?.notices.map(\.kind) == [.invalidBytes])
}

@Test func `entities that grow without end are not put in`() throws {
  let bomb = """
    <!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
    <rss><item><title x="&b;">Judul &b;</title></item></rss>
    """
  #expect(try pages(bomb).first?.given.title?.contains("aaaa") == false)
}

@Test func `a JSON Feed has its people, its change, whole addresses and titles alone`() throws {
  let feed = """
    {"version":"https://jsonfeed.org/version/1.1","home_page_url":"https://kabar.example.com/",
    "title":"Kabar","authors":[{"name":"Redaksi Kabar"}],"items":[
    {"id":"1","url":"/1","title":"Satu","authors":[{"name":"Sari Wulandari"}],"date_modified":"2026-03-02"},
    {"id":"2","title":"Dua","author":{"name":"Bima Prakoso"}},{"id":"3","summary":"Tiga."}]}
    """
  let found = try intake(of: Array(feed.utf8), named: "a.json").pages
  #expect(
    found.map(\.given.authors) == [["Sari Wulandari"], ["Bima Prakoso"], ["Redaksi Kabar"]])
  #expect(found.first?.url == "https://kabar.example.com/1")
  #expect(found.first?.given.updated == "2026-03-02")
}
