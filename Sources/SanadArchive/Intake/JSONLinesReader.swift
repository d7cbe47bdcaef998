import SanadText

/// Reads articles from JSON Lines, one object a line; a list of objects on a line, or an object that begins
/// with a brace alone and goes on over lines, is read too.
package struct JSONLinesReader {
  /// The longest line read, in bytes. Set by reading.
  static let lineByteCountMax = 64 << 20

  private var lines: LineSource
  private let path: String
  private var line = 0
  private var isOver = false
  /// Items of the line read last, the next one last.
  private var ready: [IntakeItem] = []

  /// - Parameters:
  ///   - head: the first bytes of the file.
  ///   - rest: what follows them.
  init(_ head: [UInt8], then rest: ByteSource?, path: String) {
    lines = LineSource(head, then: rest, limit: Self.lineByteCountMax)
    self.path = path
  }

  /// Of a file that is in memory.
  package init(_ bytes: [UInt8], path: String) { self.init(bytes, then: nil, path: path) }

  /// The next page or problem; nil at the end.
  package mutating func next() -> IntakeItem? {
    if let item = ready.popLast() { return item }
    while let next = lines.next() {
      line += 1
      let number = line
      guard case .bytes(let slice) = next else {
        return problem("line longer than \(Self.lineByteCountMax) bytes")
      }
      let text = slice.drop { $0 <= 0x20 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
      if text.isEmpty { continue }
      let value = Self.isOpening(text) ? gathered(text) : slice
      let records = JSONRecords.records(of: value) ?? [nil]
      ready = records.reversed().map { JSONRecords.item($0, path: path, number: number) }
      if let item = ready.popLast() { return item }
    }
    guard !isOver, let failure = lines.failure else { return nil }
    isOver = true
    return .problem(InputProblem(path: path, reason: failure))
  }

  /// A brace or a bracket with nothing after it.
  private static func isOpening(_ text: ArraySlice<UInt8>) -> Bool {
    (text.first == 0x7B || text.first == 0x5B) && text.dropFirst().allSatisfy { $0 <= 0x20 }
  }

  /// The lines of the value that `first` opens, up to its end, the file's end or the longest line's length.
  private mutating func gathered(_ first: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var value = Array(first)
    var depth = JSONDepth()
    for byte in first { depth.add(byte) }
    while depth.isOpen, value.count <= Self.lineByteCountMax, let next = lines.next() {
      line += 1
      guard case .bytes(let slice) = next else { break }
      WorkCounter.add(slice.count + 1)
      value.append(0x0A)
      value += slice
      for byte in slice { depth.add(byte) }
    }
    return value[...]
  }

  private func problem(_ reason: String) -> IntakeItem {
    .problem(InputProblem(path: path, reason: .badRecord(line: line, reason)))
  }
}
