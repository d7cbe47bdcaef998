import SanadModel
import SanadTestSupport
import SanadText
import Testing

@testable import SanadAnnotations

@Suite struct AttributionTests {
  @Test(arguments: try PackExample.all("examples-attributions"))
  func `sources are found with kind, chain and scope`(_ example: PackExample) throws {
    let found = try example.article.annotated().text.attributions
    let text = example.marked.text
    #expect(MarkedText.marking(text, found.map(\.range)) == example.expected)
    #expect(found.map(\.source) == example.list("sources"))
    #expect(found.map(\.kind.rawValue) == example.list("kinds"))
    if !example.cell("via").isEmpty { #expect(found.first?.via == example.cell("via")) }
    if !example.cell("scope").isEmpty {
      #expect(found.first.map { text[$0.scope] } == example.cell("scope"))
    }
    #expect(text.firstInvalid(of: found.map(\.range)) == nil)
  }
}
