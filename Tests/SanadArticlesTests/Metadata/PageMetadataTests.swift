import SanadModel
import SanadText
import Testing

@Test(
  arguments: [
    ("<h1>Jembatan</h1><p>26 | 01 | 2022</p>", "2022-01-26", "bars part the numbers"),
    (
      "<h1>Jembatan</h1><p>Rab, 25.04.24 | 14:07</p>", "2024-04-25T14:07:00",
      "a bar before the time"
    ),
    ("<h1>Jembatan</h1><p>04:25:06 PM, Apr 08, 2020</p>", "2020-04-08", "a time is no day"),
    (
      "<div class=date>8 Desember 2020</div><h1>Jembatan</h1><p>13 Oktober 2020</p>", "2020-10-13",
      "below the headline before above it"
    ),
    (
      "<p>31 Desember 2018</p><p>27 Januari 2022</p><h1>Jembatan</h1>", "2022-01-27",
      "above the headline the nearest"
    ),
    (
      "<h1>Kabar Timur</h1><p>1 Maret 2019</p><p>2 Maret 2019</p><h1>Jembatan gantung diperbaiki</h1>"
        + "<p>13 Oktober 2020</p><title>Jembatan gantung diperbaiki</title>", "2020-10-13",
      "the headline is the heading that has the title"
    ),
    (
      "<p>Oleh Sari, 30 September 2018</p><h1>Jembatan</h1><p>Rusak.</p><p>Lama.</p><p>Diganti.</p>"
        + "<p>Diperbarui 7 Januari 2020</p>", "2018-09-30",
      "right above the headline before further below it"
    ),
    (
      "<header><div>Kamis, 14 November 2024</div></header><h1>Jembatan</h1><p>Oleh Sari</p>"
        + "<p>12 November 2024. Warga memperbaiki jembatan gantung yang rusak diterjang banjir besar.</p>",
      "2024-11-12", "today's date in the header of the site is not the article's"
    ),
    (
      "<meta name=date content=2020-04-29T11:52:23><h1>Jembatan</h1><p>28.04.2020 18:00</p>",
      "2020-04-28T18:00:00", "a day of some change after the day shown"
    ),
    ("<h1>Jembatan</h1><p>24 نيسان / أبريل 2020</p>", "2020-04-24", "a month in both its names"),
    (
      "<h1>Jembatan</h1><p>16.08.2019</p><div class=comments><time datetime=2019-08-24>24</time></div>",
      "2019-08-16", "a comment's time is not the article's"
    ),
    (
      "<meta property=article:published_time content=2019-10-18T22:04:00Z>"
        + "<h1>Jembatan</h1><p>19 Oktober 2019, 00:04</p>", "2019-10-19T00:04:00+02:00",
      "a time in UTC on the newsroom's clock"
    ),
    (
      "<link rel=canonical href=https://kabar.example.com/2017/7/12/jembatan>"
        + "<meta property=article:published_time content=2019-06-17T18:28:00+02:00>", "2017-07-12",
      "the address of a page that was moved"
    ),
    (
      Sample.linkedData(#""uploadDate":"2023-11-06""#, type: "VideoObject")
        + "<h1>Jembatan</h1><p>7 November 2023</p>", "2023-11-07",
      "a film's day is not the article's"
    ),
  ] as [(String, String, String)])
func `the day of a page`(_ html: String, _ day: String, _ name: String) throws {
  #expect(try Extraction.page(html + Sample.body).published?.description == day, "\(name)")
}

@Test(
  arguments: [
    (
      "<title>Jembatan Gantung Diperbaiki — Kabar Timur</title><h1>Kabar Timur</h1>",
      "Jembatan Gantung Diperbaiki", "a heading that is the outlet's name"
    ),
    (
      "<meta property=og:site_name content='Warta Dagang Kota Kita'>"
        + "<meta property=og:title content='Jembatan | Warta Dagang Kota Kita'>", "Jembatan",
      "a long name of the outlet after a short headline"
    ),
    (
      "<title>Kabar jembatan</title><h1>Jembatan gantung diperbaiki warga dalam tiga hari</h1>",
      "Jembatan gantung diperbaiki warga dalam tiga hari", "a page's only heading"
    ),
    (
      "<meta property=og:title content='Banjir Maluku: Jembatan gantung diperbaiki warga'>"
        + "<h1><span class=kicker>Gotong royong</span> - Jembatan gantung diperbaiki warga</h1>",
      "Jembatan gantung diperbaiki warga", "a kicker that only the heading has"
    ),
    (
      "<title>Jembatan Gantung Diperbaiki - Kabar</title><meta property=og:site_name content=Kabar>"
        + "<h1><a href=/x>Harga beras turun di pasar induk kota</a></h1><h2>Jembatan Gantung Diperbaiki</h2>",
      "Jembatan Gantung Diperbaiki", "a heading of another report that shares no word"
    ),
    (
      Sample.linkedData(#""headline":"Jembatan selesai: Warga lega""#)
        + "<meta property=og:title content='Jembatan selesai: Warga lega'>"
        + "<h1>Jembatan selesai: Warga lega dan gembira</h1>", "Jembatan selesai: Warga lega",
      "a headline that two places have is not cut"
    ),
    (
      Sample.linkedData(#""headline":"Warga lega - Jembatan selesai""#)
        + "<meta property=og:title content='Warga lega: Jembatan selesai'>"
        + "<title>Warga lega: Jembatan selesai - Daerah</title><h1>Jembatan selesai</h1>",
      "Warga lega: Jembatan selesai", "the marks that most places have"
    ),
    (
      "<meta property=og:title content='Jembatan selesai: Warga lega-Daerah'>"
        + "<meta name=headline content='Jembatan selesai: Warga lega'>",
      "Jembatan selesai: Warga lega", "a section that the place named for the headline has not"
    ),
  ] as [(String, String, String)])
func `the headline of a page`(_ html: String, _ title: String, _ name: String) throws {
  #expect(try Extraction.page(html + Sample.body).title.string == title, "\(name)")
}

/// Two headlines, as where a newsroom wrote a second one for the page or for other sites.
private let twoHeadlines =
  Sample.linkedData(#""headline":"Enam hari tanpa hasil, keluarga pasrah""#)
  + "<meta property=og:title content='Pencarian korban KM Lestari dihentikan sementara'>"
  + "<title>Pencarian korban KM Lestari dihentikan sementara - Kabar Timur</title>"

@Test(arguments: [
  (
    "/read/47/pencarian-korban-km-lestari-dihentikan-sementara",
    "Pencarian korban KM Lestari dihentikan sementara"
  ),
  ("/read/47/enam-hari-tanpa-hasil-keluarga-pasrah", "Enam hari tanpa hasil, keluarga pasrah"),
  ("/read/47/pencarian-km-lestari", "Enam hari tanpa hasil, keluarga pasrah"),
  ("/read/4711", "Enam hari tanpa hasil, keluarga pasrah"),
])
func `of two headlines the one that more places and the address have`(
  _ path: String, _ title: String
) throws {
  let page = try Extraction.page(
    twoHeadlines + Sample.body, url: "https://kabar.example.com\(path)")
  #expect(page.title.string == title)
}

@Test func `a headline in the address does not stand against as many places`() throws {
  let html = twoHeadlines + "<h1>Enam hari tanpa hasil, keluarga pasrah</h1>"
  let page = try Extraction.page(
    html + Sample.body,
    url: "https://kabar.example.com/pencarian-korban-km-lestari-dihentikan-sementara")
  #expect(page.title.string == "Enam hari tanpa hasil, keluarga pasrah")
}

@Test(
  arguments: [
    (
      "<h1>Jembatan</h1><p>12/11/24 | Oleh <span class=author-name>Sari Wulandari</span></p>",
      ["Sari Wulandari"], "named inside a line"
    ),
    (
      Sample.body + "<table><tr><td>Penulis</td><td>: Sari Wulandari</td></tr></table>",
      ["Sari Wulandari"], "label and name in two cells"
    ),
    (
      "<h1>Jembatan</h1><span class=author-name>Sari Wulandari</span><span class=author-job>Wartawan</span>",
      ["Sari Wulandari"], "a job beside the name"
    ),
    (
      "<h1>Jembatan</h1><a href=/authors/sari>Sari Wulandari</a> dan <a href=/authors/yosef>Yosef Kaize</a>",
      ["Sari Wulandari", "Yosef Kaize"], "two links to authors"
    ),
    (
      "<h1>Jembatan</h1><a href=/authors/sari>Sari Wulandari</a> disunting <a href=/authors/y>Yosef Kaize</a>",
      ["Sari Wulandari"], "a word between two names"
    ),
    (
      "<meta name=twitter:label1 content=Penulis><meta name=twitter:data1 content='Sari Wulandari'>",
      ["Sari Wulandari"], "a card's label"
    ),
    (
      "<meta name=twitter:label1 content=Harga><meta name=twitter:data1 content='Rp2.000'>", [],
      "a price"
    ),
    ("<meta name=author content=redaksi24>", ["redaksi24"], "a name of letters and digits"),
    ("<meta name=author content=undefined>", [], "no value"),
    (
      "<h1>Jembatan</h1><div class=comments><span itemprop=author>Dewi Lestari</span></div>", [],
      "who wrote a comment"
    ),
  ] as [(String, [String], String)])
func `the authors of a page`(_ html: String, _ authors: [String], _ name: String) throws {
  #expect(try Extraction.page(html + Sample.body).authors == authors, "\(name)")
}

@Test func `the section of a page`() throws {
  let data =
    Sample.linkedData(#""articleSection":"Daerah""#, type: "Article")
  #expect(try Extraction.page(data + Sample.body).section == "Daerah")
  #expect(
    try Extraction.page("<meta property=article:section content=Olahraga>" + Sample.body).section
      == "Olahraga")
}
