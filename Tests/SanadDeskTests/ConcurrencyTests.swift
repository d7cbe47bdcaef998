import SanadStore
import Testing

@testable import SanadDesk

/// Addresses of every kind of page; `STORY` is the first story.
private let targets = [
  "/", "/s/STORY", "/s/STORY.json", "/s/STORY/changes", "/search?q=dua", "/changes", "/pending",
  "/corrections", "/sources", "/api/v1/stories", "/api/v1/search?q=dua", "/api/v1/openapi.json",
  "/metrics", "/nothing", "/readyz", "/s/STORY/edit",
]

@Test func `many readers at once, and a hand among them, see what one reader sees`() async throws {
  let desk = try SampleDesk()
  defer { desk.remove() }
  var story = ""
  try desk.site.store.forEachStory { if story.isEmpty { story = $0.id } }
  let name = story
  let addresses = targets.map { $0.replacing("STORY", with: name) }
  var expected: [String: Int] = [:]
  for address in addresses { expected[address] = try await desk.get(address).status }
  let statuses = try await withThrowingTaskGroup(of: (String, Int).self) { group in
    for round in 0..<4 {
      for address in addresses {
        group.addTask { (address, try await desk.get(address).status) }
      }
      group.addTask {
        let fields = [("text", "Catatan \(round)")]
        _ = try await desk.post("/s/\(name)/seen", fields)
        return ("/", try await desk.post("/s/\(name)/follow", fields).status == 303 ? 200 : 500)
      }
    }
    return try await group.reduce(into: []) { $0.append($1) }
  }
  #expect(statuses.count == 4 * (addresses.count + 1))
  for (address, status) in statuses { #expect(status == expected[address], "\(address)") }
}

@Test func `the desk reads while its store is written`() async throws {
  let desk = try SampleDesk([])
  defer { desk.remove() }
  let pages = try SampleDesk.examples()
  let run = RunDescription(program: "test", packs: [], options: "")
  try await withThrowingTaskGroup(of: Void.self) { group in
    group.addTask {
      for start in stride(from: 0, to: pages.count, by: 2) {
        try SampleDesk.add(Array(pages[start..<min(start + 2, pages.count)]), to: desk.path, run)
      }
    }
    for reader in 0..<4 {
      group.addTask {
        for round in 0..<6 {
          let address = ["/", "/changes", "/search?q=dua", "/sources"][(reader + round) % 4]
          let status = try await desk.get(address).status
          #expect(status == 200, "\(address)")
        }
      }
    }
    try await group.waitForAll()
  }
  #expect(try await desk.get("/readyz").status == 200)
}
