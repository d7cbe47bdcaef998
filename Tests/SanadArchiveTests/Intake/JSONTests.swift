import SanadArchive
import SanadModel
import Testing

/// Ids of the pages in `text`, and what is said of the bad ones.
private func ids(_ text: String) throws -> (pages: [String], problems: [String]) {
  let items = try intake(of: Array(text.utf8), named: "a.json")
  return (
    items.pages.map { $0.id.split(separator: "/").last.map(String.init) ?? "" },
    items.problems.map { String($0.description.split(separator: ":", maxSplits: 1).last ?? "") }
  )
}

@Test func `a list of articles, as the program prints one, is read as its lines are`() throws {
  let list = """
    [
    {"id":"a","text":"Warga memperbaiki jembatan."},
    {"id":"b","text":5}, [1], {"id":"c"},
    {"id":"d","html":"<p>Jembatan</p>"}]
    """
  let found = try ids(list)
  #expect(found.pages == ["a", "d"])
  #expect(
    found.problems == [
      "2: not a JSON object of an article", "3: not a JSON object of an article",
      "4: neither 'text' nor 'html'",
    ])
}

@Test func `one article spread over lines is an article`() throws {
  let found = try ids("{\n  \"id\": 12,\n  \"text\": \"Warga memperbaiki jembatan.\"\n}\n")
  #expect(found.pages == ["12"])
  #expect(found.problems.isEmpty)
}

@Test func `a list that is cut is one line`() throws {
  #expect(
    try ids("[{\"id\":\"a\",\"text\":\"Jem").problems == ["1: not a JSON object of an article"])
}

@Test func `an empty id names nothing, and a language that is no tag says nothing`() throws {
  let line = "{\"id\":\"\",\"text\":\"Jembatan\",\"language\":\"<b>\"}\n"
  let page = try intake(of: Array(line.utf8), named: "a.jsonl").pages.first
  #expect(page?.id.hasSuffix("a.jsonl#1") == true)
  #expect(page?.given.language == nil)
}

@Test func `a JSON Feed may escape its slashes and number its items`() throws {
  let feed =
    #"{"version":"https:\/\/jsonfeed.org\/version\/1","items":[{"id":7,"content_text":"Jembatan"}]}"#
  #expect(try ids(feed).pages == ["7"])
}
