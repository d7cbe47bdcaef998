import Foundation
import SanadArchive
import SanadModel
import Testing

/// Pages and problems of one file with `bytes`, read as the commands read it.
func intake(
  of bytes: [UInt8], named name: String
) throws -> (pages: [Page], problems: [InputProblem]) {
  let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  try Data(bytes).write(to: folder.appending(path: name))
  return items(of: [folder.path])
}

func items(of inputs: [String]) -> (pages: [Page], problems: [InputProblem]) {
  var pages: [Page] = []
  var problems: [InputProblem] = []
  for item in Intake(inputs) {
    switch item {
    case .page(let page): pages.append(page)
    case .problem(let problem): problems.append(problem)
    }
  }
  return (pages, problems)
}

@Test(arguments: [
  ("", InputProblem.Reason.empty), ("\u{0}\u{1}\u{2}\u{0}\u{5}PNG", .binary),
  ("%PDF-1.7 1 0 obj", .binary), ("{\\rtf1 Jembatan}", .binary),
])
func `a file that holds nothing to read is one problem`(
  _ text: String, _ reason: InputProblem.Reason
) throws {
  let items = try intake(of: Array(text.utf8), named: "a.txt")
  #expect(items.pages.isEmpty)
  #expect(items.problems.map(\.reason) == [reason])
  #expect(items.problems.first?.exitCode == 65)
}

@Test func `what is not there is told apart`() {
  let items = items(of: ["/nowhere/at/all"])
  #expect(items.problems.map(\.exitCode) == [66])
}

@Test func `lines of JSON give a page each, and bad ones a problem with its line`() throws {
  let text = """
    {"id":"a","title":"Jembatan","text":"Warga memperbaiki jembatan."}
    {"id":"b"}
    not json
    {"id":"c","url":"https://kabar.example.com/c","html":"<p>Jembatan</p>"}
    """
  let items = try intake(of: Array(text.utf8), named: "a.jsonl")
  #expect(items.pages.map(\.id) == ["a", "c"])
  #expect(items.pages.map(\.kind) == [.scrapedText, .html])
  #expect(
    items.problems.map(\.description.lastPart) == [
      "2: neither 'text' nor 'html'", "3: not a JSON object of an article",
    ])
}

@Test func `a feed gives its items with what it says of them`() throws {
  let feed = """
    <?xml version="1.0"?><rss version="2.0"><channel><title>Kabar Timur</title><item>
    <title>Jembatan &amp; Jalan</title><link>https://kabar.example.com/1</link>
    <pubDate>Tue, 12 Nov 2024 04:00:00 +0700</pubDate>
    <description><![CDATA[<p>Warga memperbaiki jembatan.</p>]]></description></item></channel></rss>
    """
  let page = try intake(of: Array(feed.utf8), named: "a.xml").pages.first
  #expect(page?.id == "https://kabar.example.com/1")
  #expect(page?.kind == .html)
  #expect(page?.given.title == "Jembatan & Jalan")
  #expect(page?.given.outlet == "Kabar Timur")
  #expect(page?.given.published == "Tue, 12 Nov 2024 04:00:00 +0700")
}

@Test func `an Atom entry may have its text escaped`() throws {
  let feed = """
    <feed xmlns="http://www.w3.org/2005/Atom"><title>Kabar</title><entry><title>Satu</title>
    <link href="https://kabar.example.com/2"/><updated>2024-11-12T04:00:00+07:00</updated>
    <content type="html">&lt;p&gt;Warga memperbaiki jembatan.&lt;/p&gt;</content></entry></feed>
    """
  let page = try intake(of: Array(feed.utf8), named: "a.atom").pages.first
  #expect(page?.url == "https://kabar.example.com/2")
  #expect(
    page.map { String(decoding: $0.bytes, as: UTF8.self) } == "<p>Warga memperbaiki jembatan.</p>")
}

@Test func `a JSON Feed is told from lines of JSON`() throws {
  let feed = """
    {"version":"https://jsonfeed.org/version/1.1","title":"Kabar","items":[
    {"id":"1","content_text":"Warga memperbaiki jembatan.","date_published":"2024-11-12T04:00:00+07:00"}]}
    """
  let page = try intake(of: Array(feed.utf8), named: "a.json").pages.first
  #expect(page?.id == "1")
  #expect(page?.kind == .scrapedText)
}

extension String {
  /// Past the path.
  fileprivate var lastPart: String {
    split(separator: ":", maxSplits: 1).last.map(String.init) ?? self
  }
}
