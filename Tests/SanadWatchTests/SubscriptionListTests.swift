import Foundation
import SanadFetch
import SanadStore
import SanadWatch
import Testing

private let list = """
  <?xml version="1.0" encoding="UTF-8"?>
  <opml version="2.0" xmlns:x="https://example.com/ns">
    <head><title>Sanad</title></head>
    <body>
      <outline text="Nasional">
        <outline text="Harian">
          <outline type="rss" text="Warta &amp; Kabar" x:note="dua&#10;baris" xmlUrl="https://warta.example.com/rss"/>
        </outline>
        <outline text="Kabar" xmlUrl="https://kabar.example.com/rss"/>
      </outline>
      <outline text="Lain" xmlUrl="feed://lain.example.com/rss"/>
      <outline text="Buruk" xmlUrl="javascript:1"/>
    </body>
  </opml>
  """

@Test func `a list that is imported and exported is the same list`() throws {
  let folder = try Folder()
  defer { folder.remove() }
  let file = try FeedFile(beside: folder.path("a"))
  let document = try #require(OPMLDocument(Array(list.utf8)))
  let outcome = try SubscriptionList.add(document, to: file)
  #expect(outcome.added == 3)
  #expect(outcome.bad == ["javascript:1"])
  #expect(try SubscriptionList.add(document, to: file).known == 3)

  let exported = SubscriptionList.document(
    of: try file.feeds(), attributes: try file.setting(.opml), title: "Sanad")
  let again = try #require(OPMLDocument(Array(exported.xml.utf8)))
  #expect(
    again.feeds.map(\.address) == [
      "https://warta.example.com/rss", "https://kabar.example.com/rss",
      "http://lain.example.com/rss",
    ])
  #expect(again.feeds.map(\.folders) == [["Nasional", "Harian"], ["Nasional"], []])
  let feed = try #require(again.feeds.first)
  #expect(feed.attributes.first { $0.name == "x:note" }?.value == "dua\nbaris")
  #expect(again.attributes.contains { $0.name == "xmlns:x" })

  let other = try FeedFile(beside: folder.path("b"))
  _ = try SubscriptionList.add(again, to: other)
  let twice = SubscriptionList.document(
    of: try other.feeds(), attributes: try other.setting(.opml), title: "Sanad")
  #expect(twice.xml == exported.xml)
}

@Test func `a feed that is removed takes its sitemaps with it`() throws {
  let folder = try Folder()
  defer { folder.remove() }
  let file = try FeedFile(beside: folder.path("a"))
  _ = try file.add([
    (address: "https://example.com/index.xml", title: nil, folders: "", outline: "")
  ])
  let index = try #require(try file.feeds().first)
  try file.keepChildren(["https://example.com/1.xml", "https://example.com/2.xml"], of: index.id)
  try file.keepChildren(["https://example.com/2.xml", "https://example.com/3.xml"], of: index.id)
  #expect(
    try file.feeds().map(\.address).sorted() == [
      "https://example.com/2.xml", "https://example.com/3.xml", "https://example.com/index.xml",
    ])
  #expect(try file.remove(index.address))
  #expect(try !file.remove(index.address))
  #expect(try file.feeds() == [])
}

/// A folder of one test's own.
struct Folder {
  private let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "watch-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  func path(_ name: String) -> String { url.appending(path: name).path }

  func remove() { try? FileManager.default.removeItem(at: url) }
}
