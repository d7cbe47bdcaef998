import Foundation
import SanadStore
import Synchronization
import Testing

@testable import SanadDesk

extension SampleDesk {
  /// What the story's pages are made of, in words.
  fileprivate func stamp(_ story: String) async throws -> String {
    let request = try #require(DeskRequest(.get, "/s/\(story)"))
    let visit = Visit(
      request: request, labels: site.labels(for: request), form: .html, names: ["story": story],
      moment: site.state.moment)
    return try site.stamp(of: .story, visit)
  }
}

@Test func `hand work on a story and an article of another leave a story's pages as they are`()
  async throws
{
  let desk = try SampleDesk()
  defer { desk.remove() }
  let story = try desk.largestStory().id
  let other = try #require(try desk.storyIDs().first { $0 != story })
  let before = try await desk.stamp(story)
  #expect(!before.isEmpty)
  _ = try await desk.post("/s/\(other)/follow", [])
  _ = try await desk.post("/s/\(other)/seen", [])
  desk.site.state.storeChanged()
  #expect(try await desk.stamp(story) == before)
  var last = before
  for path in ["follow", "seen"] {
    _ = try await desk.post("/s/\(story)/\(path)", [])
    let now = try await desk.stamp(story)
    #expect(now != last, "\(path)")
    last = now
  }
  let page = try await desk.get("/s/\(story)").text
  let claim = try #require(page.firstMatch(of: /href="(\/c\/[^"#]+)"/)).1
  _ = try await desk.post("\(claim)/note", [("text", "diperiksa")])
  #expect(try await desk.stamp(story) != last)
  #expect(try await desk.stamp("s-0").isEmpty)
}

@Test func `an article added makes the pages of its own story new`() async throws {
  let pages = try SampleDesk.examples()
  let desk = try SampleDesk(Array(pages.prefix(3)))
  defer { desk.remove() }
  let story = try desk.largestStory().id
  let before = try await desk.stamp(story)
  try SampleDesk.add(Array(pages.dropFirst(3)), to: desk.path, desk.site.settings.run)
  #expect(try await desk.stamp(story) != before)
}

/// A number and a sign that many threads see.
private final class Shared: Sendable {
  private let count = Mutex(0)
  private let isOver = Mutex(false)

  var times: Int { count.withLock { $0 } }
  var hasEnded: Bool { isOver.withLock { $0 } }
  func note() { count.withLock { $0 += 1 } }
  func end() { isOver.withLock { $0 = true } }
}

@Test func `readers of one page that is not made yet wait for one making`() async throws {
  let flights = PageFlights()
  let shared = Shared()
  let kept = try await withThrowingTaskGroup(of: Bool.self) { group in
    for _ in 0..<16 {
      group.addTask {
        let outcome = try await flights.outcome("page") {
          shared.note()
          try await Task.sleep(for: .milliseconds(300))
          return .told(DeskAnswer("ok", type: MediaType.text))
        }
        if case .told(let answer) = outcome { return answer.text == "ok" }
        return false
      }
    }
    return try await group.reduce(into: []) { $0.append($1) }
  }
  #expect(kept.count == 16 && kept.allSatisfy { $0 })
  #expect(shared.times < 16)
  _ = try await flights.outcome("page") { .told(DeskAnswer("again", type: MediaType.text)) }
}

@Test(.timeLimit(.minutes(2)))
func `the program's health is told while every page is still being made`() async throws {
  let desk = try SampleDesk()
  defer { desk.remove() }
  let shared = Shared()
  let work = (0..<8).map { _ in
    Task.detached(executorPreference: PageWorkers.shared) {
      while !shared.hasEnded { usleep(1_000) }
    }
  }
  #expect(try await desk.get("/healthz").text == "ok\n")
  shared.end()
  for task in work { await task.value }
}

@Test func `a story has one title: in the stream, on its page and on its claims`() async throws {
  let desk = try SampleDesk()
  defer { desk.remove() }
  let stream = try await desk.get("/").text
  for row in stream.matches(of: /<h2><a class="open" href="(\/s\/[^"]+)" lang="[^"]*">([^<]+)<\/a>/)
  {
    let page = try await desk.get(String(row.1)).text
    let title = try #require(page.firstMatch(of: /<h1 lang="[^"]*">([^<]+)<\/h1>/)).1
    #expect(title == row.2)
    let changes = try await desk.get("\(row.1)/changes").text
    #expect(changes.contains(">\(title)</a></p>"))
  }
}
