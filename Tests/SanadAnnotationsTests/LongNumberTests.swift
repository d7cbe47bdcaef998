import SanadModel
import SanadTestSupport
import SanadText
import Testing

@testable import SanadAnnotations

@Test func `number words without end are several numbers`() throws {
  let text = SourceText(String(repeating: "dua puluh ", count: 60) + "orang datang.")
  let quantities = try Article.sample(text).annotated().text.quantities
  #expect(!quantities.isEmpty)
  #expect(quantities.allSatisfy { $0.number.count <= 24 * "puluh ".utf8.count })
  let whole = SourceText(
    "Dua ratus tiga puluh empat juta lima ratus enam puluh tujuh ribu delapan ratus orang.")
  let longest = try Article.sample(whole).annotated().text.quantities
  #expect(longest.map(\.value.low) == [234_567_800])
}
