import SanadModel
import SanadTestSupport
import SanadText
import Testing

@testable import SanadAnnotations

@Suite struct StanceTests {
  @Test(arguments: try SpeechExample.all("examples-stances"))
  func `words of stance are found with their clause and condition`(
    _ example: SpeechExample
  ) throws {
    let found = try example.annotated().text.stances
    let text = example.marked.text
    #expect(
      MarkedText.marking(text, found.map(\.range))
        == MarkedText.marking(text, example.marked.ranges))
    #expect(found.map(\.stance.rawValue) == example.list("stances"))
    if !example.cell("scope").isEmpty {
      #expect(found.first.map { text[$0.scope] } == example.cell("scope"))
    }
    let condition = found.first?.condition.map { text[$0] } ?? ""
    #expect(condition == example.cell("condition"))
  }
}
