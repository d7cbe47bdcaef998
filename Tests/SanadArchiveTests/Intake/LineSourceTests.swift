import Foundation
import Testing

@testable import SanadArchive

/// The lines of `text`, each as a string, and `…` for one that is too long.
private func lines(_ text: String, limit: Int, cutAfter head: Int) throws -> [String] {
  let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
  try Data(text.utf8.dropFirst(head)).write(to: URL(filePath: path))
  defer { try? FileManager.default.removeItem(atPath: path) }
  var source = LineSource(
    Array(text.utf8.prefix(head)), then: try ByteSource(path), limit: limit)
  var found: [String] = []
  while let line = source.next() {
    switch line {
    case .bytes(let bytes): found.append(String(decoding: bytes, as: UTF8.self))
    case .tooLong: found.append("…")
    }
  }
  return found
}

@Test(arguments: [0, 1, 3, 4, 5, 9, 14])
func `lines are the same wherever the file is cut`(_ head: Int) throws {
  #expect(try lines("satu\ndua\n\ntiga", limit: 8, cutAfter: head) == ["satu", "dua", "", "tiga"])
}

@Test func `a line over the limit is passed over, and those after it are read`() throws {
  let long = String(repeating: "x", count: 3 * ByteSource.pieceByteCount)
  let text = "satu\n\(long)\ndua\n\(long)"
  #expect(try lines(text, limit: 100, cutAfter: 3) == ["satu", "…", "dua", "…"])
  #expect(try lines("12345678\n123456789\n1", limit: 8, cutAfter: 2) == ["12345678", "…", "1"])
}

@Test func `a line may be longer than a piece`() throws {
  let long = String(repeating: "x", count: 2 * ByteSource.pieceByteCount + 5)
  let found = try lines("\(long)\ndua", limit: 4 * ByteSource.pieceByteCount, cutAfter: 1)
  #expect(found.map(\.count) == [long.count, 3])
}
