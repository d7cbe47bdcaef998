import SanadModel
import SanadText
import Testing

@testable import SanadArticles

private let card = "Harga beras di pasar induk turun lagi setelah panen raya."

@Test(arguments: ["", " "])
func `a card right before the article is no part of it`(_ gap: String) throws {
  let article = try Extraction.page(
    """
    <html><body><div class="content"><article class="x"><p>\(card)</p></article>\(gap)<article>\
    \(Sample.paragraphs(Sample.first, Sample.second, Sample.third))</article></div></body></html>
    """)
  #expect(article.text.string == Sample.text(Sample.first, Sample.second, Sample.third))
}

@Test(arguments: ["template-part", "textarea-view", "noscript-view", "blockquotes"])
func `an element of a page's own is not one that its name begins with`(_ name: String) throws {
  let article = try Extraction.page(
    "<html><body><\(name)>\(Sample.body)</\(name)></body></html>")
  #expect(article.text.string == Sample.text(Sample.first, Sample.second))
  #expect(article.blocks.allSatisfy { $0.kind == .paragraph })
}

@Test func `data nested too deep does not hide what comes after it`() throws {
  let nested = String(repeating: "[", count: 80) + String(repeating: "]", count: 80)
  let article = try Extraction.page(
    Sample.linkedData(#""other":\#(nested),"author":{"name":"Sari Wulandari"}"#) + Sample.body)
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
    Sample.linkedData(#""headline":"\#(escaped)""#) + Sample.body)
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
  let text =
    "Warga Perbaiki Jembatan Gantung Rusak\n\nAMBON - \(Sample.first)\n\n***\n\n\(Sample.second)"
  let article = try Extraction.scraped(text, given: GivenMetadata(title: title))
  #expect(article.title.string == "Warga Perbaiki Jembatan Gantung Rusak")
  #expect(article.text.string == Sample.text(Sample.first, "***", Sample.second))
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
    context: [])
  #expect(block.isTerminated == isTerminated)
}

@Test(arguments: ["script", "SCRIPT"])
func `a body in the data of a script is read however the tag is written`(_ tag: String) throws {
  let body = [Sample.first, Sample.second, Sample.third].map {
    "\\u003cp\\u003e\($0)\\u003c/p\\u003e"
  }.joined()
  let twice =
    body
    + body.replacing("Warga", with: "Orang").replacing("Kepala", with: "Ketua")
    .replacing("Pemerintah", with: "Dinas")
  let article = try Extraction.page(
    "<html><body><div></div><\(tag)>window.data={\"contentHtml\":\"\(twice)\"}</\(tag)></body></html>"
  )
  #expect(article.text.string.hasPrefix(Sample.first))
}

@Test(arguments: ["\n", "\r\n", "\r"])
func `lines that commas and breaks join are parted at both`(_ end: String) {
  let text = "Warga pergi.,Kepala desa pulang.,Banjir surut\(end)Warga kembali"
  let lines = LineReader(Array(text.utf8)).lines.map { String(decoding: $0.text, as: UTF8.self) }
  #expect(lines == ["Warga pergi.", "Kepala desa pulang.", "Banjir surut", "Warga kembali"])
}
