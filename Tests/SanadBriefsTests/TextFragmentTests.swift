import SanadModel
import SanadTestSupport
import SanadText
import Testing

@testable import SanadBriefs

/// The directive for `words`, at their last place in `text`, on a page titled `title`.
private func directive(_ words: String, _ text: String, title: String = "Judul") -> String? {
  let article = Article.sample(SourceText(text), title: SourceText(title))
  guard let place = text.ranges(of: words).last else { return nil }
  let start = text.utf8.distance(from: text.startIndex, to: place.lowerBound)
  let range = TextRange(start, start + words.utf8.count)
  return TextFragment.link(to: "https://a.example.com", in: article, range)
    .map { String($0.dropFirst("https://a.example.com#:~:text=".count)) }
}

@Test(
  arguments: [
    // Found once, and long enough: no context.
    (
      "Api padam pada sore hari itu.", "Kapal rusak. Api padam pada sore hari itu.", "Judul",
      "Api%20padam%20pada%20sore%20hari%20itu."
    ),
    // The headline has the words first.
    (
      "Feri terbakar di selat.", "Petang. Feri terbakar di selat.", "Feri terbakar di selat.",
      "Petang.-,Feri%20terbakar%20di%20selat."
    ),
    // Short words stand in many places.
    ("Api padam.", "Kapal rusak. Api padam.", "Judul", "rusak.-,Api%20padam."),
    // The word before is the same in both places.
    (
      "orang tewas di sana", "ada orang tewas di sana. Maka ada orang tewas di sana", "Judul",
      "Maka%20ada-,orang%20tewas%20di%20sana"
    ),
  ])
func `words are linked with the shortest context that tells them apart`(
  _ words: String, _ text: String, _ title: String, _ expected: String
) {
  #expect(directive(words, text, title: title) == expected)
}

@Test func `a long sentence is given by its two ends`() {
  let long = (1...80).map { "kata\($0)" }.joined(separator: " ")
  #expect(directive(long, long) == "kata1%20kata2%20kata3,kata78%20kata79%20kata80")
}

@Test func `words that nothing tells apart are linked as they are`() {
  let title = "Feri terbakar di selat sempit"
  #expect(directive(title, title, title: title)?.contains("Feri%20terbakar") == true)
}
