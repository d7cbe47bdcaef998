import Foundation
import SanadText
import Testing

@testable import SanadStore

private func change(_ id: Int64, after: String) -> Change {
  Change(
    id: id, at: id == 1 ? nil : "2025-03-0\(id)", kind: "silent edit", story: "s-2",
    firstStory: "s-1", claim: nil,
    article: "a", url: "javascript:alert(1)", outlet: nil, before: nil, after: after)
}

@Test func `a feed has an entry a change, the newest first, and no address that is none`() throws {
  var feed = ChangeFeed(title: "Uji & coba")
  feed.add(change(1, after: "a <b>\u{1}"))
  feed.address = "https://desk.example.com/changes.atom?a=1&b=2"
  feed.add(change(2, after: "c"), headline: "diubah: c", story: "Kapal & selat")
  let atom = feed.atom
  #expect(atom.contains("<title>Uji &amp; coba</title>"))
  #expect(atom.contains("silent edit: a &lt;b&gt;<"))
  #expect(!atom.contains("javascript"))
  #expect(atom.contains("<title>diubah: c · Kapal &amp; selat</title>"))
  #expect(atom.contains("<id>urn:sanad:changes:Uji%20%26%20coba</id>"))
  #expect(
    atom.contains(
      "<link rel=\"self\" href=\"https://desk.example.com/changes.atom?a=1&amp;b=2\"/>"))
  let ids = atom.matches(of: /<id>(urn:sanad:s-1:change:\d+)<\/id>/).map { String($0.1) }
  #expect(ids == ["urn:sanad:s-1:change:2", "urn:sanad:s-1:change:1"])
  #expect(atom.contains("<updated>1970-01-01T00:00:00Z</updated>"))
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  let json = String(decoding: try encoder.encode(feed), as: UTF8.self)
  #expect(json.contains("\"version\":\"https://jsonfeed.org/version/1.1\""))
  #expect(json.contains("\"date_published\":\"2025-03-02T00:00:00Z\""))
}

@Test func `a feed keeps the newest of many`() {
  var feed = ChangeFeed(title: "x")
  for id in 1...Int64(ChangeFeed.entryCountMax * 2 + 5) { feed.add(change(id, after: "a")) }
  let count = feed.atom.split(separator: "<entry>").count - 1
  #expect(count == ChangeFeed.entryCountMax)
}

@Test(
  arguments: [
    ("a b c d", "a x c d", "a [-b-] {+x+} c d"), ("a b", "a b c", "a b {+c+}"),
    ("a b c", "b c", "[-a-] b c"), ("a b", "a b", "a b"), ("a b c", "x y z", nil),
  ] as [(String, String, String?)])
func `a changed sentence is shown word by word, another one is not`(
  _ old: String, _ new: String, _ expected: String?
) {
  let shown = WordChange(from: old, to: new)?.pieces.map { piece in
    switch piece.kind {
    case .kept: piece.text
    case .removed: "[-\(piece.text)-]"
    case .added: "{+\(piece.text)+}"
    }
  }
  #expect(shown?.joined(separator: " ") == expected)
}

@Test func `a digest of pieces is that of the whole`() {
  let bytes = (0..<1_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
  var digest = ContentDigest()
  for start in stride(from: 0, to: bytes.count, by: 77) {
    digest.add(Array(bytes[start..<min(start + 77, bytes.count)]))
  }
  #expect(digest.hexadecimal == SHA256.hexadecimal(SHA256.digest(bytes)))
}
