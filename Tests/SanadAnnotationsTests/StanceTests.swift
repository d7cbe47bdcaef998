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

  @Test(arguments: [
    ("Dinas itu meralat jumlah korban.", Stance.corrected),
    ("Bupati Seno Aji membenarkan kabar itu.", .confirmed),
    ("Bupati Seno Aji membantah kabar itu.", .denied),
    ("Bupati Seno Aji mengatakan jembatan itu aman.", .stated),
    ("Bupati Seno Aji mengklaim jembatan itu aman.", .claimed),
  ])
  func `an attribution tells what its verb does`(_ text: String, _ stance: Stance) throws {
    let example = MentionExample(
      tag: "id", marked: text, published: "", values: [], maker: Maker("test"))
    #expect(try example.annotated().text.attributions.map(\.stance) == [stance])
  }
}
