import SanadModel
import SanadText
import Testing

private func outlet(_ head: String, top: String = "", end: String = "") throws -> String? {
  try Extraction.page(
    "<html><head>\(head)</head><body>\(top)<article><h1>Jembatan Gantung Desa Dibuka</h1>\(Sample.body)"
      + "</article>\(end)</body></html>"
  ).outlet
}

private let window = "<title>Jembatan Gantung Desa Dibuka - Kabar Merawan</title>"
private let link = "<link rel=canonical href=https://www.kabarmerawan.example.com/x>"

@Test(arguments: [
  (window + link, "", ""),
  (window, "", "<footer><p>Hak Cipta © 2026 Kabar Merawan</p></footer>"),
  (link, "<header><a href=/><img alt=\"Kabar Merawan\" src=l.png></a></header>", ""),
  (
    "", "<header><a href=/>Kabar Merawan</a></header>",
    "<footer>© 2024-2026 Kabar Merawan. All rights reserved.</footer>"
  ),
  ("<meta property=og:site_name content=\"Kabar Merawan - Berita Terkini dan Tepercaya\">", "", ""),
  ("<meta property=og:site_name content=\"Kabar Merawan | Suara Warga Pesisir\">", "", ""),
])
func `two places that show a site's name give the outlet`(
  _ head: String, _ top: String, _ end: String
) throws {
  #expect(try outlet(head, top: top, end: end) == "Kabar Merawan")
}

@Test(arguments: [
  ("<title>Jembatan Gantung Desa Dibuka - Infrastruktur</title>", "", ""),
  ("", "<header><a href=/>Beranda</a></header>", "<footer>© 2026 PT Laut Biru</footer>"),
  ("", "<header><a href=/>Home</a></header>", ""), (link, "", ""),
])
func `one place alone names none`(_ head: String, _ top: String, _ end: String) throws {
  #expect(try outlet(head, top: top, end: end) == nil)
}

@Test(arguments: [
  ("kata Slamet kepada SuaraMerawan.example.com, Senin.", "SuaraMerawan.example.com"),
  ("kata Slamet kepada KABARMERAWAN.EXAMPLE.COM, Senin.", "KABARMERAWAN.EXAMPLE.COM"),
  ("she told CoastDaily.example.com on Monday.", "CoastDaily.example.com"),
])
func `the house that somebody spoke to is the outlet`(_ tail: String, _ name: String) throws {
  let article = try Extraction.scraped(
    "Jembatan Gantung Desa Dibuka Lagi\n\n\(Sample.first)\n\n\"Kami memilih menutup jembatan itu,\" \(tail)"
  )
  #expect(article.outlet == name)
}

@Test(arguments: [
  "kata Slamet kepada warga, Senin.", "kata Slamet kepada dr.Budi, Senin.",
  "seperti dikutip SuaraMerawan.example, Senin.",
])
func `other words behind a quotation name no outlet`(_ tail: String) throws {
  let article = try Extraction.scraped(
    "Jembatan Gantung Desa Dibuka Lagi\n\n\(Sample.first)\n\n\"Kami memilih menutup jembatan itu,\" \(tail)"
  )
  #expect(article.outlet == nil)
}

@Test(arguments: [
  (
    "<ul><li>Received: 4 July 2022</li><li>Accepted: 1 October 2022</li><li>Published: 2 January 2023</li></ul>",
    "2023-01-02"
  ),
  ("<p>Updated 8:15 PM, May 20, 2024</p><p>Published 9:00 AM, May 13, 2024</p>", "2024-05-13"),
  ("<p>Diperbarui: 20 Mei 2024</p><p>Diterbitkan: 13 Mei 2024</p>", "2024-05-13"),
  (
    "<time itemprop=dateModified datetime=2017-11-27T19:20:45+01:00>27/11/2017 01:57 | Actualizado a 27/11/2017</time>",
    "2017-11-27T01:57:00"
  ),
  ("<p>lunes, 13 de mayo de 2024</p>", "2024-05-13"), ("<p>Updated May 20, 2024</p>", "2024-05-20"),
])
func `of several days the one of publication is taken`(_ lines: String, _ day: String) throws {
  let article = try Extraction.page(
    "<html lang=en><body><article><h1>Jembatan Gantung Desa Dibuka</h1>\(lines)\(Sample.body)</article></body></html>"
  )
  #expect(article.published?.description == day)
}

@Test(arguments: [
  ("", "<footer>© 2019-2024 Coast Daily. Version 3.12.2020.</footer>"),
  ("", "<p>3 hours ago</p>"),
])
func `today's date and a footer's are no days of the article`(_ top: String, _ end: String) throws {
  let article = try Extraction.page(
    "<html><body>\(top)<article><h1>Jembatan Gantung Desa Dibuka</h1>\(Sample.body)</article>\(end)</body></html>"
  )
  #expect(article.published == nil)
}

@Test(arguments: ["1715565600", "1715565600000"])
func `a time counted from 1970 is read`(_ count: String) throws {
  let article = try Extraction.page(
    "<html><head><meta property=article:published_time content=\(count)></head><body><article>"
      + "<h1>Jembatan Gantung Desa Dibuka</h1>\(Sample.body)</article></body></html>")
  #expect(article.published?.description == "2024-05-13T02:00:00Z")
}
