/// The lines of a file, with no more of it in memory than one line and a piece.
struct LineSource {
  enum Line: Equatable {
    /// Without the line feed.
    case bytes(ArraySlice<UInt8>)
    /// Longer than the limit; its bytes are passed over.
    case tooLong
  }

  private let rest: ByteSource?
  /// What went wrong where the lines end before the file does.
  var failure: InputProblem.Reason? { rest?.failure }
  private let limit: Int
  private var buffer: [UInt8]
  private var start = 0
  /// Bytes of the buffer in which no line feed is.
  private var searched = 0

  /// - Parameters:
  ///   - head: the first bytes.
  ///   - rest: what follows them.
  ///   - limit: bytes of the longest line.
  init(_ head: [UInt8], then rest: ByteSource? = nil, limit: Int) {
    buffer = head
    self.rest = rest
    self.limit = limit
  }

  /// The next line; nil at the end.
  mutating func next() -> Line? {
    var isTooLong = false
    while true {
      if let end = buffer[searched...].firstIndex(of: 0x0A) {
        let line = buffer[start..<end]
        start = end + 1
        searched = start
        return isTooLong || limit < line.count ? .tooLong : .bytes(line)
      }
      searched = buffer.count
      if limit < buffer.count - start {
        isTooLong = true
        start = buffer.count
      }
      if !refill() { break }
    }
    guard isTooLong || start < buffer.count else { return nil }
    let line = buffer[start...]
    start = buffer.count
    return isTooLong ? .tooLong : .bytes(line)
  }

  /// Drops the lines already given and adds a piece; false at the end.
  private mutating func refill() -> Bool {
    guard let piece = rest?.next(), !piece.isEmpty else { return false }
    buffer.removeFirst(start)
    (start, searched) = (0, searched - start)
    buffer += piece
    return true
  }
}
