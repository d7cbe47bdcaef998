import SanadXML
import Testing

@testable import SanadFetch

private func feeds(_ text: String) throws -> [OPMLFeed] {
  try #require(OPMLDocument(Array(text.utf8))).feeds
}

@Test func `a list has its feeds with their folders`() throws {
  let feeds = try feeds(
    """
    <?xml version="1.0"?>
    <opml version="2.0"><head><title>Outlets</title></head><body>
    <outline text="Nasional"><outline text="Harian" title="Harian A" type="rss"
      xmlUrl="https://a.example/feed" htmlUrl="https://a.example/"/>
      <outline text="Daerah"><outline text="B" xmlurl=" https://b.example/rss "/></outline></outline>
    <outline text="C" XMLURL="https://c.example/?a=1&amp;b=2"/>
    <outline text="a link" url="https://d.example/"/>
    </body></opml>
    """)
  #expect(
    feeds.map(\.address) == [
      "https://a.example/feed", "https://b.example/rss", "https://c.example/?a=1&b=2",
    ])
  #expect(feeds.map(\.title) == ["Harian A", "B", "C"])
  #expect(feeds.map(\.folders) == [["Nasional"], ["Nasional", "Daerah"], []])
  #expect(feeds.map(\.siteAddress) == ["https://a.example/", nil, nil])
}

/// Lists as they come: what is wrong with them, and the addresses that are read all the same.
@Test(
  arguments: [
    (
      "a lone ampersand",
      "<opml><body><outline text='R&D' xmlUrl='http://a.example/?x=1&y=2'/></body></opml>",
      ["http://a.example/?x=1&y=2"]
    ),
    (
      "a character of HTML",
      "<opml><body><outline text='caf&eacute;' xmlUrl='http://a.example/'/></body></opml>",
      ["http://a.example/"]
    ),
    (
      "cut off", "<opml><body><outline xmlUrl='http://a.example/'/><outline xmlUrl='http://b.ex",
      ["http://a.example/"]
    ),
    (
      "lines before the declaration",
      "\n\n<?xml version='1.0'?><opml><body><outline xmlUrl='http://a.example/'/></body></opml>",
      ["http://a.example/"]
    ),
    (
      "an end that is not there",
      "<opml><body><outline text='x'><outline xmlUrl='http://a.example/'/></body></opml>",
      ["http://a.example/"]
    ),
    (
      "a namespace",
      "<opml xmlns='http://opml.org/spec2'><body><outline xmlUrl='http://a.example/'/></body></opml>",
      ["http://a.example/"]
    ),
    (
      "names in upper case", "<OPML><BODY><OUTLINE xmlUrl='http://a.example/'/></BODY></OPML>",
      ["http://a.example/"]
    ),
    ("no feed", "<opml><body><outline text='x'/></body></opml>", []),
    ("an empty address", "<opml><body><outline xmlUrl=''/></body></opml>", []),
  ] as [(String, String, [String])])
func `a damaged list gives what it has`(_ name: String, _ text: String, _ addresses: [String])
  throws
{
  #expect(try feeds(text).map(\.address) == addresses, "\(name)")
}

@Test(arguments: ["", "<", "hello", "<rss/>", "<html><body></body></html>", "\u{0}\u{1}"])
func `what is no list is none`(_ text: String) {
  #expect(OPMLDocument(Array(text.utf8)) == nil)
}

@Test func `entities of the file's own are not put in`() throws {
  let text = """
    <!DOCTYPE opml [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
    <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">
    <!ENTITY e SYSTEM "file:///etc/passwd">]>
    <opml><head><title>&e;</title></head><body><outline text="x" xmlUrl="http://a.example/"/></body></opml>
    """
  let document = try #require(OPMLDocument(Array(text.utf8)))
  #expect(document.feeds.map(\.address) == ["http://a.example/"])
  #expect(!document.head.contains { $0.value.contains("root:") })
}

@Test func `written and read again a list is the same`() throws {
  let document = OPMLDocument(
    attributes: [
      .init("xmlns:x", "https://example.com/ns"), .init("version", "2.0"),
    ], head: [.init("title", "A & B <news> \"x\""), .init("x:note", "ü")],
    outlines: [
      .init(
        attributes: [
          .init("text", "tab\tline\nend\r \"quoted\" & <b>"), .init("x:interval", "15"),
          .init("unknown", ""), .init("xmlUrl", "https://a.example/?a=1&b=2"),
        ]),
      .init(
        attributes: [.init("text", "folder")],
        children: [
          .init(attributes: [.init("text", "ツ"), .init("xmlUrl", "https://b.example/")]),
          .init(attributes: [], children: [.init(attributes: [.init("text", "deep")])]),
        ]),
    ])
  let again = try #require(OPMLDocument(Array(document.xml.utf8)))
  #expect(again == document)
  #expect(again.xml == document.xml)
}

@Test func `nesting has a limit`() throws {
  let start = String(repeating: "<outline text='x' xmlUrl='http://a.example/'>", count: 200)
  let end = String(repeating: "</outline>", count: 200)
  let document = try #require(OPMLDocument(Array("<opml><body>\(start)\(end)</body></opml>".utf8)))
  #expect(document.feeds.count == OPMLDocument.depthMax)
}

@Test(arguments: [
  ("R&D", "R&amp;D"), ("a & b", "a &amp; b"), ("&amp;&lt;", "&amp;&lt;"), ("&#38;", "&#38;"),
  ("&nbsp;x", "&#160;x"), ("&nothing;", "&amp;nothing;"), ("&", "&amp;"), ("&;", "&amp;;"),
  ("<![CDATA[a & b]]>&", "<![CDATA[a & b]]>&amp;"), ("<!-- & -->&", "<!-- & -->&amp;"),
  ("<![CDATA[ &", "<![CDATA[ &"), ("&&amp;", "&amp;&amp;"),
  ("<!DOCTYPE x [<!ENTITY b 'c'>]><x>&b;</x>", "<!DOCTYPE x [<!ENTITY b 'c'>]><x>&b;</x>"),
])
func `references that are none are put right`(_ text: String, _ expected: String) {
  let repaired = XMLReferences.repaired(Array(text.utf8))
  #expect(String(decoding: repaired, as: UTF8.self) == expected)
}

@Test func `feeds of a site are found`() throws {
  let base = try #require(WebAddress("https://example.com/berita/"))
  let links: [FeedDiscovery.Link] = [
    .init(
      relation: "alternate", mediaType: "application/rss+xml", address: "/rss", title: " Berita "),
    .init(
      relation: "ALTERNATE nofollow", mediaType: "application/atom+xml; charset=utf-8",
      address: "atom.xml"),
    .init(relation: "feed", mediaType: nil, address: "https://feeds.example/x"),
    .init(relation: "alternate", mediaType: "text/html", address: "/en"),
    .init(relation: "alternate stylesheet", mediaType: "text/xml", address: "/x.xsl"),
    .init(relation: "alternate", mediaType: nil, address: "/id"),
    .init(
      relation: "alternate", mediaType: "application/rss+xml",
      address: "https://example.com/rss#top"),
    .init(relation: "alternate", mediaType: "application/rss+xml", address: "feed://example.com/y"),
    .init(relation: "icon", mediaType: "application/rss+xml", address: "/z"),
  ]
  let found = FeedDiscovery.candidates(
    links: links, sitemaps: ["https://example.com/sitemap-news.xml", "/sitemap.xml", "https://"],
    relativeTo: base)
  #expect(
    found.map(\.address.text) == [
      "https://example.com/rss", "https://example.com/berita/atom.xml", "https://feeds.example/x",
      "https://example.com/sitemap-news.xml", "https://example.com/sitemap.xml",
    ])
  #expect(found.first?.title == "Berita")
  #expect(found.map(\.kind).suffix(2) == [.sitemap, .sitemap])
}
