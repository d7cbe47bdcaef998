import SanadModel
import SanadText
import Testing

/// A page as outlets build them, all of it invented.
private let page = """
  <!DOCTYPE html><html lang="id"><head>
  <title>Warga Perbaiki Jembatan Gantung | Kabar Timur</title>
  <meta property="og:title" content="Warga Perbaiki Jembatan Gantung | Kabar Timur">
  <meta property="og:site_name" content="Kabar Timur">
  <script type="application/ld+json">{"@context":"https://schema.org","@graph":[
    {"@type":"NewsArticle","headline":"Warga Perbaiki Jembatan Gantung",
     "author":[{"@type":"Person","name":"Sari Wulandari"}],"datePublished":"2024-11-12T04:00:00+07:00",
     "publisher":{"@type":"Organization","name":"Kabar Timur"}}]}</script>
  </head><body>
  <nav class="menu"><a href="/">Beranda</a> <a href="/daerah">Daerah</a></nav>
  <article><h1>Warga Perbaiki Jembatan Gantung</h1>
  <p class="byline">Oleh Sari Wulandari</p>
  <figure><img src="a.jpg"><figcaption>Jembatan darurat dari bambu di Sukamaju.</figcaption></figure>
  <div class="article-body">
  <p>AMBON - Warga memperbaiki jembatan gantung yang rusak diterjang banjir agar anak-anak dapat kembali bersekolah.</p>
  <p>Baca juga: <a href="/x">Harga Beras Turun di Pasar Induk</a></p>
  <div class="newsletter-box"><p>Dapatkan kabar terbaru langsung ke surel Anda setiap pagi tanpa biaya.</p></div>
  <h2>Biaya perbaikan</h2>
  <p>Kepala desa mengatakan perbaikan itu memakan waktu tiga hari dan dibiayai <a href="/d">dana gotong royong</a> warga.</p>
  <ul><li>Bambu petung dari kebun warga</li><li>Kawat baja sisa proyek lama</li></ul>
  <blockquote>Kami tidak menunggu bantuan siapa pun.</blockquote>
  </div></article>
  <aside class="related"><h3>Berita Terkait</h3><p>Puluhan rumah di kabupaten tetangga terendam banjir sejak Senin malam hingga pagi.</p></aside>
  <footer><p>Hak cipta Kabar Timur. Semua berita di halaman ini dilindungi undang-undang yang berlaku.</p></footer>
  </body></html>
  """

@Test func `a page gives its body and nothing else`() throws {
  let article = try Extraction.page(page, url: "https://kabartimur.example.com/2024/11/12/jembatan")
  #expect(
    article.text.string == """
      Warga memperbaiki jembatan gantung yang rusak diterjang banjir agar anak-anak dapat kembali bersekolah.

      Biaya perbaikan

      Kepala desa mengatakan perbaikan itu memakan waktu tiga hari dan dibiayai dana gotong royong warga.

      Bambu petung dari kebun warga

      Kawat baja sisa proyek lama

      Kami tidak menunggu bantuan siapa pun.
      """)
  #expect(article.title.string == "Warga Perbaiki Jembatan Gantung")
  #expect(article.authors == ["Sari Wulandari"])
  #expect(article.published?.description == "2024-11-12T04:00:00+07:00")
  #expect(article.publishedFrom == .metadata)
  #expect(article.outlet == "Kabar Timur")
  #expect(article.place == "Ambon")
  #expect(article.language == "id")
}

private let long =
  "Warga memperbaiki jembatan gantung yang rusak diterjang banjir agar anak-anak dapat kembali bersekolah pekan depan."

private let twice = Sample.paragraphs(long, "\(long)!")

@Test(arguments: [
  ("<div><button><div><div></button>\(twice)", "a control that never closes"),
  (
    "<div class=\"lazy-hidden\" hidden>\(twice)</div>",
    "a body nobody sees yet"
  ),
  (
    "<div class=\"newsletter-post\"><h1>Jembatan</h1>\(twice)</div>",
    "a wrapper named for a newsletter"
  ),
  (
    "<article class=\"post tag-banjir category-daerah\">\(twice)</article>",
    "a post with its tags in its name"
  ),
  ("<noscript><a <img src=x></noscript>\(twice)", "a broken noscript"),
  ("<div>\(long)<br><br>\(long)!</div>", "breaks for paragraphs"),
  ("<html><body><html class=x>\(twice)", "a second root"),
  ("<span itemprop=articleBody>\(long)<p>\(long)!</p></span>", "a body that is no block"),
])
func `odd pages give their body`(_ html: String, _ name: String) throws {
  let article = try Extraction.page(html)
  #expect(article.text.string.hasSuffix("\(long)\n\n\(long)!"), "\(name)")
}

@Test func `a body that stands only in data is read`() throws {
  let text = Array(repeating: long, count: 8).joined(separator: "\\n\\n")
  let article = try Extraction.page(
    Sample.linkedData(
      #""headline":"Jembatan Gantung Diperbaiki","articleBody":"\#(text)""#)
      + "<div id=app></div>")
  #expect(article.bodyRanges.count == 8)
  #expect(article.title.string == "Jembatan Gantung Diperbaiki")
}

@Test func `a body that stands only in a script is read`() throws {
  let markup = String(
    repeating: "\\u003cp class=\\\"isi\\\"\\u003e\(long)\\u003c/p\\u003e", count: 6)
  let article = try Extraction.page(
    "<title>Jembatan</title><script>window.data = {\"html\":\"\(markup)\"};</script><div id=app></div>"
  )
  #expect(article.bodyRanges.count == 6)
  #expect(article.blocks.first?.maker.name == "body.script")
}

@Test(arguments: [
  (
    "<div class=\"author-and-share\">\(paragraphs)</div><div class=related>\(paragraphs.prefix(620))</div>",
    "a wrapper named for its buttons"
  ),
  (
    "<div class=isi>\(paragraphs)<article><h3><a href=/x>Beras</a></h3><p>Harga beras turun.</p></article></div>",
    "the card of another article"
  ),
  (
    "<div class=isi>\(paragraphs.replacing("Warga", with: "Warga<span class=tooltip>Penduduk desa</span>"))</div>",
    "what shows under the mouse"
  ),
])
func `what is around and inside a body is told from it`(_ html: String, _ name: String) throws {
  #expect(try Extraction.page(html).text.string == text, "\(name)")
}

private let sentences = (1...8).map { "\(long.dropLast()) \($0)." }
private let paragraphs = Sample.paragraphs(sentences)
private let text = sentences.joined(separator: "\n\n")

@Test func `the short cells of a row are one line`() throws {
  let article = try Extraction.page(
    "<div class=isi>\(paragraphs)<table><tr><td>1</td><td>Ambon</td><td>12 rumah</td></tr></table></div>"
  )
  #expect(article.blocks.contains { $0.text == "1 Ambon 12 rumah" })
}

@Test(
  arguments: [
    ("/2024/11/12/jembatan", "2024-11-12"), ("/read/20241112/jembatan", "2024-11-12"),
    ("/2024/13/45/jembatan", nil), ("/jembatan-20241", nil),
  ] as [(String, String?)])
func `an address may tell the day`(_ path: String, _ day: String?) throws {
  let article = try Extraction.page(
    "\(twice)", url: "https://kabar.example.com\(path)")
  #expect(article.published?.description == day)
}
