import FoundationEssentials
import SanadModel

/// Reads articles from JSON Lines, one object a line.
struct JSONLinesReader {
  /// The longest line read, in bytes. Set by reading.
  static let lineByteCountMax = 64 << 20

  private var lines: LineSource
  private let path: String
  private var line = 0
  private var isOver = false

  /// - Parameters:
  ///   - head: the first bytes of the file.
  ///   - rest: what follows them.
  init(_ head: [UInt8], then rest: ByteSource? = nil, path: String) {
    lines = LineSource(head, then: rest, limit: Self.lineByteCountMax)
    self.path = path
  }

  mutating func next() -> IntakeItem? {
    while let next = lines.next() {
      line += 1
      guard case .bytes(let slice) = next else {
        return problem("line longer than \(Self.lineByteCountMax) bytes")
      }
      if slice.allSatisfy({ $0 <= 0x20 }) { continue }
      return item(slice)
    }
    guard !isOver, let failure = lines.failure else { return nil }
    isOver = true
    return .problem(InputProblem(path: path, reason: failure))
  }

  private func item(_ slice: ArraySlice<UInt8>) -> IntakeItem {
    do {
      let record = try JSONDecoder().decode(PageRecord.self, from: Data(slice))
      guard let page = record.page(path: path, number: line) else {
        return problem("neither 'text' nor 'html'")
      }
      return .page(page)
    } catch {
      return problem("not a JSON object of an article")
    }
  }

  private func problem(_ reason: String) -> IntakeItem {
    .problem(InputProblem(path: path, reason: .badRecord(line: line, reason)))
  }
}
