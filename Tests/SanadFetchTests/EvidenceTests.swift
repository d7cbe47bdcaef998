import Foundation
import Testing

@testable import SanadFetch

private func folder() -> String {
  FileManager.default.temporaryDirectory.appending(path: "warc-\(UUID().uuidString)").path
}

private func exchange(
  _ path: String = "/a", status: Int = 200, headers: [String] = [], body: String = "hello",
  version: Int = 11
) throws -> FetchExchange {
  let first = version == 20 ? "HTTP/2 \(status)" : "HTTP/1.1 \(status) OK"
  let lines = ([first] + headers).map { Array("\($0)\r\n".utf8) }
  let bytes = Array(body.utf8)
  return FetchExchange(
    address: try #require(WebAddress("https://www.example.com\(path)")),
    startedAt: Timestamp(seconds: 1_772_409_600),
    requestHead: Array("GET \(path) HTTP/1.1\r\nHost: www.example.com\r\n\r\n".utf8),
    response: HTTPResponse(
      head: try #require(HTTPHead(lines: lines)), wireBody: bytes, body: bytes, version: version,
      peer: "93.184.216.34"))
}

/// The unpacked text of the member at `place`.
private func record(_ path: String, _ place: WARCPlace) throws -> String {
  let bytes = Array(try Data(contentsOf: URL(filePath: path)))
  let member = bytes[place.offset..<place.end]
  let decoder = BodyDecoder(.gzip, limits: FetchLimits())
  try Array(member).withUnsafeBufferPointer { try decoder.add($0) }
  return String(decoding: try decoder.finish(), as: UTF8.self)
}

@Test func `an answer is kept as it came, without chunks`() throws {
  let folder = folder()
  defer { try? FileManager.default.removeItem(atPath: folder) }
  let writer = try WARCWriter(folder: folder, name: "desk", software: "sanad/1.0")
  let place = try writer.write(
    try exchange(headers: [
      "Content-Type: text/html", "transfer-encoding: chunked", "X-Odd:  a  b ",
      "Content-Length: 99",
    ]))
  let text = try record(folder + "/desk-00001.warc.gz", place)
  let parts = text.components(separatedBy: "\r\n\r\n")
  #expect(
    parts[1] == "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nX-Odd:  a  b\r\nContent-Length: 5")
  #expect(parts[2] == "hello")
  let fields = parts[0].components(separatedBy: "\r\n")
  #expect(fields[0] == "WARC/1.1")
  for field in [
    "WARC-Type: response", "WARC-Date: 2026-03-02T00:00:00Z",
    "WARC-Target-URI: https://www.example.com/a", "WARC-IP-Address: 93.184.216.34",
    "WARC-Payload-Digest: sha1:VL2MMHO4YXUKFWV63YHTWSBM3GXKSQ2N",
    "Content-Length: \(parts[1].utf8.count + 4 + 5)",
  ] { #expect(fields.contains(field), "\(field)") }
}

@Test func `an answer by HTTP 2 has a status line of 1.1`() throws {
  let folder = folder()
  defer { try? FileManager.default.removeItem(atPath: folder) }
  let writer = try WARCWriter(folder: folder, name: "desk", software: "sanad/1.0")
  let place = try writer.write(try exchange(version: 20))
  let text = try record(folder + "/desk-00001.warc.gz", place)
  #expect(text.contains("\r\nWARC-Protocol: h2\r\n"))
  #expect(text.contains("\r\n\r\nHTTP/1.1 200\r\n"))
}

@Test(arguments: [(304, "server-not-modified"), (200, "identical-payload-digest")])
func `what only confirms an earlier answer is a revisit`(_ status: Int, _ profile: String) throws {
  let folder = folder()
  defer { try? FileManager.default.removeItem(atPath: folder) }
  let writer = try WARCWriter(folder: folder, name: "desk", software: "sanad/1.0")
  let earlier = WARCReference(
    address: "https://www.example.com/a", date: Timestamp(seconds: 1_772_400_000))
  let body = status == 304 ? "" : "hello"
  let place = try writer.write(try exchange(status: status, body: body), confirms: earlier)
  let text = try record(folder + "/desk-00001.warc.gz", place)
  #expect(text.contains("WARC-Type: revisit\r\n"))
  #expect(text.contains("WARC-Profile: http://netpreserve.org/warc/1.1/revisit/\(profile)\r\n"))
  #expect(text.contains("WARC-Refers-To-Date: 2026-03-01T21:20:00Z\r\n"))
  #expect(!text.contains("hello"))
}

@Test func `records have the same names in every run`() throws {
  let folders = [folder(), folder()]
  defer { for folder in folders { try? FileManager.default.removeItem(atPath: folder) } }
  let files = try folders.map { folder in
    let writer = try WARCWriter(folder: folder, name: "desk", software: "sanad/1.0")
    _ = try writer.write(try exchange())
    _ = try writer.write(try exchange("/b"))
    return try Data(contentsOf: URL(filePath: folder + "/desk-00001.warc.gz"))
  }
  #expect(files[0] == files[1])
}

@Test func `a file that broke off anywhere is cut back to its last whole record`() throws {
  let folder = folder()
  defer { try? FileManager.default.removeItem(atPath: folder) }
  let path = folder + "/desk-00001.warc.gz"
  let writer = try WARCWriter(folder: folder, name: "desk", software: "sanad/1.0")
  let first = try writer.write(try exchange())
  let second = try writer.write(try exchange("/b", body: String(repeating: "x", count: 500)))
  let whole = Array(try Data(contentsOf: URL(filePath: path)))
  // Ends of members: that of warcinfo, and of each record; answers follow their requests.
  var rest = [Array(whole.prefix(first.offset - 1))]
  let info = GzipMember.wholeByteCount { rest.popLast() ?? [] }
  let ends = [0, info, first.offset, first.end, second.offset, second.end]
  #expect(second.end == whole.count)
  for cut in stride(from: 0, through: whole.count, by: 13) {
    try Data(whole.prefix(cut)).write(to: URL(filePath: path))
    let again = try WARCWriter(folder: folder, name: "desk", software: "sanad/1.0")
    #expect(again.end.byteCount == ends.last { $0 <= cut }, "cut at \(cut)")
    let place = try again.write(try exchange("/c"))
    #expect(try record(path, place).contains("https://www.example.com/c\r\n"))
  }
}

@Test func `rubbish at the end of a file is cut off`() throws {
  let folder = folder()
  defer { try? FileManager.default.removeItem(atPath: folder) }
  let path = folder + "/desk-00001.warc.gz"
  let end = try {
    let writer = try WARCWriter(folder: folder, name: "desk", software: "sanad/1.0")
    _ = try writer.write(try exchange())
    return writer.end.byteCount
  }()
  let whole = try Data(contentsOf: URL(filePath: path))
  for rubbish in [[0, 0, 0, 0], [0x1F, 0x8B, 8, 0], [0x41]] as [[UInt8]] {
    try (whole + Data(rubbish)).write(to: URL(filePath: path))
    let again = try WARCWriter(folder: folder, name: "desk", software: "sanad/1.0")
    #expect(again.end.byteCount == end)
  }
}

@Test func `what the store does not know of is forgotten`() throws {
  let folder = folder()
  defer { try? FileManager.default.removeItem(atPath: folder) }
  let writer = try WARCWriter(folder: folder, name: "desk", software: "sanad/1.0")
  _ = try writer.write(try exchange())
  let known = writer.end
  _ = try writer.write(try exchange("/b"))
  try writer.truncate(to: known)
  #expect(writer.end == known)
  try writer.truncate(to: (segment: known.segment + 1, byteCount: 0))
  #expect(writer.end == known)
}

@Test func `a file of its size is followed by the next`() throws {
  let folder = folder()
  defer { try? FileManager.default.removeItem(atPath: folder) }
  for index in 0..<6 {
    let writer = try WARCWriter(
      folder: folder, name: "desk", software: "sanad/1.0", segmentByteCount: 1000)
    _ = try writer.write(try exchange("/\(index)"))
  }
  let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  #expect(1 < names.count)
  #expect(names == (1...names.count).map { "desk-0000\($0).warc.gz" })
}

@Test func `a folder that cannot be made is an error`() {
  #expect(throws: WARCError.self) {
    try WARCWriter(folder: "/proc/no/such", name: "desk", software: "sanad/1.0")
  }
}

@Test(arguments: [
  ("https://www.example.com/News/1?b=2&a=1", "com,example)/news/1?a=1&b=2"),
  ("http://example.co.id:8080/", "id,co,example:8080)/"),
  ("http://www2.example.com/", "com,example)/"),
  ("https://wwwx.example.com/", "com,example,wwwx)/"),
  ("http://93.184.216.34/a", "93.184.216.34)/a"),
])
func `addresses are turned round for the index`(_ address: String, _ key: String) throws {
  #expect(CDXJLine.key(of: try #require(WebAddress(address))) == key)
}

@Test func `a line of the index names place and digest`() throws {
  let line = CDXJLine(
    address: try #require(WebAddress("https://www.example.com/a\"b")),
    date: Timestamp(seconds: 1_772_409_600), mime: "text/html", status: 200,
    digest: "sha1:VL2MMHO4YXUKFWV63YHTWSBM3GXKSQ2N",
    place: WARCPlace(segment: 1, offset: 20, length: 300), fileName: "desk-00001.warc.gz"
  ).text
  #expect(
    line == "com,example)/a\"b 20260302000000 {\"url\": \"https://www.example.com/a\\\"b\", "
      + "\"mime\": \"text/html\", \"status\": \"200\", "
      + "\"digest\": \"sha1:VL2MMHO4YXUKFWV63YHTWSBM3GXKSQ2N\", \"length\": \"300\", "
      + "\"offset\": \"20\", \"filename\": \"desk-00001.warc.gz\"}")
}

@Test func `a line of the index leaves out what is not known`() throws {
  let line = CDXJLine(
    address: try #require(WebAddress("https://example.com/a")),
    date: Timestamp(seconds: 1_772_409_600), mime: "", status: nil, digest: nil,
    place: WARCPlace(segment: 1, offset: 0, length: 9), fileName: "a.warc.gz"
  ).text
  #expect(
    line == "com,example)/a 20260302000000 {\"url\": \"https://example.com/a\", \"mime\": \"unk\", "
      + "\"length\": \"9\", \"offset\": \"0\", \"filename\": \"a.warc.gz\"}")
}

@Test func `digests are those of FIPS 180`() {
  let abc = Array("abc".utf8)
  #expect(Digest.hex(.sha1, of: abc) == "a9993e364706816aba3e25717850c26c9cd0d89d")
  #expect(
    Digest.hex(.sha256, of: Array("a".utf8), Array("bc".utf8))
      == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  #expect(
    Digest.hex(.sha256, of: [])
      == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
}

@Test(
  arguments: [
    ("", .identity), ("identity", .identity), ("GZIP", .gzip), ("x-gzip", .gzip),
    ("deflate", .deflate), ("br", .unread("br")), ("gzip, gzip", .unread("gzip, gzip")),
  ] as [(String, BodyDecoder.Coding)])
func `codings of bodies are known by name`(_ header: String, _ coding: BodyDecoder.Coding) {
  #expect(BodyDecoder.Coding(header) == coding)
}

@Test func `a body of several members, cut in any pieces, is read whole`() throws {
  let packed =
    try #require(GzipMember.packed([Array("hello ".utf8)]))
    + (try #require(GzipMember.packed([Array("world".utf8)])))
  for size in [1, 2, 3, 7, packed.count] {
    let decoder = BodyDecoder(.gzip, limits: FetchLimits())
    for start in stride(from: 0, to: packed.count, by: size) {
      let piece = Array(packed[start..<min(start + size, packed.count)])
      try piece.withUnsafeBufferPointer { try decoder.add($0) }
    }
    #expect(try decoder.finish() == Array("hello world".utf8), "pieces of \(size)")
  }
}
