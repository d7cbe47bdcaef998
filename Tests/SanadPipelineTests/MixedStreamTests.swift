import Foundation
import SanadLanguages
import SanadModel
import SanadPipeline
import SanadText
import Testing

/// The invented events told in two languages, as one stream: the first report of each, then the second of each.
private func mixedStream(_ pipeline: Pipeline) throws -> [(
  event: String, article: AnnotatedArticle
)] {
  let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures/two-languages")
  let events = try FileManager.default.contentsOfDirectory(
    at: folder, includingPropertiesForKeys: nil
  ).filter { $0.pathExtension.isEmpty }.sorted { $0.path < $1.path }
  return try ["en-1", "id-1", "en-2", "id-2"].flatMap { name in
    try events.map { event in
      let bytes = [UInt8](try Data(contentsOf: event.appending(path: "\(name).txt")))
      let id = "\(event.lastPathComponent)/\(name)"
      let page = Page(id: id, kind: .scrapedText, bytes: bytes)
      return (event.lastPathComponent, pipeline.annotated(pipeline.article(of: page)))
    }
  }
}

@Test(arguments: [(false, 8), (true, 7)])
func `reports in two languages meet, and no two events do`(_ inBatch: Bool, _ wholeMin: Int) throws
{
  let pipeline = try Pipeline(languages: Languages())
  let stream = try mixedStream(pipeline)
  let found = try pipeline.assignments(of: stream.map(\.article), inBatch: inBatch)
  var stories: [String: Set<String>] = [:]
  var events: [String: Set<String>] = [:]
  for (told, assignment) in zip(stream, found) {
    stories[told.event, default: []].insert(assignment.story)
    events[assignment.story, default: []].insert(told.event)
  }
  #expect(events.values.allSatisfy { $0.count == 1 })
  #expect(wholeMin <= stories.values.count { $0.count == 1 })
}
