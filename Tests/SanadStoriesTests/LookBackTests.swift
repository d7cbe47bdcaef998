import SanadLanguages
import SanadModel
import SanadText
import Testing

@testable import SanadStories

@Test func `a look back leaves what was right, and names what it moved`() throws {
  var clusterer = try StoryClusterer(languages: Languages(), keepsAll: true)
  let before = try Report.ferryAndGold.map { clusterer.assign(try $0.annotated()).story }
  let moves = clusterer.lookBack()
  var after = Dictionary(uniqueKeysWithValues: zip(Report.ferryAndGold.map(\.id), before))
  for move in moves {
    #expect(after[move.article] == move.from)
    #expect(move.from != move.to)
    after[move.article] = move.to
  }
  #expect(after["a"] == after["c"] && after["a"] == after["e"])
  #expect(after["b"] == after["d"] && after["a"] != after["b"])
  #expect(clusterer.lookBack().isEmpty)
}

@Test func `a stream taken up again goes on as if it had never stopped`() throws {
  let reports = try Report.ferryAndGold.map { try $0.annotated() }
  var whole = try StoryClusterer(languages: Languages())
  let expected = reports.map { whole.assign($0) }
  var again = try StoryClusterer(languages: Languages())
  for (report, story) in zip(reports.prefix(3), expected) {
    again.place(report, in: story.story, of: story.storyline)
  }
  #expect(reports.dropFirst(3).map { again.assign($0) } == Array(expected.dropFirst(3)))
}

@Test(arguments: [
  // The same words.
  (0, 0, true),
  // Three words of forty changed.
  (3, 0, true),
  // Every fourth word changed.
  (10, 0, false),
  // Half as much again added.
  (0, 20, true),
  // Another text behind it, as long.
  (0, 60, false),
])
func `light edits are a repetition, more is not`(_ edits: Int, _ added: Int, _ isSame: Bool) {
  /// Words of letters alone: numbers that differ are slots.
  func body(_ words: [Int]) -> BodyWords {
    let text = words.map { word in
      "kata" + String(word).utf8.map { String(UnicodeScalar($0 + 49)) }.joined()
    }.joined(separator: " ")
    return BodyWords(Tokenizer().tokens(of: SourceText(text)))
  }
  let first = Array(100..<140)
  var second = first + Array(200..<(200 + added))
  for edit in 0..<edits { second[edit * (edits == 3 ? 2 : 4)] += 1_000 }
  #expect(DuplicateJudge.isSame(body(first), body(second)) == isSame)
}

@Test func `a link names what two reports share`() throws {
  let link = StoryLink(
    try Report.ferryAndGold[0].annotated(), try Report.ferryAndGold[2].annotated())
  #expect(link.minutesApart == 120)
  #expect(link.numbers == [])
  let gold = StoryLink(
    try Report.ferryAndGold[1].annotated(), try Report.ferryAndGold[3].annotated())
  #expect(gold.numbers == ["1.950.000 per", "2.101.000 per"])
}

@Test func `what a person parted, a look back leaves apart`() throws {
  let reports = try Report.ferryAndGold.map { try $0.annotated() }
  func moved(keeping pinned: Set<String>) throws -> [String] {
    var clusterer = try StoryClusterer(languages: Languages(), keepsAll: true)
    for (report, story) in [(0, "s-1"), (2, "s-2"), (4, "s-2")] {
      clusterer.place(reports[report], in: story, of: story)
    }
    return clusterer.lookBack(keeping: pinned).map(\.article)
  }
  #expect(try moved(keeping: []) == ["a"])
  #expect(try moved(keeping: ["c", "e"]).isEmpty)
}
