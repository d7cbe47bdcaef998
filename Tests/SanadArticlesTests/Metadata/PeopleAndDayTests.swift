import SanadModel
import SanadText
import Testing

private let body =
  "<p>Warga Desa Sukamaju memperbaiki jembatan gantung yang rusak diterjang banjir bandang pada Senin malam.</p>"
  + "<p>Kepala desa mengatakan perbaikan itu dikerjakan secara gotong royong selama tiga hari penuh.</p>"

private func article(_ line: String, head: String = "", lang: String = "id") throws -> Article {
  try Extraction.page(
    "<html lang=\"\(lang)\"><head><title>Jembatan Desa Sukamaju Diperbaiki</title>\(head)</head><body><article>"
      + "<h1>Jembatan Desa Sukamaju Diperbaiki</h1>\(line)\(body)</article></body></html>")
}

@Test(arguments: [
  ("<p class=meta>By Jonas Albrecht, 13 May 2024</p>", ["Jonas Albrecht"]),
  ("<p class=byline>Mara Feld and Jun Okada - 3 September 2024</p>", ["Mara Feld", "Jun Okada"]),
  ("<p class=byline>By Jonas Albrecht, Berlin, Monday 13 May 2024</p>", ["Jonas Albrecht"]),
  ("<p class=byline>Penulis: Rani Kusuma - 13 Agustus 2024 08:00 WIB</p>", ["Rani Kusuma"]),
  ("<p class=byline>Oleh Rani Kusuma, Senin (13/5/2024)</p>", ["Rani Kusuma"]),
  ("<p class=byline>Rani Kusuma, Jakarta</p>", ["Rani Kusuma"]),
  ("<p class=byline>April Summers and June Carter</p>", ["April Summers", "June Carter"]),
  (
    "<ul class=authors><li>Rani Kusuma</li><li>Bima Prakoso</li></ul>",
    ["Rani Kusuma", "Bima Prakoso"]
  ),
  ("<div class=author>Rani Kusuma<br>Bima Prakoso</div>", ["Rani Kusuma", "Bima Prakoso"]),
  ("<div class=byline>Oleh Rani Kusuma dan Bima Prakoso</div>", ["Rani Kusuma", "Bima Prakoso"]),
  ("<span class=byline>by Tobias Renner @trenner</span>", ["Tobias Renner"]),
  ("<p>Posted by Wilma Cole</p>", ["Wilma Cole"]),
])
func `people are read off a byline, days and cities are none`(
  _ line: String, _ names: [String]
) throws {
  #expect(try article(line).authors == names)
}

@Test(arguments: [
  (
    #"[{"givenName":"Anouk","familyName":"Brandsma"},{"givenName":"Idris","familyName":"Sallow"}]"#,
    ["Anouk Brandsma", "Idris Sallow"]
  ),
  (
    #"{"givenName":"Sari","additionalName":"Dewi","familyName":"Wulandari"}"#,
    ["Sari Dewi Wulandari"]
  ),
  (
    #"{"name":"Joe Smollett, Sr., Tara Dole, MD and Ann Wu"}"#,
    ["Joe Smollett, Sr.", "Tara Dole", "Ann Wu"]
  ),
  (#"{"name":"Bima Prakoso, S.H., Sari Wulandari, M.Si"}"#, ["Bima Prakoso", "Sari Wulandari"]),
  (#"{"name":"Levi Pardoe For Daily Coast"}"#, ["Levi Pardoe"]),
])
func `people are read off a page's data`(_ author: String, _ names: [String]) throws {
  let data = Sample.linkedData("\"headline\":\"Jembatan\",\"author\":\(author)")
  #expect(try article("", head: data).authors == names)
}

@Test func `people as catalogues write them`() throws {
  let head =
    "<meta name=citation_author content='Wulandari, Sari'><meta name=citation_author content='Prakoso, Bima'>"
  #expect(try article("", head: head).authors == ["Sari Wulandari", "Bima Prakoso"])
}

@Test(arguments: [
  ("19 September 2019 14:53 GMT+0700", "2019-09-19T14:53:00+07:00"),
  ("19 September 2019 14:53 UTC+7", "2019-09-19T14:53:00+07:00"),
  ("19 September 2019 14:53 UTC-03:30", "2019-09-19T14:53:00-03:30"),
  ("Kamis, 19 September 2019 - 14:53 WIB", "2019-09-19T14:53:00+07:00"),
  ("19 Sep 19, 14:53", "2019-09-19T14:53:00"), ("12-Nov-24", "2024-11-12"),
  ("9 Agustus 19 08:00", "2019-08-09T08:00:00"),
  ("Diterima: 3 Maret 2019; Disetujui: 5 Mei 2019; Diterbitkan: 7 Juni 2019", "2019-06-07"),
])
func `days as pages print them`(_ line: String, _ time: String) throws {
  #expect(try article("<div class=time>\(line)</div>").published?.description == time)
}

@Test(arguments: ["12 warga 10 rumah", "Ada 3 Agustus 10 kapal", "nomor 12 November 77 dan 78"])
func `a count behind a month is no year`(_ line: String) throws {
  #expect(try article("<div class=time>\(line)</div>").published == nil)
}

@Test(arguments: [
  ("03/05/2019", "", "id", "2019-05-03", 0), ("03/05/2019", "", "en-US", "2019-03-05", 0),
  (
    "03/05/2019", "<meta property=og:updated_time content=2019-03-05T10:00:00Z>", "en",
    "2019-03-05", 0
  ),
  ("03/05/2019</div><div>05/23/2019", "", "en", "2019-03-05", 0),
  ("03/05/2019</div><div>23/05/2019", "", "en", "2019-05-03", 0),
  ("03/05/2019", "", "en", "2019-05-03", 1), ("05/05/2019", "", "en", "2019-05-05", 0),
])
func `a day that reads in two ways is settled by the page, or said to be open`(
  _ line: String, _ head: String, _ lang: String, _ day: String, _ notices: Int
) throws {
  let article = try article("<div class=date>\(line)</div>", head: head, lang: lang)
  #expect(article.published?.date.description == day)
  #expect(article.notices.count { $0.kind == .ambiguousDate } == notices)
}

@Test(arguments: [
  ("SEMARANG (Pesisirdaily.example.com)- ", "Pesisirdaily.example.com"),
  ("PESISIRNEWS, MERAWAN — ", "PESISIRNEWS"),
  ("KABAR PESISIR, MERAWAN - ", "KABAR PESISIR"),
  ("KABARPESISIR.example.com, MERAWAN - ", "KABARPESISIR.example.com"),
  ("JAKARTA, INDONESIA — ", nil), ("MERAWAN - ", nil),
])
func `a dateline names its outlet`(_ line: String, _ outlet: String?) throws {
  let text =
    "Jembatan Desa Sukamaju Kembali Dibuka\n\n\(line)Warga Desa Sukamaju memperbaiki jembatan gantung."
  #expect(try Extraction.scraped(text).outlet == outlet)
}

@Test(arguments: [
  ("Artikel ini telah tayang di kabarpesisir.example.com", "kabarpesisir.example.com"),
  ("Telah naik di kabar-timur.example.com dengan judul Jembatan", "kabar-timur.example.com"),
  ("Berita ini telah terbit di Antara", "Antara"),
])
func `a house phrase names the outlet where nothing else does`(_ line: String, _ outlet: String)
  throws
{
  let text =
    "Jembatan Desa Sukamaju Kembali Dibuka\n\nWarga Desa Sukamaju memperbaiki jembatan gantung.\n\n\(line)"
  let article = try Extraction.scraped(text)
  #expect(article.outlet == outlet)
  #expect(!article.text.string.contains(line))
}

@Test(arguments: [
  ("MIMBARKITA, MERAWAN – ", "Mimbar Kita"), ("Mimbar Kita, Merawan — ", "Mimbar Kita"),
])
func `a dateline with the page's own name is one`(_ line: String, _ name: String) throws {
  let html =
    "<html><head><meta property=og:site_name content=\"\(name)\"></head><body><h1>Jembatan Dibuka</h1><p>"
    + "\(line)Warga Desa Sukamaju memperbaiki jembatan gantung yang rusak diterjang banjir bandang.</p>"
    + "\(body)</body></html>"
  let article = try Extraction.page(html)
  #expect(article.place == "Merawan")
  #expect(article.outlet == name)
  #expect(article.text.string.hasPrefix("Warga Desa Sukamaju"))
}

@Test(arguments: [
  (
    "Kabar Pesisir", "Jembatan Kembali Dibuka untuk Umum", nil, "Jembatan Kembali Dibuka untuk Umum"
  ),
  ("Home", "Gempa Guncang Merawan, Warga Mengungsi", nil, "Gempa Guncang Merawan, Warga Mengungsi"),
  (
    "Jembatan - Dibuka Lagi | Kabar", "Jembatan - Dibuka Lagi", "Jembatan - Dibuka Lagi",
    "Jembatan - Dibuka Lagi"
  ),
  (
    "Kapal Karam – Dua Selamat | Kabar", nil, "Kapal Karam – Dua Selamat",
    "Kapal Karam – Dua Selamat"
  ),
  ("Opini | Jembatan yang Hilang - Kabar", "Jembatan yang Hilang", nil, "Jembatan yang Hilang"),
  ("Kabar Timur » Arsip » Jembatan yang Hilang", "Kabar Timur", nil, "Jembatan yang Hilang"),
  ("Jembatan yang Hilang | Kabar Timur", "Kabar Timur", nil, "Jembatan yang Hilang"),
  ("23.01.2026 - Jembatan Desa Sukamaju Dibuka", nil, nil, "Jembatan Desa Sukamaju Dibuka"),
  (
    "11 September 2001: Hari yang Mengubah Dunia", nil, nil,
    "11 September 2001: Hari yang Mengubah Dunia"
  ),
  (
    "1 Januari 2026 Tarif Listrik Rumah Tangga Naik", nil, nil,
    "1 Januari 2026 Tarif Listrik Rumah Tangga Naik"
  ),
  (
    "Jembatan Rusak Berat » Daerah » Kabar Timur", "Jembatan Rusak Berat", nil,
    "Jembatan Rusak Berat"
  ),
  (
    "Liputan Khusus Jembatan yang Hilang | Kabar", "Liputan Khusus Jembatan yang Hilang",
    "Jembatan yang Hilang", "Liputan Khusus Jembatan yang Hilang"
  ),
])
func `a headline is told from what stands around it`(
  _ window: String, _ heading: String?, _ social: String?, _ title: String
) throws {
  let html =
    "<html><head><title>\(window)</title>"
    + (social.map { "<meta property=og:title content=\"\($0)\">" } ?? "") + "</head><body><article>"
    + (heading.map { "<h1>\($0)</h1>" } ?? "") + body + "</article></body></html>"
  #expect(try Extraction.page(html).title.string == title)
}
