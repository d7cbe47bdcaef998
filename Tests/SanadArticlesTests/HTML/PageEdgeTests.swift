import SanadModel
import SanadText
import Testing

@testable import SanadArticles

private let first =
  "Warga memperbaiki jembatan gantung yang rusak diterjang banjir agar anak-anak dapat kembali bersekolah."
private let second =
  "Kepala desa mengatakan perbaikan itu memakan waktu tiga hari dan dibiayai dana gotong royong warga."
private let third =
  "Pemerintah kabupaten berjanji membangun jembatan beton pada tahun depan setelah anggarannya disetujui."
private let card = "Harga beras di pasar induk turun lagi setelah panen raya."

@Test(arguments: ["", " "])
func `a card right before the article is no part of it`(_ gap: String) throws {
  let article = try Extraction.page(
    """
    <html><body><div class="content"><article class="x"><p>\(card)</p></article>\(gap)<article>\
    <p>\(first)</p><p>\(second)</p><p>\(third)</p></article></div></body></html>
    """)
  #expect(article.text.string == [first, second, third].joined(separator: "\n\n"))
}

@Test(arguments: ["template-part", "textarea-view", "noscript-view", "blockquotes"])
func `an element of a page's own is not one that its name begins with`(_ name: String) throws {
  let article = try Extraction.page(
    "<html><body><\(name)><p>\(first)</p><p>\(second)</p></\(name)></body></html>")
  #expect(article.text.string == "\(first)\n\n\(second)")
  #expect(article.blocks.allSatisfy { $0.kind == .paragraph })
}

@Test func `data nested too deep does not hide what comes after it`() throws {
  let nested = String(repeating: "[", count: 80) + String(repeating: "]", count: 80)
  let article = try Extraction.page(
    """
    <script type="application/ld+json">{"@type":"NewsArticle","other":\(nested),\
    "author":{"name":"Sari Wulandari"}}</script><p>\(first)</p>
    """)
  #expect(article.authors == ["Sari Wulandari"])
}

@Test(arguments: [
  (#"Banjir \ud83c\udf0a surut"#, "Banjir 🌊 surut"),
  // Half a pair is no character, and takes none with it.
  (#"Banjir \ud83c\u0041 surut"#, "Banjir \u{FFFD}A surut"),
  (#"Banjir \ud83c surut"#, "Banjir \u{FFFD} surut"),
])
func `characters that data escape are read`(_ escaped: String, _ read: String) throws {
  let article = try Extraction.page(
    """
    <script type="application/ld+json">{"@type":"NewsArticle","headline":"\(escaped)"}</script>
    <p>\(first)</p>
    """)
  #expect(article.title.string == read)
}

@Test func `a page cut inside a character keeps its charset`() throws {
  let head = Array(
    "<html><body><p>Rumah makan “Sari” di desa itu dibuka lagi sesudah banjir surut.</p>".utf8)
  let limit = 16 << 20
  // One byte of the two of “é” stands before the limit.
  let filler = [UInt8](repeating: 0x20, count: limit - 1 - head.count)
  let article = try Extraction.bytes(
    head + filler + Array("é".utf8), charset: "iso-8859-1")
  #expect(article.text.string.hasPrefix("Rumah makan “Sari”"))
  #expect(article.notices.map(\.kind).contains(.limitReached))
  #expect(!article.notices.map(\.kind).contains(.invalidBytes))
}

@Test(arguments: [nil, "", " \u{200B}"])
func `a title given without words is none`(_ title: String?) throws {
  let text = "Warga Perbaiki Jembatan Gantung Rusak\n\nAMBON - \(first)\n\n***\n\n\(second)"
  let article = try Extraction.scraped(text, given: GivenMetadata(title: title))
  #expect(article.title.string == "Warga Perbaiki Jembatan Gantung Rusak")
  #expect(article.text.string == [first, "***", second].joined(separator: "\n\n"))
}

@Test(arguments: [
  ("Banjir surut.", true), ("“Banjir surut…”", true), ("Banjir surut (lagi!)", true),
  ("洪水退去。", true), ("「洪水退去！」", true), ("Banjir surut", false), ("“”", false), ("", false),
  // Their last two bytes are those of `！` and of `？`.
  ("地方国有企", false), ("三兄弟", false),
])
func `a block ends as a sentence does`(_ text: String, _ isTerminated: Bool) {
  let block = TextBlock(
    text: Array(text.utf8), linkByteCount: 0, wordCount: 1, boldByteCount: 0, tag: .p, node: 0,
    place: [])
  #expect(block.isTerminated == isTerminated)
}

@Test(arguments: ["script", "SCRIPT"])
func `a body in the data of a script is read however the tag is written`(_ tag: String) throws {
  let body = [first, second, third].map { "\\u003cp\\u003e\($0)\\u003c/p\\u003e" }.joined()
  let twice =
    body
    + body.replacing("Warga", with: "Orang").replacing("Kepala", with: "Ketua")
    .replacing("Pemerintah", with: "Dinas")
  let article = try Extraction.page(
    "<html><body><div></div><\(tag)>window.data={\"contentHtml\":\"\(twice)\"}</\(tag)></body></html>"
  )
  #expect(article.text.string.hasPrefix(first))
}

@Test(arguments: ["\n", "\r\n", "\r"])
func `lines that commas and breaks join are parted at both`(_ end: String) {
  let text = "Warga pergi.,Kepala desa pulang.,Banjir surut\(end)Warga kembali"
  let lines = LineReader(Array(text.utf8)).lines.map { String(decoding: $0.text, as: UTF8.self) }
  #expect(lines == ["Warga pergi.", "Kepala desa pulang.", "Banjir surut", "Warga kembali"])
}
