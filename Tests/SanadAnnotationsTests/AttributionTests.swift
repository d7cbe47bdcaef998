import SanadModel
import SanadTestSupport
import SanadText
import Testing

@testable import SanadAnnotations

@Suite struct AttributionTests {
  @Test(arguments: try SpeechExample.all("examples-attributions"))
  func `sources are found with kind, chain and scope`(_ example: SpeechExample) throws {
    let found = try example.annotated().text.attributions
    let text = example.marked.text
    #expect(
      MarkedText.marking(text, found.map(\.range))
        == MarkedText.marking(text, example.marked.ranges))
    #expect(found.map(\.source) == example.list("sources"))
    #expect(found.map(\.kind.rawValue) == example.list("kinds"))
    if !example.cell("via").isEmpty { #expect(found.first?.via == example.cell("via")) }
    if !example.cell("scope").isEmpty {
      #expect(found.first.map { text[$0.scope] } == example.cell("scope"))
    }
    #expect(text.firstInvalid(of: found.map(\.range)) == nil)
  }
}
