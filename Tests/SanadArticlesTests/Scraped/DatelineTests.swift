import SanadModel
import SanadText
import Testing

private let rest =
  " memperbaiki jembatan gantung yang rusak diterjang banjir agar anak-anak dapat kembali bersekolah."

@Test(
  arguments: [
    ("KABARTIMUR.CO.ID - ⟦Warga⟧", nil, "KABARTIMUR.CO.ID"),
    ("AMBON - ⟦Warga⟧", "Ambon", nil),
    ("LAMPUNG SELATAN-⟦Warga⟧", "Lampung Selatan", nil),
    ("Jakarta\n-\n⟦Warga⟧", "Jakarta", nil),
    ("TRIBUNNEWS.COM, SEOUL -- ⟦Warga⟧", "Seoul", "Tribunnews"),
    ("Liputan6.com, Jakarta -⟦Warga⟧", "Jakarta", "Liputan6"),
    ("Liputan6.com, Jakarta⟦Warga⟧", "Jakarta", "Liputan6"),
    ("JAKARTA, KOMPAS.com –\n⟦Warga⟧", "Jakarta", "Kompas"),
    ("Jakarta (ANTARA) - ⟦Warga⟧", "Jakarta", "Antara"),
    ("RIAU24.COM\u{A0}⟦Warga⟧", nil, "Riau24"),
    ("LONDON, March 3 (Reuters) - ⟦Warga⟧", "London", "Reuters"),
    (", , - ⟦Warga⟧", nil, nil),
    ("⟦Warga Ambon⟧", nil, nil),
    ("⟦Menteri Keuangan - yang baru dilantik -⟧", nil, nil),
  ] as [(String, String?, String?)])
func `a dateline is cut off the first paragraph`(
  _ marked: String, _ place: String?, _ outlet: String?
) throws {
  let text = marked.filter { $0 != "⟦" && $0 != "⟧" } + rest
  let start = marked[marked.index(after: marked.firstIndex(of: "⟦") ?? marked.startIndex)...]
    .filter { $0 != "⟧" }
  let article = try Extraction.scraped(text)
  #expect(article.text.string == start + rest)
  #expect(article.place == place)
  #expect(article.outlet == outlet)
}

@Test(
  arguments: [
    (
      "benar.Baca juga: Dua Kapal Tenggelam di Laut Utara Sebuah tim penyelamat dikirim.",
      "Baca juga: Dua Kapal Tenggelam di Laut Utara", 2
    ),
    (
      "benar. Baca juga: Truk Terguling di Cibaru, 2 Orang Luka Sesampainya di KM 12 jalur B, truk itu oleng.",
      "Baca juga: Truk Terguling di Cibaru, 2 Orang Luka", 2
    ),
    ("benar.\"Kami sudah menunggu,\" katanya.Petugas datang kemudian.", nil, 3),
    ("Gempa berkekuatan 5,2 mengguncang. Tidak ada korban.", nil, 1),
  ] as [(String, String?, Int)])
func `what a scrape has run together is cut apart`(
  _ text: String, _ link: String?, _ paragraphs: Int
) throws {
  let article = try Extraction.scraped("Warga mengatakan bahwa laporan itu " + text)
  #expect(article.blocks.first { $0.kind == .related }?.text == link)
  #expect(article.bodyRanges.count == paragraphs)
}

@Test func `lines joined by commas are parted`() throws {
  let article = try Extraction.scraped(
    " , - Warga memperbaiki jembatan yang rusak sejak Senin.,Perbaikan memakan waktu tiga hari.,,,Baca Juga:,,\"Kami tidak menunggu,\" kata warga."
  )
  #expect(
    article.text.string
      == "Warga memperbaiki jembatan yang rusak sejak Senin.\n\nPerbaikan memakan waktu tiga hari.\n\n\"Kami tidak menunggu,\" kata warga."
  )
}
