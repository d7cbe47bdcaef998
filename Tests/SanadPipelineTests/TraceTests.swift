import SanadLanguages
import SanadModel
import SanadPipeline
import SanadText
import Testing

/// A pipeline, and articles of a few sentences.
private struct Desk {
  let pipeline: Pipeline

  init() throws {
    pipeline = try Pipeline(languages: try Languages(files: .embedded))
  }

  func article(_ id: String, _ text: String) -> AnnotatedArticle {
    let page = Page(id: id, kind: .scrapedText, bytes: Array("Judul\n\n\(text)\n".utf8))
    return pipeline.annotated(pipeline.article(of: page))
  }

  func trace(_ statement: String, _ articles: [String]) throws -> StatementTrace {
    let search = try pipeline.search(for: article("siaran", statement))
    let bearers = articles.enumerated().compactMap { search.bearer(article("a\($0)", $1)) }
    return search.trace(bearers)
  }
}

@Test(arguments: [
  ("Kami meralat jumlah korban: bukan 15 orang, melainkan 12 orang.", "15 orang"),
  ("Kami meralat data kemarin: korban tewas di Kota Baru bukan 15, melainkan 12.", "15"),
  ("Jumlah korban luka bukan 30 orang, tetapi 25 orang, kata juru bicara dinas itu.", "30 orang"),
  ("Ralat: korban yang hilang 4 orang, bukan 6 orang.", "6 orang"),
  ("Dinas mengoreksi jumlah rumah rusak dari semula 40 rumah menjadi 31 rumah.", "40 rumah"),
  ("Kami keliru menyebut 15 orang tewas; yang benar 12 orang tewas.", "15 orang"),
  ("We correct our earlier figure: the number of dead is not 15 but 12.", "15"),
  ("Correction: 12 people died, not 15 people.", "15 people"),
  ("The agency revised the number of destroyed houses from 40 houses to 31 houses.", "40 houses"),
  ("We wrongly said that 15 people had died; it was 12 people.", "15 people"),
])
func `a value that is taken back is read`(_ sentence: String, _ value: String) throws {
  let trace = try Desk().trace(sentence, [])
  #expect(trace.withdrawn.map { trace.statement.text[$0] } == [value])
}

@Test(arguments: [
  "Sebanyak 15 orang tewas dan 12 orang terluka dalam kebakaran itu.",
  "Jumlah korban naik dari 12 orang menjadi 15 orang.",
  "Kapal itu bukan kapal penumpang dan mengangkut 12 orang.",
  "Fifteen people died, and 12 people were injured.",
  "The number of dead rose from 12 people to 15 people.",
  "It was not clear how many of the 15 people had died.",
])
func `a value that grew or stands beside another is not taken back`(_ sentence: String) throws {
  #expect(try Desk().trace(sentence, []).withdrawn == [])
}

@Test func `who still prints the value is told, who reports the correction is not`() throws {
  let trace = try Desk().trace(
    "Kami meralat jumlah korban tewas di Selat Kemuning: bukan 15 orang, melainkan 12 orang.",
    [
      "Sebanyak 15 orang menjadi korban tewas di Selat Kemuning, kata syahbandar.",
      "Dinas meralat jumlah korban tewas di Selat Kemuning, bukan 15 orang, melainkan 12 orang.",
      "Sebanyak 15 orang ikut lomba lari di Kota Baru pada hari Minggu.",
    ])
  let still = trace.bearers.filter { !$0.remnants.isEmpty }.map(\.article.id)
  #expect(still == ["a0"])
}
