import SanadText

/// A table of hashed terms in bytes that are read block by block: the terms ascending, a number behind each.
struct KeptTable: Sendable {
  /// Records read at a time: a kilobyte. Set by reading.
  private static let blockCount = 64
  /// A term and its number. Given by their sizes.
  private static let recordByteCount = 16

  private let pages: PagedBytes
  /// Where the records begin.
  private let start: Int
  let count: Int
  /// The first term of each block.
  private let firsts: [UInt64]

  /// Writes `records`, whose terms ascend, and where they lie.
  static func write(
    _ records: [(term: UInt64, value: UInt64)], into writer: inout KeptWriter
  ) -> (start: Int, count: Int) {
    let start = writer.count
    for record in records {
      writer.add(record.term)
      writer.add(record.value)
    }
    for block in stride(from: 0, to: records.count, by: blockCount) {
      writer.add(records[block].term)
    }
    return (start, records.count)
  }

  /// The table of `count` records that were written at `start`; nil where they are not there.
  init?(_ pages: PagedBytes, start: Int, count: Int) {
    guard 0 <= start, start <= pages.count, 0 <= count,
      count <= (pages.count - start) / Self.recordByteCount
    else { return nil }
    (self.pages, self.start, self.count) = (pages, start, count)
    let end = start + count * Self.recordByteCount
    let blocks = (count + Self.blockCount - 1) / Self.blockCount
    guard let bytes = pages.bytes(end..<(end + blocks * 8)) else { return nil }
    var reader = KeptReader(bytes)
    firsts = (0..<blocks).map { _ in reader.next(UInt64.self) }
  }

  /// The number of `term`; nil where it has none, or where the block cannot be read.
  subscript(term: UInt64) -> UInt64? {
    let block = firsts.lowerBound { $0 <= term } - 1
    guard 0 <= block else { return nil }
    let first = block * Self.blockCount
    let last = min(count, first + Self.blockCount)
    let range = (start + first * Self.recordByteCount)..<(start + last * Self.recordByteCount)
    guard let bytes = pages.bytes(range) else { return nil }
    var reader = KeptReader(bytes)
    for _ in first..<last {
      let found = reader.next(UInt64.self)
      let value = reader.next(UInt64.self)
      if found == term { return value }
      if term < found { return nil }
    }
    return nil
  }
}
