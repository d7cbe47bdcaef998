import SanadLanguages
import SanadModel
import SanadText
import Testing

@testable import SanadStories

/// The stories of reports, as numbers in order of first sight.
private func stories(of reports: [Report]) throws -> [Int] {
  var clusterer = try StoryClusterer(languages: Languages())
  var seen: [String] = []
  return try reports.map { report in
    let story = clusterer.assign(try report.annotated()).story
    if let index = seen.firstIndex(of: story) { return index }
    seen.append(story)
    return seen.count - 1
  }
}

@Test func `reports of one sinking are one story, and a gold price is another`() throws {
  #expect(try stories(of: Report.ferryAndGold) == [0, 1, 0, 1, 0])
}

@Test func `a story is named after its first article and nothing else`() throws {
  let reports = Report.ferryAndGold
  var clusterer = try StoryClusterer(languages: Languages())
  let first = clusterer.assign(try reports[0].annotated()).story
  var other = try StoryClusterer(languages: Languages())
  _ = other.assign(try reports[1].annotated())
  #expect(other.assign(try reports[0].annotated()).story == first)
  #expect(first.count == 18)
}
