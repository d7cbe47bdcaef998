import SanadModel
import SanadText
import Testing

private let first =
  "Warga Desa Sukamaju memperbaiki jembatan gantung yang rusak diterjang banjir bandang pada Senin malam."
private let second =
  "Kepala desa mengatakan perbaikan itu dikerjakan secara gotong royong selama tiga hari penuh."
private let third =
  "Pemerintah kabupaten berjanji membangun jembatan permanen pada tahun depan dengan dana daerah."
private let fourth =
  "Anak-anak sekolah kini dapat kembali menyeberang sungai tanpa harus memutar sejauh lima kilometer."

private func page(_ body: String, head: String = "") -> String {
  """
  <html lang="id"><head><title>Jembatan Desa Sukamaju Diperbaiki - Kabar Pesisir</title>\(head)</head><body>
  <header><a href="/">Kabar Pesisir</a><nav><ul><li><a href="/a">Daerah</a></li></ul></nav></header>
  <article><h1>Jembatan Desa Sukamaju Diperbaiki</h1>\(body)</article>
  <footer><p>&copy; 2026 Kabar Pesisir. All rights reserved.</p></footer></body></html>
  """
}

private func text(_ body: String) throws -> [String] {
  try Extraction.page(page(body)).text.string.split(separator: "\n\n").map(String.init)
}

private func paragraphs(_ texts: String...) -> String { texts.map { "<p>\($0)</p>" }.joined() }

@Test(arguments: [
  (
    "<p>Satu kata lagi.</p>Air surut pada malam hari<div><p>Warga pulang.</p>Jalan dibuka</div>",
    ["Satu kata lagi.", "Air surut pada malam hari", "Warga pulang.", "Jalan dibuka"]
  ),
  (
    "<p>Gempa M 5,6 mengguncang Merawan, Senin.</p><p>Pusat gempa di laut.</p>",
    ["Gempa M 5,6 mengguncang Merawan, Senin.", "Pusat gempa di laut."]
  ),
  (
    "<div>Pelabuhan ditutup.<p>Kapal kembali.</p>Feri tidak berlayar</div>",
    ["Pelabuhan ditutup.", "Kapal kembali.", "Feri tidak berlayar"]
  ),
])
func `text between blocks and short news are body`(_ body: String, _ expected: [String]) throws {
  #expect(try text(body) == expected)
}

@Test(arguments: [
  "<p><span class=dropcap aria-hidden=true>W</span>arga Desa", "<p aria-hidden=true>Warga Desa",
  "<p class=paywall aria-hidden=true>Warga Desa", "<p>W<b aria-hidden=true>arga</b> Desa",
])
func `words kept from readers by voice alone are seen`(_ start: String) throws {
  let body = start + first.dropFirst("Warga Desa".count) + "</p>" + paragraphs(second, third)
  #expect(try text(body) == [first, second, third])
}

@Test(arguments: [
  "<div aria-hidden=true><p>\(fourth)</p></div>", "<p><span aria-hidden=true>»</span></p>",
  "<p><i aria-hidden=true>→</i></p>", "<p><i aria-hidden=true>\u{F0A9}</i></p>",
  "<p><span aria-hidden=true>📷 ★ •</span></p>",
])
func `what nobody sees is no body`(_ hidden: String) throws {
  #expect(
    try text(paragraphs(first, second) + hidden + paragraphs(third)) == [first, second, third])
}

@Test(arguments: [
  "<ul><li><a href=/x>Dinas Pekerjaan Umum</a> mengirim semen.</li><li><a href=/y>Palang Merah</a></li></ul>",
  "<ul><li><a href=/x>Dinas Pekerjaan Umum</a></li><li><a href=/y>Palang Merah</a></li></ul>",
  "<ol><li>Warga membawa bambu.</li><li><a href=/y>Palang Merah</a></li></ol>",
])
func `items of an announced list are body, links or not`(_ list: String) throws {
  let found = try text(
    paragraphs(first, "Bantuan datang dari beberapa pihak:") + list + paragraphs(second, third))
  #expect(found.contains("Palang Merah"))
}

@Test(arguments: [
  "<p><strong>BERITA TERKAIT :</strong></p><ul><li><a href=/1>Tiga Rumah Hanyut di Sukamaju</a></li></ul>",
  "<p>BERITA TERKAIT : <a href=/1>Tiga Rumah Hanyut di Sukamaju</a></p>",
  "<p>Baca juga: <a href=/1>Tiga Rumah</a></p>", "<p>Baca Juga: https://kabar.example.com/1</p>",
  "<p><b>Baca juga:</b> <a href=/1>Profil Desa</a></p>",
  "<p>Read also: <a href=/1>Ferry is back</a></p>",
])
func `links to others inside a text end nothing`(_ link: String) throws {
  let article = try Extraction.page(
    page(paragraphs(first, second) + link + paragraphs(third, fourth)))
  #expect(article.text.string == [first, second, third, fourth].joined(separator: "\n\n"))
  #expect(article.blocks.contains { $0.kind == .related })
}

@Test(arguments: ["CNN/TMU", "kpl/khs", "(sar/bim)"])
func `a signature of its own is a byline`(_ code: String) throws {
  let article = try Extraction.page(page(paragraphs(first, second, third, code)))
  #expect(article.blocks.last { $0.text == code }?.kind == .byline)
  #expect(article.text.string.hasSuffix(third))
}

/// A front of a section with so many teasers.
private func front(
  _ count: Int, teaser: String = "Minuman mineral kata orang memulihkan tubuh dengan cepat."
)
  -> String
{
  (0..<count).map {
    "<div class=card><a href=/b/\($0)><h2>Lima cara \($0) makan lebih sehat</h2></a><p>\(teaser)</p></div>"
  }.joined()
}

@Test(arguments: [4, 8, 20])
func `a page that leads to articles says so`(_ count: Int) throws {
  let html =
    "<html lang=id><title>Inovasi</title><main><h1>Inovasi</h1>\(front(count))</main></html>"
  #expect(try Extraction.page(html).notices.contains { $0.kind == .indexPage })
}

@Test(arguments: [
  page(paragraphs(first, second, third)),
  page(paragraphs(first, second, third, fourth) + front(3)),
  page(front(5), head: Sample.linkedData(#""headline":"Jembatan""#)),
  page(
    (0..<5).map { "<h2><a href=/\($0)>Hotel \($0)</a></h2>" + paragraphs(first, second, third) }
      .joined()),
])
func `an article is no such page`(_ html: String) throws {
  #expect(try !Extraction.page(html).notices.contains { $0.kind == .indexPage })
}

@Test func `a table of prices is body`() throws {
  let rows = ["Beras medium Rp13.500", "Cabai rawit Rp85.000", "Bawang merah Rp42.000"]
  let table = rows.map { row in
    let parts = row.split(separator: " R")
    return "<tr><td>\(parts[0])</td><td>R\(parts[1])</td></tr>"
  }.joined()
  let found = try text(
    paragraphs(first, "Berikut harga pangan di pasar hari ini:") + "<table>\(table)</table>"
      + paragraphs(second, third))
  #expect(rows.allSatisfy(found.contains))
}

@Test(arguments: ["article", "article class=story", "article id=two"])
func `the next article of a page that goes on is none of the first`(_ tag: String) throws {
  let article = try Extraction.page(
    "<html><body><\(tag)><h1>Jembatan Desa Sukamaju Diperbaiki</h1>\(paragraphs(first, second))</article>"
      + "<\(tag)><h1>Harga Beras Naik di Pasar</h1>\(paragraphs(third, fourth))</article></body></html>"
  )
  #expect(article.title.string == "Jembatan Desa Sukamaju Diperbaiki")
  #expect(article.text.string == "\(first)\n\n\(second)")
}

@Test(arguments: [
  "<div class=paywall aria-hidden=true>", "<section class=article-paywall aria-hidden=true>",
  "<div id=rest class=collapse style=\"display:none\">", "<div style=\"display: none\">",
])
func `paragraphs that open at a click or a payment are body`(_ tag: String) throws {
  let end = tag.hasPrefix("<section") ? "</section>" : "</div>"
  let body = paragraphs(first, second) + "\(tag)\(paragraphs(third, fourth))\(end)"
  #expect(try text(body) == [first, second, third, fourth])
}

@Test(arguments: [
  "<div class=popup style=\"display:none\">\(paragraphs(third, fourth))</div>",
  "<div style=\"display:none\"><h3>Masuk</h3>\(paragraphs(third, fourth))</div>",
  "<div style=\"display:none\">\(paragraphs(third))</div>",
])
func `other text that does not show is none`(_ hidden: String) throws {
  #expect(try text(paragraphs(first, second) + hidden) == [first, second])
}

@Test(arguments: [
  "blockquote", "blockquote class=pullquote", "blockquote class=\"element element-pq\"",
])
func `a sentence set large beside its paragraph stands once`(_ tag: String) throws {
  let pulled = second.prefix { $0 != "." }
  let found = try text(
    paragraphs(first, second) + "<\(tag)>“\(pulled)”</blockquote>" + paragraphs(third))
  #expect(found == [first, second, third])
}

@Test func `a quotation of its own stays`() throws {
  let quote = "Kami tidak mau menunggu sampai ada anak yang hanyut."
  #expect(
    try text(paragraphs(first) + "<blockquote>\(quote)</blockquote>" + paragraphs(second))
      == [first, quote, second])
}

@Test(arguments: [
  "qc-cmp2-container", "onetrust-banner-sdk", "didomi-host", "CybotCookiebotDialog",
])
func `what asks for consent is no body of a short report`(_ name: String) throws {
  let ask = paragraphs(
    "We and our partners store information on a device, such as cookies, and read it for advertising.",
    "Your preferences will apply to this website only, and you can change them at any time by returning."
  )
  let article = try Extraction.page(
    "<html><body><div class=story-wrap><h1>Lock gate mended</h1><p>The lock gate was mended on Sunday.</p>"
      + "<p>Boats may pass again from Tuesday.</p></div><div id=\"\(name)\">\(ask)</div></body></html>"
  )
  #expect(
    article.text.string
      == "The lock gate was mended on Sunday.\n\nBoats may pass again from Tuesday.")
}

@Test(arguments: [
  "Advertisement - scroll to continue", "Advertisement - Continue reading below",
  "Advertisement: scroll to continue",
])
func `a label with another behind it is no body`(_ line: String) throws {
  #expect(try text(paragraphs(first, line, second)) == [first, second])
}

@Test(arguments: [
  "&mdash; Rina (@rina) <a href=/s>13 Mei 2024</a>", "— Dinas Perhubungan (@dishub) May 13, 2024",
])
func `who wrote a post that a page shows is no dateline`(_ line: String) throws {
  let post = "<blockquote class=tweet><p>\(third)</p>\(line)</blockquote>"
  let article = try Extraction.page(page(post + paragraphs(first, second)))
  #expect(article.place == nil)
  #expect(!article.blocks.contains { $0.kind == .dateline })
  #expect(article.text.string.contains(third))
}

@Test func `a short paragraph below an advertisement's label is body`() throws {
  let short = "Kapal kembali pada malam hari."
  #expect(
    try text(paragraphs(first, "Iklan - Gulir untuk melanjutkan", short, second))
      == [first, short, second])
}
