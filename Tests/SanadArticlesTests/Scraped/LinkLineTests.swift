import SanadModel
import SanadText
import Testing

@Test(arguments: [
  ScrapedCase(
    "an outlet in mid-sentence, a line of its own", ScrapedCase.lede,
    "paragraph: Perbaikan itu memakan waktu tiga hari, demikian dilaporkan", "+ Reuters",
    "+ , Rabu, dengan mengutip kepala desa."),
  ScrapedCase(
    "an outlet between empty lines", ScrapedCase.lede, "|", "paragraph: Dalam wawancara dengan",
    "|",
    "+ Bloomberg", "|", "+ pada Senin, kepala desa menyebut biaya perbaikan itu lima juta rupiah."),
  ScrapedCase(
    "a sentence's first word and its comma before a link", ScrapedCase.lede,
    "paragraph: Sebelumnya,",
    "+ Reuters",
    "+ menyebut perbaikan itu selesai pada Senin, dengan biaya lima juta rupiah dari kas desa."),
  ScrapedCase(
    "an outlet below a picture", ScrapedCase.lede, "|", "caption: Reuters", "|",
    "paragraph: Kepala desa mengatakan perbaikan itu memakan waktu tiga hari dan dibiayai warga."),
  ScrapedCase(
    "a label that shouts below a link", ScrapedCase.lede,
    "related: Rekomendasi: Lima Tas Pantai Terbaik",
    "promotion: BELANJA MURAH: Kipas angin mini tinggal separuh harga, pesan sekarang juga!"),
  ScrapedCase(
    "a paragraph with a name in capitals", ScrapedCase.lede,
    "paragraph: KPK RI: kepala desa tidak tersangkut perkara dana perbaikan jembatan gantung itu."),
])
func `lines where links stood`(_ scrape: ScrapedCase) throws {
  #expect(Extraction.lines(try Extraction.scraped(scrape.text)) == scrape.expected)
}

@Test(
  arguments: [
    ("Menurut laporan dariSuara Timur, jembatan itu rusak.", ["dari Suara"]),
    (
      "Harga Bitcoin naik. Pengamat HargaBitcoindan emas setuju. Harga emas turun.",
      ["Harga Bitcoin dan"]
    ),
    ("Ia memakai iPhone dan eBay, lalu membuka YouTube dan KabarTV.", []),
    ("Presiden Widodobertemu warga. Widodo lalu pulang.", ["Widodo bertemu"]),
    ("Menteri Mulyanimengatakan dana siap, kata Mulyani.", ["Mulyani mengatakan"]),
    ("Wisatawan naik ke Wisata Sukamaju. Sukamajuan itu ramai.", []),
    ("Hasil penelusuran tim menunjukkan penelusuranCek itu benar.", ["penelusuran Cek"]),
  ] as [(String, [String])])
func `words run together are noticed as they are to be read`(_ text: String, _ glued: [String])
  throws
{
  let article = try Extraction.scraped(text)
  let notices = article.notices.filter { $0.kind == .gluedWords }
  #expect(notices.map(\.detail) == glued)
  for notice in notices {
    #expect(notice.range.map { article.text[$0] } == notice.detail.filter { $0 != " " })
  }
}
