import SanadLanguages
import SanadModel
import SanadTestSupport
import SanadText
import Testing

@testable import SanadAnnotations

@Suite struct NameTests {
  private static func annotated(_ text: String, _ language: String) throws -> AnnotatedArticle {
    try Article.sample(SourceText(text), language: language).annotated()
  }

  @Test(arguments: try PackExample.all("examples-names"))
  func `names are found with type and entity`(_ example: PackExample) throws {
    let annotated = try example.article.annotated()
    let names = annotated.text.names
    #expect(MarkedText.marking(annotated.article.text, names.map(\.range)) == example.expected)
    #expect(names.map(\.type.rawValue) == example.list("types"))
    #expect(names.map { annotated.entities[$0.entity].name } == example.list("entities"))
  }

  @Test func `there are rows enough in both languages`() throws {
    #expect(try 90 <= PackExample.all("examples-names", in: ["id"]).count)
    #expect(try 40 <= PackExample.all("examples-names", in: ["en"]).count)
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
  func `a role is found beside its person`(_ text: String, _ name: String, _ role: String?) throws {
    let entities = try Self.annotated(text, "id").entities
    let person = try #require(entities.first { $0.name == name })
    #expect(person.role == role)
  }

  @Test func `aliases are sorted and do not hold the name`() throws {
    let text =
      "Warga Korea Utara pulang. Menurut laporan di Korut, jalan dibuka. Ia tiba di Korea Utara."
    let entities = try Self.annotated(text, "id").entities
    #expect(entities.map(\.name) == ["Korea Utara"])
    #expect(entities.map(\.aliases) == [["Korut"]])
  }

  @Test(arguments: [
    ("Alek", "Aleksander Marwoto", true),
    ("Alek Marwoto", "Aleksander Marwoto", true), ("Joksu", "Jokonoto Suwido", true),
    ("JSW", "Joko Suwido Wangsa", true), ("JS", "Joko Suwido", false),
    ("Ale", "Aleksander Marwoto", false), ("Alex", "Aleksander Marwoto", false),
    ("Alek Mulyono", "Aleksander Marwoto", false), ("Jsuwi", "Joko Suwido", false),
    ("Isti", "Nur Istiqomah", true), ("Nova", "Novarita", true), ("Susi", "Budi Susilo", false),
  ])
  func `a nickname is a beginning, a blend or initials`(
    _ short: String, _ long: String, _ isNickname: Bool
  ) {
    #expect(PersonNickname.isNickname(short, of: long) == isNickname)
  }

  @Test func `a nickname is its person where the full name stands before it`() throws {
    let text =
      "Wakil ketua Aleksander Marwoto menolak usul itu. Menurut Alek, rapat belum sah. Alek pulang sore."
    let entities = try Self.annotated(text, "id").entities
    #expect(entities.map(\.name) == ["Aleksander Marwoto"])
    #expect(entities.map(\.aliases) == [["Alek"]])
  }

  @Test(arguments: [
    "", "(", "A", "A-", "(A)", "A (B", "\u{FEFF}", "DAN (X) (Y) (Z)", "Kim-", "“A", "A.B.C.D.E",
    "I - II - III", "PT", "film \"", "film \"A", "berinisial", "Jl.", "É é É",
  ])
  func `odd text gives valid ranges`(_ text: String) throws {
    for language in ["id", "en"] {
      let names = try Self.annotated(text, language).text.names
      #expect(SourceText(text).firstInvalid(of: names.map(\.range)) == nil)
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
  func `a short form is no remark`(_ short: String, _ long: String, _ isShortForm: Bool) {
    #expect(Abbreviation.isShortForm(short, of: long, isOrganization: true) == isShortForm)
  }
}
