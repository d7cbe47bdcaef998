import SanadModel
import SanadText
import Testing

private let body = """
  AMBON - Warga memperbaiki jembatan gantung yang rusak diterjang banjir agar anak-anak dapat \
  kembali bersekolah.
  Kepala desa mengatakan perbaikan itu memakan waktu tiga hari dan dibiayai dana gotong royong.
  """

@Test(arguments: [
  ("(okz)", "Okezone", SourceKind.outlet), ("(ant)", "Antara", .agency),
  ("Sumber: Antara", "Antara", .agency),
  ("Artikel ini telah tayang di Kompas.com dengan judul Jembatan", "Kompas", .outlet),
])
func `an outlet that signs is credited`(_ line: String, _ name: String, _ kind: SourceKind) throws {
  let article = try Extraction.scraped(body + "\n" + line)
  #expect(article.credits.map(\.name) == [name])
  #expect(article.credits.first?.kind == kind)
  #expect(article.credits.first?.evidence == line)
  #expect(!article.text.string.contains(line))
}

@Test(
  arguments: [
    ("Penulis: Sari Wulandari", ["Sari Wulandari"], []),
    ("Penulis: sari wulandari | Editor: bima prakoso", ["sari wulandari"], ["bima prakoso"]),
    ("Oleh: Sari Wulandari dan Bima Prakoso", ["Sari Wulandari", "Bima Prakoso"], []),
    ("Laporan Wartawan Kabar Timur, Yosef Kaize", ["Yosef Kaize"], []),
    ("By Alice Harlow and Tom Reed", ["Alice Harlow", "Tom Reed"], []),
    ("By Alice Harlow, Senior Writer", ["Alice Harlow"], []),
    ("K24/tya", ["K24/tya"], []),
  ] as [(String, [String], [String])])
func `people are read from bylines`(
  _ line: String, _ authors: [String], _ editors: [String]
) throws {
  let article = try Extraction.scraped(line + "\n" + body)
  #expect(article.authors == authors)
  #expect(article.editors == editors)
}

@Test(arguments: [
  ("12 - Nov - 2024, 04:00", "2024-11-12T04:00:00"),
  ("Selasa, 12 November 2024 | 14:30 WIB", "2024-11-12T14:30:00+07:00"),
  ("12/11/2024 04.00 WITA", "2024-11-12T04:00:00+08:00"),
  ("Published May 5, 2024 9:15 am", "2024-05-05T09:15:00"),
])
func `a line above the body gives the time`(_ line: String, _ time: String) throws {
  let article = try Extraction.scraped("Warga Sukamaju Perbaiki Jembatan\n\n\(line)\n\n\(body)")
  #expect(article.published?.description == time)
  #expect(article.publishedFrom == .dateline)
}

@Test(
  arguments: [
    ("pada Selasa (12/11/2024).", "2024-11-12"),
    ("pada Selasa (12 November), sejak invasi tahun 2022 dan pakta 2024.", "2024-11-12"),
    ("pada 12 November 2024.", nil), ("pada bulan Juni.", nil),
  ] as [(String, String?)])
func `a weekday beside its date tells the day of news`(_ text: String, _ day: String?) throws {
  let article = try Extraction.scraped("Jembatan gantung itu diperbaiki warga \(text)")
  #expect(article.published?.description == day)
  #expect(article.publishedFrom == (day == nil ? nil : .text))
}

@Test(arguments: [
  ("Baca Selengkapnya", true), ("Halaman selanjutnya", true), ("Halaman 1 2", true),
  ("Baca juga: Harga Beras Turun", false), ("Topik", false),
])
func `a page that breaks off says so`(_ line: String, _ truncated: Bool) throws {
  #expect(try Extraction.scraped(body + "\n" + line).truncated == truncated)
}

@Test func `what is given stands`() throws {
  let given = GivenMetadata(
    title: "Judul yang Diberikan", published: "2024-11-13T08:00:00+07:00", outlet: "Kabar Timur")
  let article = try Extraction.scraped("Selasa, 12 November 2024\n" + body, given: given)
  #expect(article.title.string == "Judul yang Diberikan")
  #expect(article.published?.description == "2024-11-13T08:00:00+07:00")
  #expect(article.publishedFrom == .given)
  #expect(article.outlet == "Kabar Timur")
}
