import CZlib
import Foundation
import SanadModel
import Testing

@testable import SanadArchive

/// `bytes` as zlib packs them.
private func packed(_ bytes: [UInt8]) throws -> [UInt8] {
  var size = compressBound(UInt(bytes.count))
  var packed = [UInt8](repeating: 0, count: Int(size))
  try #require(compress2(&packed, &size, bytes, UInt(bytes.count), 9) == Z_OK)
  return Array(packed[..<Int(size)])
}

/// `bytes` that a member of a file is: within the ratio, but over the sum where there are many.
private func pattern(_ count: Int) -> [UInt8] {
  (0..<count).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 7) }
}

@Test func `what unpacks to very much more than it has is refused`() throws {
  let bomb = try packed([UInt8](repeating: 0x20, count: Inflater.ratioByteCountMin * 2))
  #expect(Inflater.ratioMax * bomb.count < Inflater.ratioByteCountMin * 2)
  #expect(throws: Inflater.Failure.tooLarge) { try Inflater.member(of: bomb, at: 0) }
}

@Test func `members that unpack to more than the limit together are refused`() throws {
  let piece = try gzip(pattern(1 << 20))
  let count = Inflater.byteCountMax / (1 << 20) + 1
  let file = [[UInt8]](repeating: piece, count: count).flatMap { $0 }
  let first = try Inflater.member(of: file, at: 0)
  #expect(throws: Inflater.Failure.tooLarge) { try Inflater.joined(first, of: file) }
}

/// `bytes` as one member of a gzip file.
private func gzip(_ bytes: [UInt8]) throws -> [UInt8] {
  var stream = z_stream()
  // 15 is the largest window, 16 more makes it gzip.
  let status = deflateInit2_(
    &stream, 1, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
    Int32(MemoryLayout<z_stream>.size))
  try #require(status == Z_OK)
  defer { deflateEnd(&stream) }
  var (input, output) = (bytes, [UInt8](repeating: 0, count: bytes.count + 1_000))
  let count = input.withUnsafeMutableBufferPointer { source in
    output.withUnsafeMutableBufferPointer { target in
      (stream.next_in, stream.avail_in) = (source.baseAddress, UInt32(source.count))
      (stream.next_out, stream.avail_out) = (target.baseAddress, UInt32(target.count))
      return deflate(&stream, Z_FINISH) == Z_STREAM_END ? target.count - Int(stream.avail_out) : 0
    }
  }
  try #require(0 < count)
  return Array(output[..<count])
}

@Test func `a file over the limit is told by its size`() throws {
  let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
  try Data(repeating: 0x61, count: 101).write(to: URL(filePath: path))
  defer { try? FileManager.default.removeItem(atPath: path) }
  #expect(try FileBytes.read(path, limit: 101).count == 101)
  #expect(throws: InputProblem(path: path, reason: .tooLarge(limit: 100))) {
    try FileBytes.read(path, limit: 100)
  }
}

@Test func `a line of JSON over the limit is told, and the next one read`() throws {
  let long =
    "{\"text\":\"" + String(repeating: "a", count: JSONLinesReader.lineByteCountMax) + "\"}"
  let items = try intake(
    of: Array("{\"text\":\"Satu.\"}\n\(long)\n{\"text\":\"Dua.\"}\n".utf8), named: "a.jsonl")
  #expect(items.pages.count == 2)
  #expect(
    items.problems.map(\.reason) == [
      .badRecord(line: 2, "line longer than \(JSONLinesReader.lineByteCountMax) bytes")
    ])
}

/// A record of an archive with `headers` and `content`.
private func record(headers: String = "", _ content: String) -> String {
  "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://kabar.example.com/1\r\n\(headers)"
    + "Content-Length: \(content.utf8.count)\r\n\r\n\(content)\r\n\r\n"
}

private let answer = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>Warga berkumpul.</p>"

@Test func `a record, or its headers, over the limit are told, and the next one read`() throws {
  let head = "X-A: " + String(repeating: "a", count: WARCReader.headByteCountMax) + "\r\n"
  let large = answer + String(repeating: "a", count: WARCReader.recordByteCountMax)
  for long in [record(headers: head, answer), record(large)] {
    let items = try intake(of: Array((long + record(answer)).utf8), named: "a.warc")
    #expect(items.pages.count == 1 && items.problems.count == 1)
  }
}

@Test func `an answer whose headers go on over the limit is no page`() {
  func answer(_ count: Int) -> [UInt8] {
    Array(
      "HTTP/1.1 200 OK\r\nX-A: \(String(repeating: "a", count: count))\r\n\r\n<p>Warga.</p>".utf8)
  }
  #expect(HTTPMessage(answer(HTTPMessage.headByteCountMax / 2)[...]) != nil)
  #expect(HTTPMessage(answer(HTTPMessage.headByteCountMax)[...]) == nil)
}

@Test func `elements of a feed in one another over the limit are told`() throws {
  let deep = String(repeating: "<a>", count: FeedBuilder.depthMax + 1)
  let items = try intake(
    of: Array("<rss><item><description>Satu.</description></item>\(deep)".utf8), named: "a.xml")
  #expect(items.pages.count == 1 && items.problems.count == 1)
}
