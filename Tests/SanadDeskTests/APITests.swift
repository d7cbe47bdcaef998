import Foundation
import SanadModel
import SanadStore
import Testing

@testable import SanadDesk

private struct Stories: Decodable {
  struct Row: Decodable {
    struct Story: Decodable { let id: String }
    struct Newest: Decodable { let id: Int64 }
    let story: Story
    let newest: Newest?
  }

  let stories: [Row]
  let matching: Int
  let next: String?
}

private func stories(_ answer: DeskAnswer) throws -> Stories {
  try JSONDecoder().decode(Stories.self, from: Data(answer.text.utf8))
}

@Test func `the description of the API names every address of it and no other`() async throws {
  struct Document: Decodable {
    struct Operation: Decodable {
      struct Parameter: Decodable { let name: String }
      let operationId: String
      let parameters: [Parameter]
    }
    let openapi: String
    let paths: [String: [String: Operation]]
  }
  let desk = try SampleDesk()
  defer { desk.remove() }
  let answer = try await desk.get("/api/v1/openapi.json")
  let document = try JSONDecoder().decode(Document.self, from: Data(answer.text.utf8))
  #expect(document.openapi == "3.1.0")
  let routes = DeskDispatcher.allRoutes.map(\.pattern.text).filter { $0.hasPrefix("/api/") }
  #expect(Set(document.paths.keys) == Set(routes))
  let operations = document.paths.values.compactMap { $0["get"] }
  #expect(Set(operations.map(\.operationId)).count == routes.count)
  for (path, methods) in document.paths {
    let names = path.matches(of: /\{(\w+)\}/).map { String($0.1) }
    let parameters = methods["get"]?.parameters.map(\.name) ?? []
    #expect(names.allSatisfy { parameters.contains($0) }, "\(path)")
  }
}

@Test func `every address of the API answers JSON, and says why where it has nothing`() async throws
{
  let desk = try SampleDesk()
  defer { desk.remove() }
  let id = try desk.largestStory().id
  for path in [
    "stories", "stories/\(id)", "stories/\(id)/changes", "articles/1", "changes", "search?q=kapal",
    "pending", "corrections", "sources", "copies?a=1&b=2", "watchlists", "search?speaker=x",
  ] {
    let answer = try await desk.get("/api/v1/\(path)")
    #expect(answer.status == 200, "\(path)")
    #expect(answer.headers["content-type"] == MediaType.json, "\(path)")
    #expect(throws: Never.self) {
      try JSONSerialization.jsonObject(with: Data(answer.text.utf8))
    }
  }
  for (path, status) in [
    ("stories/none", 404), ("articles/0", 404), ("articles/x", 404), ("none", 404),
    ("stories?before=x", 400), ("stories?changed_since=-1", 400), ("copies?a=x&b=1", 400),
    ("changes?since=99999999999999999999", 400), ("changes?kind=x", 400), ("stories?day=x", 400),
    ("stories?badge=x", 400), ("search?q=kapal&phrase=null", 400), ("search?q=kapal&since=x", 400),
  ] {
    let answer = try await desk.get("/api/v1/\(path)")
    #expect(answer.status == status, "\(path)")
    #expect(answer.headers["content-type"] == MediaType.problem, "\(path)")
    #expect(answer.text.contains("\"urn:sanad:problem:"))
  }
}

@Test func `what changed since a change is what a reader has not had`() async throws {
  let desk = try SampleDesk()
  defer { desk.remove() }
  let all = try stories(try await desk.get("/api/v1/stories"))
  let newest = all.stories.compactMap { $0.newest?.id }
  let last = try #require(newest.max())
  #expect(try stories(try await desk.get("/api/v1/stories?changed_since=\(last)")).stories.isEmpty)
  let before = try stories(try await desk.get("/api/v1/stories?changed_since=\(last - 1)"))
  #expect(before.stories.count == 1)
  #expect(before.stories.first?.newest?.id == last)
  #expect(
    try stories(try await desk.get("/api/v1/stories?changed_since=0")).matching == newest.count)
}

@Test func `pages of stories by their cursor give each story once, while others come in`()
  async throws
{
  let desk = try SampleDesk(
    (0..<130).map { number in
      Page(
        id: "a\(number)", kind: .scrapedText,
        bytes: Array("Kata\(number) angka\(number) huruf\(number)".utf8),
        given: GivenMetadata(title: "Judul\(number) lain\(number)", published: "2025-03-04"))
    })
  defer { desk.remove() }
  var seen: [String] = []
  var address: String? = "/api/v1/stories"
  while let next = address {
    let page = try stories(try await desk.get(next))
    seen += page.stories.map(\.story.id)
    address = page.next.map { "/api/v1/stories?before=\($0)" }
  }
  #expect(Set(seen).count == seen.count)
  #expect(Set(seen) == Set(try desk.storyIDs()))
}

@Test func `a token lets a program in, a wrong one does not, and too many requests are told so`()
  async throws
{
  let desk = try SampleDesk(access: .password)
  defer { desk.remove() }
  try desk.site.file.keepToken("rahasia", name: "bot")
  #expect(try await desk.get("/api/v1/stories").status == 401)
  #expect(try await desk.get("/api/v1/stories", ["authorization": "Bearer salah"]).status == 401)
  let bearer = ["authorization": "Bearer rahasia"]
  #expect(try await desk.get("/api/v1/stories", bearer).status == 200)
  var status = 200
  for _ in 0..<700 where status == 200 {
    status = try await desk.get("/api/v1/pending", bearer).status
  }
  #expect(status == 429)
}

@Test func `counts for Prometheus have a name, a kind and a value each`() async throws {
  let desk = try SampleDesk()
  defer { desk.remove() }
  desk.site.metrics.note(status: 200, byteCount: 100, seconds: 0.003)
  desk.site.metrics.note(status: 404, byteCount: 10, seconds: 0.7)
  let text = try await desk.get("/metrics").text
  #expect(text.contains("sanad_requests_total{status=\"200\"} 1\n"))
  #expect(text.contains("sanad_request_seconds_bucket{le=\"0.005\"} 1\n"))
  #expect(text.contains("sanad_request_seconds_bucket{le=\"1.0\"} 2\n"))
  #expect(text.contains("sanad_request_seconds_bucket{le=\"+Inf\"} 2\n"))
  #expect(text.contains("sanad_sent_bytes_total 110\n"))
  #expect(text.contains("sanad_articles 10\n"))
}

@Test(arguments: [
  ("/api/v1/stories?outlet=%", DeskProblem.badRequest, MediaType.problem),
  ("/s/%zz", .badRequest, MediaType.html),
  ("/api/v1/stories", .methodNotAllowed, MediaType.problem),
])
func `a request that cannot be read is told so in the form of its address`(
  _ target: String, _ problem: DeskProblem, _ type: String
) throws {
  let desk = try SampleDesk()
  defer { desk.remove() }
  let answer = desk.desk.refusal(problem, target)
  #expect(answer.status == problem.status)
  #expect(answer.headers["content-type"] == type)
  #expect(answer.headers["allow"] == (problem == .methodNotAllowed ? "GET, HEAD" : nil))
  #expect(desk.desk.refusal(.methodNotAllowed, "/nowhere").status == 404)
}

@Test func `the description says that a watchlist may be unknown, and that a field may be empty`()
  async throws
{
  struct Document: Decodable {
    struct Schema: Decodable {
      let type: String?
      let anyOf: [Schema]?
      let maxLength: Int?
    }
    struct Parameter: Decodable {
      let name: String
      let schema: Schema
    }
    struct Operation: Decodable {
      let parameters: [Parameter]
      let responses: [String: Described]
    }
    struct Described: Decodable { let description: String }
    let paths: [String: [String: Operation]]
  }
  let desk = try SampleDesk()
  defer { desk.remove() }
  let answer = try await desk.get("/api/v1/openapi.json")
  let document = try JSONDecoder().decode(Document.self, from: Data(answer.text.utf8))
  for path in ["/api/v1/stories", "/api/v1/changes"] {
    #expect(document.paths[path]?["get"]?.responses["404"] != nil)
    #expect(try await desk.get("\(path)?watchlist=none").status == 404)
  }
  #expect(document.paths["/api/v1/pending"]?["get"]?.responses["404"] == nil)
  let phrase = document.paths["/api/v1/search"]?["get"]?.parameters.first { $0.name == "phrase" }
  #expect(phrase?.schema.anyOf?.contains { $0.maxLength == 0 } == true)
  #expect(try await desk.get("/api/v1/search?q=kapal&phrase=").status == 200)
}
