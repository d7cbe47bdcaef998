/// A 64-bit hash of a word's bytes in lower case: two words are the same word when their hashes are.
///
/// FNV-1a over the folded bytes with a final mix. With a million distinct words the chance of any
/// collision is about 3 in 10⁸, so tables compare hashes and never the words.
public struct WordHash: Hashable, Sendable {
  /// The hash; zero for no word.
  public let value: UInt64

  /// A hash that was computed before.
  @inlinable public init(value: UInt64) { self.value = value }

  /// The hash of no word.
  public static let none = WordHash(value: 0)

  /// Hashes `word`, folding it as the tokenizer does.
  public init(_ word: String) {
    var hasher = WordHasher()
    let bytes = Array(word.utf8)
    hasher.add(bytes.span, from: 0, to: bytes.count)
    self = hasher.hash
  }
}

/// Builds a ``WordHash`` byte by byte.
struct WordHasher {
  private var state = FNV1a()

  /// The hash of what was added; never that of no word.
  var hash: WordHash { WordHash(value: max(1, state.mixed)) }

  mutating func add(ascii byte: UInt8) {
    state.add(ByteClass.lowercased(byte))
  }

  private mutating func add(raw byte: UInt8) { state.add(byte) }

  /// Adds a code point outside ASCII, in lower case; curly apostrophes become straight ones.
  mutating func add(scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x2018, 0x2019, 0x02BC: add(raw: UInt8(ascii: "'"))
    case 0xDF...0xFF, 0x430...0x45F, 0x3041...0x3096, 0x30A1...0x30FA, 0x4E00...0x9FFF,
      0xAC00...0xD7A3:
      add(whole: scalar)
    case 0x410...0x42F: add(whole: Unicode.Scalar(scalar.value + 0x20))
    default:
      guard ByteClass.of(scalar: scalar) != .joiner else { return }
      for byte in scalar.properties.lowercaseMapping.utf8 { add(raw: byte) }
    }
  }

  private mutating func add(whole scalar: Unicode.Scalar?) {
    guard let units = scalar.flatMap(UTF8.encode) else { return }
    for byte in units { add(raw: byte) }
  }

  mutating func add(_ utf8: Span<UInt8>, from start: Int, to end: Int) {
    var offset = start
    while offset < end {
      if utf8[offset] < 0x80 {
        add(ascii: utf8[offset])
        offset += 1
      } else {
        let decoded = DecodedScalar(utf8, at: offset)
        add(scalar: decoded.scalar)
        offset += decoded.length
      }
    }
  }
}

extension WordHash {
  /// Hashes the bytes `start..<end` of `utf8`, folding them.
  public init(_ utf8: Span<UInt8>, from start: Int, to end: Int) {
    var hasher = WordHasher()
    hasher.add(utf8, from: start, to: end)
    self = hasher.hash
  }

  /// Hashes the bytes `range` of `text`, folding them, for parts of a token.
  public init(_ text: SourceText, _ range: TextRange) {
    self.init(text.utf8.span, from: range.start, to: range.end)
  }

  /// The hash of this word followed by `next`, for phrases.
  @inlinable public func joined(with next: WordHash) -> WordHash {
    var mixed = (value &* 0x9E37_79B9_7F4A_7C15) ^ (next.value &+ 0x7F4A_7C15)
    mixed ^= mixed >> 31
    return WordHash(value: mixed &* 0xBF58_476D_1CE4_E5B9 | 1)
  }
}
