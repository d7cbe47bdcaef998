import SanadModel
import SanadTestSupport
import SanadText
import Testing

@testable import SanadAnnotations

@Suite struct StanceTests {
  @Test(arguments: try PackExample.all("examples-stances"))
  func `words of stance are found with their clause and condition`(
    _ example: PackExample
  ) throws {
    let found = try example.article.annotated().text.stances
    let text = example.marked.text
    #expect(MarkedText.marking(text, found.map(\.range)) == example.expected)
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
  func `an attribution has its verb's stance`(_ text: String, _ stance: Stance) throws {
    let annotated = try Article.sample(SourceText(text)).annotated()
    #expect(annotated.text.attributions.map(\.stance) == [stance])
  }
}
