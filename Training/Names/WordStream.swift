import SanadAnnotations
import SanadText

/// Unlabelled text as numbers of words, the most frequent first.
struct WordStream {
  /// The fewest occurrences of a word: rarer ones have too few neighbours to be classed. Set by reading.
  static let countMin = 5

  /// The key of each numbered word (`NameWordTable.key`).
  let keys: [UInt64]
  /// Pairs of neighbouring words: `left << 32 | right`, with how often they occur together, sorted.
  let pairs: [(pair: UInt64, count: Int32)]
  /// How often each word occurs.
  let counts: [Int32]

  /// The key of every number, and of a break between sentences. Given by their definition.
  private static let numberKey: UInt64 = 1
  private static let breakKey: UInt64 = 2

  init(_ texts: [SourceText], tokenizer: Tokenizer) {
    var counts: [UInt64: Int32] = [:]
    let streams = texts.map { Self.keys(tokenizer.tokens(of: $0)) }
    for stream in streams { for key in stream { counts[key, default: 0] += 1 } }
    let known = counts.filter { Self.countMin <= $0.value }
      .sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }
    keys = known.map(\.key)
    self.counts = known.map(\.value)
    var numbers: [UInt64: Int32] = [:]
    for (number, key) in keys.enumerated() { numbers[key] = Int32(number) }
    var pairs: [UInt64: Int32] = [:]
    for stream in streams {
      var left = numbers[Self.breakKey]
      for key in stream {
        let right = numbers[key]
        if let left, let right { pairs[UInt64(left) << 32 | UInt64(right), default: 0] += 1 }
        left = right
      }
    }
    self.pairs = pairs.map { ($0.key, $0.value) }.sorted { $0.pair < $1.pair }
  }

  private static func keys(_ tokens: [Token]) -> [UInt64] {
    var keys: [UInt64] = []
    keys.reserveCapacity(tokens.count + 1)
    for token in tokens {
      if 0 < token.breaksBefore { keys.append(breakKey) }
      keys.append(token.kind == .number ? numberKey : NameWordTable.key(token))
    }
    return keys
  }
}
