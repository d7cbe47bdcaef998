import SanadModel
import SanadText
import Testing

/// A scrape written as a table: each line starts with the kind it must get.
///
/// `+` goes on with the line above without its kind: the two must come out as one block. `|` stands for
/// an empty line. Lines of one number of blocks are joined as a scraper does, by line feeds.
struct ScrapedCase: CustomTestStringConvertible, Sendable {
  let name: String
  let rows: [String]

  init(_ name: String, _ rows: String...) {
    self.name = name
    self.rows = rows
  }

  var testDescription: String { name }

  var text: String {
    rows.map { row in
      if row == "|" { return "" }
      if row.hasPrefix("+ ") { return String(row.dropFirst(2)) }
      return String(row[row.index(after: row.firstIndex(of: ":") ?? row.startIndex)...].dropFirst())
    }.joined(separator: "\n")
  }

  var expected: [String] {
    var lines: [String] = []
    for row in rows where row != "|" {
      if row.hasPrefix("+ "), let last = lines.popLast() {
        lines.append(last + " " + row.dropFirst(2))
      } else {
        lines.append(row)
      }
    }
    return lines
  }
}

extension ScrapedCase {
  static let lede =
    "paragraph: Warga Desa Sukamaju memperbaiki jembatan gantung yang rusak diterjang banjir pada Selasa (12/11/2024) agar anak-anak dapat kembali bersekolah."
  static let second =
    "paragraph: Kepala desa mengatakan perbaikan itu memakan waktu tiga hari dan dibiayai dari dana gotong royong warga di empat dusun."
  static let third =
    "paragraph: \"Kami tidak menunggu bantuan, jembatan ini satu-satunya jalan ke sekolah,\" kata seorang warga."
}

private let english =
  "paragraph: Villagers repaired the footbridge that the flood had carried away so that children could walk to school again."
private let englishSecond =
  "paragraph: The village head said the work took three days and was paid for by the people of four hamlets."
private let (lede, second, third) = (ScrapedCase.lede, ScrapedCase.second, ScrapedCase.third)

@Test(arguments: [
  ScrapedCase(
    "a headline above the body", "title: Warga Sukamaju Perbaiki Jembatan Gantung yang Rusak", "|",
    lede, second),
  ScrapedCase(
    "a section above the headline", "footer: Berita Daerah", "|",
    "title: Warga Sukamaju Perbaiki Jembatan Gantung yang Rusak", "|", lede, second),
  ScrapedCase("no headline", lede, "|", second, "|", third),
  ScrapedCase(
    "author and editor on their lines", "title: Warga Sukamaju Perbaiki Jembatan yang Rusak",
    "byline: Penulis: Sari Wulandari", "byline: Editor: Bima Prakoso", lede, second),
  ScrapedCase(
    "author and editor on one line", "title: Warga Sukamaju Perbaiki Jembatan yang Rusak",
    "byline: Penulis: Sari Wulandari | Editor: Bima Prakoso", "|", lede, second),
  ScrapedCase(
    "a reporter before the dateline", "byline: Laporan Wartawan Kabar Timur, Yosef Kaize", lede,
    second),
  ScrapedCase("an editor after the body", lede, second, "byline: EDITOR : Bima Prakoso"),
  ScrapedCase(
    "a code between headline and body", "title: Warga Sukamaju Perbaiki Jembatan yang Rusak", "|",
    "byline: K24/tya", lede, second),
  ScrapedCase("a code after the body", lede, second, "byline: (jbr/mei)"),
  ScrapedCase("a name after the body", lede, second, "byline: (Sari Wulandari)"),
  ScrapedCase("asterisks after the body", lede, second, "byline: (***)"),
  ScrapedCase(
    "a link with its headline", lede, "related: Baca juga: Harga Beras Turun di Pasar Induk", second
  ),
  ScrapedCase(
    "a label, then the headline", lede, "related: Baca juga:",
    "related: Harga Beras Turun di Pasar Induk Sejak Senin", second),
  ScrapedCase("a label without its headline", lede, "related: Baca Juga", second),
  ScrapedCase(
    "two links in a row", lede, "related: Baca juga: Harga Beras Turun",
    "related: Lihat juga: Panen Raya Dimulai", second),
  ScrapedCase(
    "a video link", lede, second, "related: Simak Video 'Warga Menyeberang dengan Rakit':"),
  ScrapedCase(
    "a heading after a link", lede, "related: Baca juga:",
    "related: Harga Beras Turun di Pasar Induk Sejak Senin", "heading: Biaya perbaikan", second),
  ScrapedCase(
    "a caption with its credit", "caption: Warga menyeberangi jembatan darurat. (Foto: Dok. Warga)",
    "|", lede, second),
  ScrapedCase(
    "a caption that stands twice", "title: Warga Sukamaju Perbaiki Jembatan yang Rusak", "|",
    "caption: Warga menyeberangi jembatan darurat di Sukamaju",
    "caption: Warga menyeberangi jembatan darurat di Sukamaju", "|", lede, second),
  ScrapedCase(
    "an agency's credit above a caption", "caption: ANTARA FOTO/Budi Santoso",
    "caption: Warga menyeberangi jembatan darurat di Sukamaju.", "|", lede, second),
  ScrapedCase(
    "a caption in the middle", lede, "|",
    "caption: Jembatan darurat dari bambu (Antara via Reuters)", "|", second),
  ScrapedCase(
    "a label for a picture", "caption: Foto: Jembatan darurat dari bambu", "|", lede, second),
  ScrapedCase("a screenshot", lede, "caption: Warga merekam banjir (Tangkapan layar)", second),
  ScrapedCase(
    "tags after the code", lede, second, "byline: (jbr/mei)", "footer: jembatan gantung",
    "footer: sukamaju", "footer: banjir"),
  ScrapedCase(
    "topics end the page", lede, second, "footer: Topik", "footer: Jembatan, Sukamaju, Banjir",
    "footer: Tips memilih cincin yang tepat untuk hari istimewa bersama pasangan tercinta di rumah."
  ),
  ScrapedCase(
    "a promotion", lede, second,
    "promotion: Dapatkan update berita pilihan setiap hari dari Kabar Timur."),
  ScrapedCase(
    "a promotion broken at links", lede, second, "promotion: Simak", "+ breaking news", "+ dan",
    "+ berita pilihan", "+ dari kami lewat surel."),
  ScrapedCase("an advertisement", lede, "promotion: ADVERTISEMENT", second),
  ScrapedCase("a scroll mark", lede, "promotion: SCROLL TO CONTINUE WITH CONTENT", second),
  ScrapedCase("an embed", lede, second, "promotion: [Gambas:Video Kabar]"),
  ScrapedCase("a bare address", lede, "promotion: https://www.example.com/saluran", second),
  ScrapedCase(
    "a disclaimer", lede, second,
    "disclaimer: Artikel ini telah tayang di Kabar Timur dengan judul Jembatan Sukamaju Diperbaiki"),
  ScrapedCase(
    "a reader's text", lede, second, "disclaimer: Tulisan ini merupakan kiriman dari pembaca."),
  ScrapedCase("a copyright line", lede, second, "footer: Copyright 2024 Kabar Timur"),
  ScrapedCase("page numbers", lede, second, "pagination: Halaman 1 2 3"),
  ScrapedCase("a heading", lede, "|", "heading: Biaya perbaikan", "|", second),
  ScrapedCase(
    "list items", lede, "list: 1. Bambu petung dari kebun warga",
    "list: 2. Kawat baja sisa proyek lama", second),
  ScrapedCase(
    "a word on its own line where a link stood", "paragraph: Petugas pemadam kebakaran (",
    "+ damkar",
    "+ ) memastikan api padam setelah empat jam dan tidak ada korban dalam peristiwa itu.", second),
  ScrapedCase(
    "names on their own lines where links stood", "paragraph: Laga", "+ Maluku United", "+ melawan",
    "+ Persatuan Ambon",
    "+ berakhir imbang tanpa gol setelah hujan deras mengguyur lapangan sejak babak pertama.",
    second),
  ScrapedCase(
    "a paragraph broken by an empty line",
    "paragraph: Pemerintah kabupaten menyetujui anggaran itu pada rapat kedua, di tengah-tengah",
    "|",
    "+ pembahasan panjang mengenai jalan, jembatan dan sekolah yang rusak akibat banjir bulan lalu.",
    "|", second),
  ScrapedCase("a question is no link", lede, "heading: Mengapa jembatan itu rusak?", second),
  ScrapedCase(
    "an English link",
    english,
    "related: Read also: Rice prices ease in Java",
    englishSecond
  ),
  ScrapedCase(
    "an English byline", "title: Villagers Repair Footbridge After Flood",
    "byline: By Alice Harlow", "|",
    english
  ),
  ScrapedCase(
    "an English newsletter",
    english,
    "promotion: Sign up for our morning newsletter",
    englishSecond
  ),
])
func `lines of a scrape become blocks`(_ scrape: ScrapedCase) throws {
  let article = try Extraction.scraped(scrape.text)
  #expect(Extraction.lines(article) == scrape.expected)
  #expect(article.text.firstInvalid(of: article.bodyRanges) == nil)
  for block in article.blocks {
    if let range = block.range { #expect(article.text[range] == block.text) }
  }
}
