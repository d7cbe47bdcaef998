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
  #expect(found.pages == ["a", "b", "d"])
  #expect(
    found.problems == ["3: not a JSON object of an article", "4: neither 'text' nor 'html'"])
}

@Test(arguments: [
  (#"{"text":5}"#, "5", ["text"]), (#"{"text":"a","title":7}"#, "a", ["title"]),
  (#"{"text":["Satu.","Dua."]}"#, "Satu.\n\nDua.", ["text"]),
  (#"{"text":"a","url":null,"outlet":false}"#, "a", ["outlet"]),
])
func `a field of another type is told, and the record is used`(
  _ line: String, _ text: String, _ fields: [String]
) throws {
  let items = try intake(
    of: Array("{\"id\":\"x\",\"text\":\"y\"}\n\(line)\n".utf8), named: "a.jsonl")
  let page = items.pages.last
  #expect(page.map { String(decoding: $0.bytes, as: UTF8.self) } == text)
  #expect(page?.notices.map(\.detail) == fields)
  #expect(items.problems.isEmpty)
}

@Test(arguments: [
  (#"{"id":"a","text":"Satu","score":NaN}"#, "Satu"),
  (#"{"id":"a","text":"Satu","list":[-Infinity,None,True]}"#, "Satu"),
  (#"{"id":"a","text":"Satu \ud83d dua"}"#, "Satu \u{FFFD} dua"),
  (#"{"id":"a","text":"Satu \ud83d\ude00"}"#, "Satu 😀"),
  (#"{"id":"a","text":"\\ud83d NaN"}"#, "\\ud83d NaN"),
  ("{\"id\":\"a\",\"text\":\"Satu\tdua\"}", "Satu dua"),
])
func `what programs write that is no JSON is read`(_ line: String, _ text: String) throws {
  let items = try intake(of: Array((line + "\n").utf8), named: "a.jsonl")
  #expect(items.pages.first.map { String(decoding: $0.bytes, as: UTF8.self) } == text)
}

@Test(arguments: [
  "{\n \"id\": \"a\",\n \"text\": \"Satu }\"\n}\n{\n \"id\": \"b\",\n \"text\": \"Dua\"\n}\n",
  "{\"id\":\"a\",\"text\":\"Satu\"}\n{\n\"id\":\"b\",\n\"text\":\"Dua\"\n}\n",
  "[{\"id\":\"a\",\"text\":\"Satu\"},{\"id\":\"b\",\"text\":\"Dua\"}]\n",
])
func `objects spread over lines and lists on a line are their articles`(_ text: String) throws {
  let found = try ids(text)
  #expect(found.pages == ["a", "b"])
  #expect(found.problems.isEmpty)
}

@Test func `a line that is cut spoils no other`() throws {
  let found = try ids(
    "{\"id\":\"a\",\"text\":\"Satu\"}\n{\"id\":\"b\",\"text\":\"cut\n{\"id\":\"c\",\"text\":\"Tiga\"}\n"
  )
  #expect(found.pages == ["a", "c"])
  #expect(found.problems == ["2: not a JSON object of an article"])
}

@Test(arguments: [
  ("1770798600", "2026-02-11T08:30:00Z"), ("1770798600000", "2026-02-11T08:30:00Z"), ("12", nil),
])
func `a number for a time is seconds or a thousand times as many`(
  _ number: String, _ time: String?
) throws {
  let line = "{\"id\":\"a\",\"published\":\(number),\"text\":\"Satu\"}\n"
  #expect(try intake(of: Array(line.utf8), named: "a.jsonl").pages.first?.given.published == time)
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

@Test func `one bad item of a JSON Feed is one problem`() throws {
  let feed = """
    {"version":"https://jsonfeed.org/version/1.1","title":"M","items":[
    {"id":"1","content_text":"Satu berita."},{"id":"2","title":5,"content_text":"b"}, 7,
    {"id":"4","content_text":"Empat berita."}]}
    """
  let found = try ids(feed)
  #expect(found.pages == ["1", "2", "4"])
  #expect(found.problems == ["3: not an item of a JSON Feed"])
}

@Test(arguments: ["[]", " [ ]\n"])
func `a list of nothing has no article`(_ list: String) throws {
  let found = try ids(list)
  #expect(found.pages.isEmpty && found.problems.isEmpty)
}

@Test(arguments: [true, false], [true, false])
func `JSON in UTF-16 is JSON`(_ isLittle: Bool, _ hasMark: Bool) throws {
  let text =
    (hasMark ? "\u{FEFF}" : "")
    + "{\"id\":\"a\",\"text\":\"Café di Merawan.\"}\n{\"id\":\"b\",\"text\":\"B\"}\n"
  let bytes = text.utf16.flatMap { unit in
    let (low, high) = (UInt8(unit & 0xFF), UInt8(unit >> 8))
    return isLittle ? [low, high] : [high, low]
  }
  let items = try intake(of: bytes, named: "a.jsonl")
  #expect(items.pages.map(\.id) == ["a", "b"])
  #expect(items.pages.first.map { String(decoding: $0.bytes, as: UTF8.self) } == "Café di Merawan.")
}

@Test(arguments: ["2026-02-30", "1", "id_ID", "i", "toolonglanguage", "id-", ""])
func `what is no language tag says nothing of the language`(_ tag: String) throws {
  let line = "{\"id\":\"a\",\"language\":\"\(tag)\",\"text\":\"Jembatan.\"}"
  #expect(try intake(of: Array(line.utf8), named: "a.jsonl").pages.first?.given.language == nil)
}

@Test func `an id with control characters names what it names`() throws {
  let lines =
    "{\"id\":\"x\\u0000a\",\"text\":\"A.\"}\n{\"id\":\"x\\u0000b\",\"text\":\"B.\"}\n{\"text\":\"C.\"}"
  let pages = try intake(of: Array(lines.utf8), named: "a.jsonl").pages
  #expect(pages.map(\.id).prefix(2) == ["x%00a", "x%00b"])
  #expect(pages.map(\.naming) == [.given, .given, .place])
}

@Test(arguments: [
  (
    #"{"url":"u","headline":"a","maintext":"b"}"#,
    "1: neither 'text' nor 'html', but 'headline', 'maintext'"
  ),
  (#"{"id":"x","content":"b"}"#, "1: neither 'text' nor 'html', but 'content'"),
  (#"{"id":"x","title":"b"}"#, "1: neither 'text' nor 'html'"),
])
func `a record without a body is told by the fields it has`(_ line: String, _ words: String) throws
{
  #expect(try ids(line + "\n").problems == [words])
}
