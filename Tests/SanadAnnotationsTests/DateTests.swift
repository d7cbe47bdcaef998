import SanadLanguages
import SanadModel
import SanadTestSupport
import SanadText
import Testing

@testable import SanadAnnotations

@Suite struct DateTests {
  @Test(arguments: try PackExample.all("examples-dates"))
  func `dates are found with their values`(_ example: PackExample) throws {
    let annotated = try example.article.annotated()
    let dates = annotated.text.dates
    let text = annotated.article.text
    #expect(MarkedText.marking(text, dates.map(\.range)) == example.expected)
    #expect(dates.map(\.value.description) == example.list("values"))
    #expect(text.firstInvalid(of: dates.map(\.range)) == nil)
  }

  @Test(arguments: [
    ("Rapat digelar Rabu (10/6/2025).", Notice.Kind.weekdayMismatch, "2025-06-10 2025-06-11"),
    ("Rapat digelar Minggu (10/6/2025).", .weekdayMismatch, "2025-06-10 2025-06-08"),
    ("Rapat digelar Selasa (10/5/2025).", .weekdayMismatch, "2025-06-10 2025-05-10"),
    ("Rapat digelar Senin, 9 Juni 2026.", .weekdayMismatch, "2025-06-09 2026-06-09"),
    ("Rapat digelar 31 Juni 2025.", .impossibleDate, "2025-6-31"),
  ])
  func `a slip in a date is a notice with both readings`(
    _ text: String, _ kind: Notice.Kind, _ detail: String
  ) throws {
    let annotated = try Article.sample(SourceText(text), published: "2025-06-10").annotated()
    let notices = annotated.text.notices
    #expect(notices.map(\.kind) == [kind])
    #expect(notices.map(\.detail) == [detail])
  }

  @Test(arguments: [
    ("id", "akhir "), ("id", "pertengahan awal "), ("en", "mid "), ("en", "mid-"),
    ("en", "late early "),
    ("id", "hari Senin, "), ("id", "kemarin ("), ("en", "last "),
  ])
  func `words that call for each other end no program`(_ language: String, _ words: String) throws {
    let text = SourceText(String(repeating: words, count: 4_000))
    _ = try Article.sample(text, language: language, published: "2025-06-10").annotated()
  }

  @Test func `a date may have a few stages before it`() throws {
    let text = SourceText("Rapat digelar pada akhir pertengahan Mei 2025.")
    let dates = try Article.sample(text, published: "2025-06-10").annotated().text.dates
    #expect(dates.map(\.value.description) == ["2025-05"])
  }

  @Test func `every role has a name`() {
    #expect(Set(DateRole.names.values) == Set(DateRole.allCases))
    #expect(Set(QuantityRole.names.values) == Set(QuantityRole.allCases))
  }
}
