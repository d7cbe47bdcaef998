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

@Test(arguments: [
  ("id", "mengundurkan", "pengunduran"), ("id", "tulis", "menulis"), ("id", "kirim", "pengiriman"),
  ("id", "korban", "korbannya"), ("en", "drone", "drones"), ("en", "drones", "drone"),
  ("en", "ratify", "ratified"), ("en", "shooting", "shootings"),
])
func `a word is also looked for in its other forms`(
  _ tag: String, _ word: String, _ form: String
) throws {
  let stemmer = try Stemmer(#require(try Languages().pack(for: tag)))
  let forms = stemmer.forms(of: word)
  #expect(forms.first == word)
  #expect(forms.contains(form))
  #expect(forms.allSatisfy { stemmer.stem($0) == stemmer.stem(word) })
  #expect(forms.count <= Stemmer.formCountMax)
}

@Test func `what is no word of letters has one form`() throws {
  let stemmer = try Stemmer(#require(try Languages().pack(for: "id")))
  #expect(stemmer.forms(of: "COVID-19") == ["COVID-19"])
}
