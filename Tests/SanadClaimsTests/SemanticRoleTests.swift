import SanadLanguages
import SanadModel
import SanadText
import Testing

@testable import SanadClaims

@Suite struct SemanticRoleTests {
  @Test(
    arguments: [
      (
        "Bupati mencabut empat izin tambang pasir di sana.", "Bupati", "mencabut",
        "empat izin tambang pasir"
      ),
      (
        "Empat izin tambang pasir dicabut oleh bupati kemarin.", "bupati kemarin", "dicabut",
        "Empat izin tambang pasir"
      ),
      ("Empat izin tambang pasir sudah dicabut.", nil, "dicabut", "Empat izin tambang pasir sudah"),
      ("Pencabutan empat izin itu untuk mencegah longsor.", nil, nil, nil),
    ] as [(String, String?, String?, String?)])
  func `a clause tells who did what to whom`(
    _ sentence: String, _ who: String?, _ what: String?, _ whom: String?
  ) throws {
    let line = SampleReport.Line.counting(sentence, "mpat izin", 4, 4, "izin")
    let account = try account(of: [SampleReport(lines: [line])])
    let report = try #require(account.claim(with: sentence)?.reports.first)
    func words(_ range: TextRange?) -> String? {
      range.map { String(account.articles[0].article.text[$0]) }
    }
    #expect(words(report.roles.who) == who)
    #expect(words(report.roles.what) == what)
    #expect(words(report.roles.whom) == whom)
    #expect(report.roles.quantities.map(words) == ["mpat izin"])
  }
}
