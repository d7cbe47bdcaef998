import SanadLanguages
import SanadModel
import SanadStories
import SanadTestSupport
import SanadText
import Testing

private func article(_ id: String, _ text: String, published: String?) -> Article {
  .sample(SourceText(text), id: id, published: published ?? "")
}

private let fire = "Kapal feri terbakar di Selat Kemuning dan penumpang melompat ke laut."

@Test func `an undated article takes the day of the nearest report`() throws {
  let dating = StoryDating(languages: try Languages())
  let dated = dating.dated([
    article("a", fire + " Tiga penumpang tewas.", published: "2025-03-04T10:00:00+07:00"),
    article("b", "Harga cabai naik di pasar induk menjelang puasa.", published: "2025-03-01"),
    article("c", fire + " Syahbandar menyelidiki penyebab api.", published: nil),
  ])
  #expect(dated[2].published?.description == "2025-03-04")
  #expect(dated[2].publishedFrom == .story)
}

@Test func `an article that tells of something else stays undated`() throws {
  let dating = StoryDating(languages: try Languages())
  let dated = dating.dated([
    article("a", fire, published: "2025-03-04"),
    article("b", "Harga cabai naik di pasar induk menjelang puasa.", published: nil),
  ])
  #expect(dated[1].published == nil && dated[1].publishedFrom == nil)
}
