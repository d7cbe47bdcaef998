import SanadText

/// The postings of a window in bytes that are read a term at a time.
struct KeptPostings: Sendable {
  /// Bytes of a posting. Given by its parts.
  private static let postingByteCount = 8
  /// Bits of a record's number that count postings: the rest say where they begin. Given by
  /// ``PostingIndex/readMax``.
  private static let countBits: UInt64 = 16

  private let pages: PagedBytes
  private let table: KeptTable
  /// Where the postings begin.
  private let start: Int
  /// Articles of the window: no posting is of another one.
  var entryCount: Int32 = 0

  init(_ pages: PagedBytes, table: KeptTable, start: Int) {
    (self.pages, self.table, self.start) = (pages, table, start)
  }

  /// The postings of `term`, the oldest first.
  func postings(of term: UInt64) -> [PostingIndex.Posting] {
    guard let value = table[term] else { return [] }
    let count = Int(value & (1 << Self.countBits - 1))
    let first = Int(value >> Self.countBits)
    guard first <= pages.count else { return [] }
    let begin = start + first * Self.postingByteCount
    guard let bytes = pages.bytes(begin..<(begin + count * Self.postingByteCount)) else {
      return []
    }
    var reader = KeptReader(bytes)
    let postings = (0..<count).map { _ in
      PostingIndex.Posting(entry: reader.next(Int32.self), weight: reader.float())
    }
    return postings.allSatisfy { (0..<entryCount).contains($0.entry) } ? postings : []
  }

  /// Writes the postings of `index`, and says where they and their table lie.
  static func write(
    _ index: PostingIndex, into writer: inout KeptWriter
  ) -> (table: (start: Int, count: Int), start: Int) {
    let start = writer.count
    var records: [(term: UInt64, value: UInt64)] = []
    var written: UInt64 = 0
    index.forEachTerm { term, postings in
      records.append((term, written << countBits | UInt64(postings.count)))
      written += UInt64(postings.count)
      for posting in postings {
        writer.add(posting.entry)
        writer.addFloat(posting.weight)
      }
    }
    return (KeptTable.write(records, into: &writer), start)
  }
}
