import SanadLanguages
import SanadModel
import SanadTestSupport
import SanadText
import Testing

@testable import SanadAnnotations

@Suite struct NameTests {
  private static let annotator = try? Annotator(languages: Languages())

  /// One row of `examples-names.tsv`.
  struct Example: Sendable, CustomTestStringConvertible {
    let language: String
    let marked: String
    let types: [String]
    let entities: [String]

    var testDescription: String { marked }
  }

  private static func examples(_ tag: String) throws -> [Example] {
    guard let pack = try Languages().packs.first(where: { $0.tag == tag }) else { return [] }
    let table = try pack.table("examples-names")
    let columns = try ["text", "types", "entities"].map(table.column)
    return table.rows.map {
      Example(
        language: tag, marked: $0.text(columns[0]), types: $0.list(columns[1]),
        entities: $0.list(columns[2]))
    }
  }

  private static func annotated(_ text: SourceText, _ language: String) throws -> AnnotatedArticle {
    var article = Article(id: "test", text: text)
    article.language = language
    return try #require(annotator).annotated(article)
  }

  @Test(arguments: try examples("id") + examples("en"))
  func `names are found with type and entity`(_ example: Example) throws {
    let marked = MarkedText(example.marked)
    let annotated = try Self.annotated(marked.text, example.language)
    let names = annotated.text.names
    #expect(MarkedText.marking(marked.text, names.map(\.range)) == example.marked)
    #expect(names.map(\.type.rawValue) == example.types)
    #expect(names.map { annotated.entities[$0.entity].name } == example.entities)
  }

  @Test func `there are rows enough in both languages`() throws {
    #expect(try 90 <= Self.examples("id").count)
    #expect(try 40 <= Self.examples("en").count)
  }

  @Test(arguments: [
    ("Kepala BNPB Suharyanto meninjau lokasi longsor.", "Suharyanto", "Kepala BNPB"),
    (
      "Menteri Luar Negeri Rusia Sergey Lavrov tiba kemarin.", "Sergey Lavrov",
      "Menteri Luar Negeri Rusia"
    ),
    ("Suharyanto, Kepala BNPB, meninjau lokasi itu.", "Suharyanto", "Kepala BNPB"),
    ("Laporan itu dibaca Suharyanto di kantornya.", "Suharyanto", nil),
  ])
  func `a role stands beside its person`(_ text: String, _ name: String, _ role: String?) throws {
    let entities = try Self.annotated(SourceText(text), "id").entities
    let person = try #require(entities.first { $0.name == name })
    #expect(person.role == role)
  }

  @Test func `aliases are sorted and do not hold the name`() throws {
    let text = SourceText(
      "Warga Korea Utara pulang. Menurut laporan di Korut, jalan dibuka. Ia tiba di Korea Utara.")
    let entities = try Self.annotated(text, "id").entities
    #expect(entities.map(\.name) == ["Korea Utara"])
    #expect(entities.map(\.aliases) == [["Korut"]])
  }

  @Test(arguments: [
    "", "(", "A", "A-", "(A)", "A (B", "\u{FEFF}", "DAN (X) (Y) (Z)", "Kim-", "“A", "A.B.C.D.E",
    "I - II - III", "PT", "film \"", "film \"A", "berinisial", "Jl.", "É é É",
  ])
  func `odd text obeys the law of offsets`(_ text: String) throws {
    for language in ["id", "en"] {
      let source = SourceText(text)
      let names = try Self.annotated(source, language).text.names
      #expect(source.firstInvalid(of: names.map(\.range)) == nil)
    }
  }

  @Test(arguments: [[], [1, 2, 3], Array("SNM1".utf8) + Array(repeating: 0xFF, count: 60)])
  func `bytes that are no model are refused`(_ bytes: [UInt8]) {
    #expect(NameModel(bytes) == nil)
  }

  @Test(arguments: [
    ("KPU", "Komisi Pemilihan Umum", true), ("KCNA", "Kantor Berita Pusat Korea", true),
    ("Jokowi", "Joko Widodo", true), ("kiri", "Komisi Pemilihan Umum", false),
    ("A", "Akademi", false),
  ])
  func `a short form is told from a remark`(_ short: String, _ long: String, _ stands: Bool) {
    #expect(Abbreviation.stands(short, for: long, isBody: true) == stands)
  }
}
