import SanadModel
import SanadText
import Testing

private func text(_ paragraph: String) throws -> String {
  try Extraction.page(
    "<html><body><article><h1>Jembatan Gantung Desa Dibuka</h1><p>\(Sample.first)</p><p>\(paragraph)</p>"
      + "<p>\(Sample.second)</p></article></body></html>"
  ).text.string
}

@Test(arguments: [
  "Berita terkait pasar itu menyebar dalam sehari, kata ketua RT kepada warga.",
  "Simak juga wejangan kepala desa yang meminta petani menunda tanam sampai hujan turun.",
  "Hak cipta atas lagu itu dipegang kelompok paduan suara, kata pengacara mereka.",
  "Ikuti kami ke balai desa, ajak petugas kepada keluarga yang menunggu sejak subuh.",
  "Copyright law does not reach the recipe, the judge said, because it is a list.",
  "Read more poems, the teacher told the pupils of Harrow, and they did so.",
  "Filed under the wrong number, the letter was found only in June, the clerk said.",
  "Sign up for the race closed at noon because all places had been taken.",
  "Related: the trust's own survey, which called the gate sound, was withdrawn on Monday.",
])
func `a sentence that only begins like a label is body`(_ paragraph: String) throws {
  #expect(try text(paragraph).contains(paragraph))
}

@Test(arguments: [
  "Sign up for our morning newsletter and never miss what happens in the harbour.",
  "Follow us on our channels for the latest news of the coast and the islands.",
  "Ikuti berita terbaru dan pilihan lainnya setiap hari melalui kanal WhatsApp kami.",
  "Dapatkan update berita pilihan setiap hari dengan bergabung di grup Telegram kami.",
  "Copyright Coast Daily 2026, all rights reserved, no part may be used elsewhere.",
  "Baca juga: Harga Beras Naik Lagi di Pasar Induk Merawan Menjelang Hari Raya.",
])
func `a line to the reader is none, though it is a sentence`(_ paragraph: String) throws {
  #expect(try !text(paragraph).contains(paragraph))
}

@Test(arguments: [
  "\(Sample.second) <strong>Baca Juga: <a href=/b>Harga Beras Naik Lagi</a></strong>",
  "\(Sample.second) Baca juga: <a href=/b>Harga Beras Naik Lagi</a>",
  "\(Sample.second) <span>Lihat juga: <a href=/b>Harga Beras Naik Lagi</a>.</span>",
  "\(Sample.second) (Baca juga: <a href=/b>Harga Beras Naik Lagi</a>)",
  "\(Sample.second) Baca juga: Harga Beras Naik Lagi",
  "\(Sample.second) READ MORE: <a href=/b>Harga Beras Naik Lagi</a>",
  "<b>Baca juga: <a href=/b>Harga Beras Naik Lagi</a></b> \(Sample.second)",
])
func `a pointer inside a paragraph is cut out of it`(_ paragraph: String) throws {
  let article = try Extraction.page(
    "<html><body><article><h1>Jembatan Gantung Desa Dibuka</h1><p>\(Sample.first)</p><p>\(paragraph)</p>"
      + "<p>\(Sample.third)</p></article></body></html>")
  #expect(article.text.string == Sample.text(Sample.first, Sample.second, Sample.third))
  #expect(article.blocks.contains { $0.kind == .related && $0.text.contains("Harga Beras") })
}

@Test(arguments: [
  "\(Sample.second) Baca juga <a href=/b>laporan kami</a> tentang harga beras di pasar itu.",
  "Ketua RT meminta warga <a href=/b>baca juga</a> aturan baru itu sebelum rapat dimulai.",
  "\(Sample.second) Read more books, he told them, and <a href=/b>they did</a> so all winter.",
])
func `a sentence that leads to another page stays whole`(_ paragraph: String) throws {
  let plain = paragraph.replacing("<a href=/b>", with: "").replacing("</a>", with: "")
  #expect(try text(paragraph).contains(plain))
}

@Test(arguments: ["***", "■", "--", "• • •", "●", "(*)", "@@@"])
func `an ornament behind the last sentence takes nothing with it`(_ mark: String) throws {
  let last = "Jembatan itu dibangun tahun 1983 dan diperbaiki setelah banjir besar 2002."
  let article = try Extraction.scraped(
    "Jembatan Gantung Desa Dibuka Lagi\n\n\(Sample.first)\n\n\(last) \(mark)")
  #expect(article.text.string == Sample.text(Sample.first, last))
}

@Test(arguments: ["Jembatan", "Kabupaten Merawan", "Dana Desa"])
func `a tag below the last sentence is none of it`(_ tag: String) throws {
  let article = try Extraction.scraped(
    "Jembatan Gantung Desa Dibuka Lagi\n\n\(Sample.first)\n\n\(Sample.second)\n\n\(tag)")
  #expect(article.text.string == Sample.text(Sample.first, Sample.second))
}

@Test func `a line below a label is its headline, whatever its element`() throws {
  let article = try Extraction.page(
    "<html><body><article><h1>Jembatan Gantung Desa Dibuka</h1><p>\(Sample.first)</p><p>Lihat Juga :</p>"
      + "<p><b><a href=/b>Harga Beras Naik</a></b></p><p>\(Sample.second)</p></article></body></html>"
  )
  #expect(article.text.string == Sample.text(Sample.first, Sample.second))
}

@Test(arguments: [
  ("<p><a href=?page=2>Baca Selengkapnya</a></p>", true), ("<p>Baca Selengkapnya</p>", true),
  ("<p><a href=?page=2>Baca Selengkapnya</a></p><p>\(Sample.third)</p>", false), ("", false),
])
func `a page that leads to its rest breaks off`(_ tail: String, _ isTruncated: Bool) throws {
  let article = try Extraction.page(
    "<html><body><article><h1>Jembatan Gantung Desa Dibuka</h1>\(Sample.body)\(tail)</article></body></html>"
  )
  #expect(article.truncated == isTruncated)
}

@Test(arguments: [
  "The post <a href=/a>Jembatan Gantung Desa Dibuka</a> appeared first on <a href=/>Kabar Pesisir</a>.",
  "Artikel <a href=/a>Jembatan Gantung Desa Dibuka</a> pertama kali tampil pada <a href=/>Kabar Pesisir</a>.",
  "Der Beitrag <a href=/a>Jembatan Gantung Desa Dibuka</a> erschien zuerst auf <a href=/>Kabar Pesisir</a>.",
])
func `the line that names a feed's text and its site is no body`(_ line: String) throws {
  let article = try Extraction.page(
    "<html><body><article><h1>Jembatan Gantung Desa Dibuka</h1>\(Sample.body)<p>\(line)</p></article></body></html>"
  )
  #expect(article.text.string == Sample.text(Sample.first, Sample.second))
}

@Test(arguments: [
  "„Wir bleiben hier.“", "»Wir bleiben hier.«", "“Kami tetap di sini.”", "‘We stay here.’",
])
func `a mark that closes a quotation is no ornament`(_ quote: String) throws {
  let last = "\(Sample.second) \(quote)"
  let article = try Extraction.scraped(
    "Jembatan Gantung Desa Dibuka Lagi\n\n\(Sample.first)\n\n\(last)")
  #expect(article.text.string == Sample.text(Sample.first, last))
}
