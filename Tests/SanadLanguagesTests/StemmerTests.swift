import SanadLanguages
import Testing

@Suite struct StemmerTests {
  @Test(arguments: [
    ("id", "mengirim", "pengiriman"), ("id", "dikirim", "kiriman"),
    ("id", "memadamkan", "pemadaman"), ("id", "terbakar", "kebakaran"),
    ("id", "menewaskan", "tewas"), ("id", "memeriksa", "pemeriksaan"),
    ("id", "mencabut", "pencabutan"), ("id", "mengambil", "diambil"),
    ("id", "mengumumkan", "pengumuman"), ("id", "menyita", "penyitaan"),
    ("id", "perjanjiannya", "perjanjian"), ("id", "kepolisian", "polisi"),
    ("id", "ditandatangani", "menandatangani"),
    ("en", "ratified", "ratifies"), ("en", "ratification", "ratify"),
    ("en", "shootings", "shooting"), ("en", "killed", "kills"), ("en", "agreements", "agreement"),
  ])
  func `inflections of a word meet`(_ tag: String, _ first: String, _ second: String) throws {
    let stemmer = try Stemmer(#require(try Languages().pack(for: tag)))
    #expect(stemmer.stem(first) == stemmer.stem(second))
  }

  @Test(arguments: [
    ("id", "menteri", "teri"), ("id", "pesawat", "sawat"), ("id", "berita", "ita"),
    ("id", "pelaku", "berlaku"), ("id", "media", "dia"), ("en", "united", "unit"),
    ("en", "news", "new"),
  ])
  func `words that only look alike stay apart`(
    _ tag: String, _ first: String, _ second: String
  ) throws {
    let stemmer = try Stemmer(#require(try Languages().pack(for: tag)))
    #expect(stemmer.stem(first) != stemmer.stem(second))
  }
}
