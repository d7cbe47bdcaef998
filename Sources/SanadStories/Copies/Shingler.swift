import SanadText

/// Hashes each five words that follow one another.
struct Shingler {
  /// Words in a shingle. Set by reading.
  static let wordCount = 5

  private var window = SIMD8<UInt64>(repeating: 0)
  private var count = 0

  /// The hash of the five words that end in `word`; nil for the first four.
  @inline(__always) mutating func next(_ word: WordHash) -> UInt64? {
    window[0] = window[1]
    window[1] = window[2]
    window[2] = window[3]
    window[3] = window[4]
    window[4] = word.value
    count += 1
    guard Self.wordCount <= count else { return nil }
    var mixed: UInt64 = 0
    for index in 0..<Self.wordCount {
      mixed = (mixed ^ window[index]) &* 0x9E37_79B9_7F4A_7C15
      mixed ^= mixed >> 29
    }
    return mixed == 0 ? 1 : mixed
  }
}
