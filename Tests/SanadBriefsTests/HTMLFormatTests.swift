import Foundation
import SanadLanguages
import SanadModel
import SanadTestSupport
import Testing

@testable import SanadBriefs

private func page(
  _ briefCount: Int = 1, _ change: (inout PageOptions) -> Void = { $0.hasReports = true }
) throws -> String {
  var options = PageOptions()
  change(&options)
  let sample = try SampleAccount()
  let brief = try BriefBuilder(languages: sample.languages).brief(
    of: sample.account, since: Timestamp(iso: "2026-03-03"))
  return try BriefFormatter(.html(options), languages: sample.languages, labels: nil)
    .text(of: Array(repeating: brief, count: briefCount))
}

@Test func `the page of the sample story`() throws {
  #expect(try Golden.problem(page(), "sample/brief.html") == nil)
}

@Test func `every link on the page leads to a place on it, and no place is named twice`() throws {
  let html = try page(2)
  let places = html.matches(of: /\sid="([^"]*)"/).map { String($0.1) }
  #expect(Set(places).count == places.count)
  let targets = html.matches(of: /href="#([^"]*)"/).map { String($0.1) }
  #expect(40 < targets.count)
  #expect(Set(targets).subtracting(places) == [])
}

@Test func `the page needs nothing but itself`() throws {
  let html = try page()
  #expect(!html.contains("<script"))
  #expect(!html.contains("src="))
  #expect(!html.contains("@import"))
  let links = html.matches(of: /href="([^"#][^"]*)"/).map { $0.1 }
  #expect(links.allSatisfy { $0.hasPrefix("https://kabar.example.com/") })
}

@Test func `a page to publish has sentences and links, and no report`() throws {
  let html = try page { _ in }
  #expect(!html.contains("class=\"report\""))
  // A sentence that no claim of the sample rests on.
  #expect(!html.contains("Bram menegaskan"))
  let targets = html.matches(of: /href="#([^"]*)"/).map { String($0.1) }
  let places = html.matches(of: /\sid="([^"]*)"/).map { String($0.1) }
  #expect(Set(targets).subtracting(places) == [])
  #expect(html.contains("href=\"https://kabar.example.com/gudang#:~:text="))
  #expect(
    html.contains("<li id=\"t1-a2\"><span class=\"words\" lang=\"id\">Gudang Ambruk, 9 Tewas"))
}

@Test func `a card says what a link to the page leads to`() throws {
  let html = try page {
    $0.title = "Gudang \"Muara\""
    $0.site = "Kabar <Kita>"
    $0.address = "https://kita.example.com/b"
    ($0.program, $0.packs) = ("0.0.0", "abc")
  }
  for line in [
    "<title>Gudang &quot;Muara&quot;</title>",
    "<meta property=\"og:title\" content=\"Gudang &quot;Muara&quot;\">",
    "<meta property=\"og:site_name\" content=\"Kabar &lt;Kita&gt;\">",
    "<meta property=\"og:url\" content=\"https://kita.example.com/b\">",
    "<meta property=\"article:modified_time\" content=\"2026-03-04T13:00:00+07:00\">",
    "laporan terakhir 4 Mar 2026, 13.00",
  ] { #expect(html.contains(line), "\(line)") }
  #expect(html.contains("<h1 lang=\"id\">Gudang &quot;Muara&quot;</h1>"))
  #expect(html.contains("Sanad 0.0.0"))
}

@Test func `a site is a page a story, a list of them, the newest first, and a feed`() throws {
  let sample = try SampleAccount()
  var older = sample.account
  older.id = "s/0"
  older.articles = ArticleList(sample.account.articles.prefix(3).map { $0 })
  older.claims = []
  older.conflicts = []
  older.quotations = []
  older.sources = SourceGraph()
  older.newsrooms = ArticleList(older.articles.indices)
  older.owners = ArticleList(repeating: nil, for: older.articles.indices)
  let builder = try BriefBuilder(languages: sample.languages)
  var options = PageOptions()
  options.address = "https://kita.example.com/b/"
  let files = try BriefFormatter(.html(options), languages: sample.languages, labels: nil)
    .site(of: [older, sample.account].map { builder.brief(of: $0) })
  #expect(files.map(\.name) == ["index.html", "feed.xml", "s_2F0.html", "s1.html"])
  let index = files[0].text
  let links = index.matches(of: /<h2><a href="([^"]*)"/).map { String($0.1) }
  #expect(links == ["s1.html", "s_2F0.html"])
  let feed = files[1].text
  #expect(feed.contains("<updated>2026-03-04T13:00:00+07:00</updated>"))
  #expect(feed.contains("href=\"https://kita.example.com/b/s1.html\""))
  #expect(files[2].text.contains("<nav class=\"up\"><a href=\"index.html\">"))
}

@Test(arguments: [
  ("Basarnas", ["Basarnas"]),
  (
    "Direktorat Jenderal Perkapalan dan Kepelautan Kementerian Perhubungan",
    ["Direktorat Jenderal", "Perkapalan dan Kepelautan", "Kementerian Perhubungan"]
  ),
  ("WWWWWWWWWWWWWWWWWWWW", ["WWWWWWWWWWWWWWW", "WWWWW"]),
])
func `a name is broken to fit its box`(_ name: String, _ expected: [String]) {
  #expect(GraphLabel.lines(name) == expected)
}

@Test func `every tag is closed`() throws {
  let void: Set<Substring> = ["meta", "link", "line", "circle", "rect"]
  var open: [Substring] = []
  for tag in try page(2).matches(of: /<(\/?)([a-z][a-z0-9]*)[^>]*?(\/?)>/) {
    if void.contains(tag.2) || tag.3 == "/" { continue }
    if tag.1.isEmpty { open.append(tag.2) } else { #expect(open.popLast() == tag.2) }
  }
  #expect(open.isEmpty)
}

/// Relative luminance of `#rrggbb` (WCAG 2.2).
private func luminance(_ colour: Substring) -> Double {
  let value = Int(colour.dropFirst(), radix: 16) ?? 0
  let parts = [value >> 16 & 255, value >> 8 & 255, value & 255].map { part -> Double in
    let share = Double(part) / 255
    return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
  }
  return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
}

@Test func `every colour of text stands out from its ground, light and dark`() throws {
  let style = String(
    decoding: PackFiles.embedded.bytes("common/page-style.mustache") ?? [], as: UTF8.self)
  let themes = style.split(separator: ":root {").dropFirst().prefix(2)
  #expect(themes.count == 2)
  for theme in themes {
    var colours: [Substring: Double] = [:]
    for match in theme.prefix(while: { $0 != "}" }).matches(of: /--([a-z]+): (#[0-9a-f]{6})/) {
      colours[match.1] = luminance(match.2)
    }
    for ground in ["paper", "card", "glow"] {
      for ink in colours.keys where !["paper", "card", "glow", "line"].contains(ink) {
        if ground == "glow", ink != "ink" { continue }
        let pair = [colours[ink[...]] ?? 0, colours[ground[...]] ?? 0].sorted()
        #expect(4.5 <= (pair[1] + 0.05) / (pair[0] + 0.05), "\(ink) on \(ground)")
      }
    }
  }
}

@Test func `no template prints a value unescaped by its type`() throws {
  let files = PackFiles.embedded
  let names = files.names.filter { $0.hasSuffix(".mustache") }
  let pages = names.filter { $0.hasPrefix("common/page") }
  #expect(pages == HTMLFormat.templateNames.map { "common/\($0).mustache" }.sorted())
  for name in names {
    let template = String(decoding: files.bytes(name) ?? [], as: UTF8.self)
    // `{{{name}}}` prints an HTMLText; `{{name}}` would escape it a second time.
    #expect(template.firstMatch(of: /(^|[^{])\{\{[a-zA-Z.]/) == nil, "\(name)")
  }
}

@Test(arguments: [
  ("3 < 4 & \"5\"", "3 &lt; 4 &amp; &quot;5&quot;"),
  ("\"\u{338} onclick='x'", "&quot;\u{338} onclick=&#39;x&#39;"),
  ("satu\u{0}\u{1B}dua\ntiga", "satudua tiga"),
])
func `text from an article stays text`(_ text: String, _ expected: String) {
  #expect(HTMLText(text).description == expected)
}

@Test(arguments: [
  ("https://a.example.com/x#top", "Api padam.", "https://a.example.com/x#:~:text=Api%20padam."),
  (
    "http://a.example.com", "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh a b c",
    "http://a.example.com#:~:text=satu%20dua%20tiga%20empat%20lima,sembilan%20sepuluh%20a%20b%20c"
  ),
  ("HTTPS://a.example.com/", "luka-luka, 7", "HTTPS://a.example.com/#:~:text=luka%2Dluka%2C%207"),
  ("javascript:alert(1)", "Api padam.", nil),
  ("data:text/html,x", "Api padam.", nil),
])
func `a sentence is linked where it stands on the outlet's page`(
  _ url: String, _ sentence: String, _ expected: String?
) {
  #expect(TextFragment.link(to: url, sentence: sentence) == expected)
}

@Test func `values stand on one line by their size, open bounds running out`() throws {
  let values = [7.0, 9, 11].map { ReportValue.quantity(Quantity(low: $0, high: $0)) }
  let open = ReportValue.quantity(Quantity(low: 9, high: nil, qualifier: .atLeast))
  let scale = try #require(ValueScale(values + [open]))
  #expect(values.map { scale.span($0)?.from } == [6, 50, 94])
  #expect(scale.span(open)?.to == 100)
  #expect(ValueScale([values[0], values[0]]) == nil)
}

@Test func `takers stand left of what they rest on, and a long line bends in every column`() {
  let edges = [(0, 2), (1, 2), (2, 3), (1, 3), (0, 4)].map {
    GraphLayout.Edge(from: $0.0, to: $0.1, kind: .cites)
  }
  let layout = GraphLayout(count: 5, edges: edges)
  #expect(layout.layers.map { $0.filter { $0 < 5 }.sorted() } == [[0, 1], [2], [3, 4]])
  #expect(layout.routes == [[0, 2], [1, 2], [2, 3], [1, 5, 3], [0, 6, 4]])
}

@Test func `a ring of citations is drawn too`() {
  let ring = [(0, 1), (1, 2), (2, 0)].map {
    GraphLayout.Edge(from: $0.0, to: $0.1, kind: .cites)
  }
  #expect(GraphLayout(count: 3, edges: ring).layers.joined().sorted() == [0, 1, 2])
}

@Test(arguments: [
  ("kami akan terus mencari", "kami terus mencari", "kami ⟦akan⟧ terus mencari"),
  ("Kami terus mencari.", "kami terus mencari", "Kami terus mencari."),
  ("jaket kehidupan", "jaket pelampung", "jaket ⟦kehidupan⟧"),
])
func `words that the fullest rendering lacks are marked`(
  _ text: String, _ other: String, _ expected: String
) {
  let pieces = WordDifference.pieces(of: text, against: other)
  #expect(
    pieces.map { $0.kind == .shared ? $0.text : "⟦\($0.text)⟧" }.joined(separator: " ") == expected)
}
