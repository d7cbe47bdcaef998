/// Which shingles may stand more than once: a filter of two bits a bucket before the exact index.
///
/// Nine of ten shingles of news stand once and never matter. Two that fall into one bucket pass together, so
/// a shingle that stands twice always passes; one that stands once seldom does (Bloom 1970).
struct ShingleRepeats: Sendable {
  /// Buckets for each shingle: one in nine of those that stand once passes. Set by reading.
  private static let bucketsPerShingle = 8

  private var once: [UInt64]
  private var twice: [UInt64]
  private let mask: UInt64

  /// - Parameter count: shingles expected.
  init(count: Int) {
    var words = 1
    while words * 64 < count * Self.bucketsPerShingle { words *= 2 }
    once = Array(repeating: 0, count: words)
    twice = Array(repeating: 0, count: words)
    mask = UInt64(words * 64 - 1)
  }

  /// Notes one more place of `shingle`.
  mutating func add(_ shingle: UInt64) {
    let (word, bit) = place(of: shingle)
    twice[word] |= once[word] & bit
    once[word] |= bit
  }

  /// Whether `shingle` may stand at several places.
  func mayRepeat(_ shingle: UInt64) -> Bool {
    let (word, bit) = place(of: shingle)
    return twice[word] & bit != 0
  }

  @inline(__always) private func place(of shingle: UInt64) -> (word: Int, bit: UInt64) {
    let bucket = (shingle >> 16) & mask
    return (Int(truncatingIfNeeded: bucket >> 6), 1 << (bucket & 63))
  }
}
