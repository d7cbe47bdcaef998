import SanadText

/// The words and numbers of a body in order, four bytes each.
struct BodyWords: Sendable {
  /// One word: thirty bits of its hash, and its kind.
  struct Word: Sendable {
    private let bits: UInt32

    init(_ token: Token) {
      let kind: UInt32 = token.kind == .number ? 2 : token.isCapitalised ? 1 : 0
      bits = UInt32(truncatingIfNeeded: token.hash.value >> 32) & ~3 | kind
    }

    init(kept bits: UInt32) { self.bits = bits }

    /// What is kept of it.
    var kept: UInt32 { bits }

    /// Equal for equal words, however they are written.
    var hash: UInt32 { bits & ~3 }
    var isCapitalised: Bool { bits & 3 == 1 }
    var isNumber: Bool { bits & 3 == 2 }
  }

  private(set) var words: [Word] = []

  init(_ tokens: [Token]) {
    words.reserveCapacity(min(tokens.count, ShingleSequence.wordCountMax))
    for token in tokens where token.kind == .word || token.kind == .number {
      guard words.count < ShingleSequence.wordCountMax else { break }
      words.append(Word(token))
    }
  }

  /// The words that ``write(into:)`` wrote.
  init(kept reader: inout KeptReader) {
    words = (0..<reader.listCount(of: MemoryLayout<UInt32>.size)).map { _ in
      Word(kept: reader.next(UInt32.self))
    }
  }

  func write(into writer: inout KeptWriter) {
    writer.add(UInt32(truncatingIfNeeded: words.count))
    for word in words { writer.add(word.kept) }
  }

  /// The hash of the `length` words from each place on.
  func hashes(of length: Int) -> [UInt64] {
    guard length <= words.count else { return [] }
    return (0...(words.count - length)).map { place in
      var hash: UInt64 = 0
      for word in words[place..<(place + length)] {
        hash = (hash ^ UInt64(word.hash)) &* Self.spread
        hash ^= hash >> 29
      }
      return hash
    }
  }

  /// An odd factor that spreads bits. Given by the golden ratio.
  private static let spread: UInt64 = 0x9E37_79B9_7F4A_7C15
}
