/// Splits text into ``Token``s.
public struct Tokenizer: Sendable {
  /// The longest text tokenized, in bytes: offsets are 32 bits wide. Given by that.
  public static let byteCountMax = 1 << 30

  /// Endings split off after an apostrophe (`s` in `Putin's`), hashed.
  let clitics: Set<WordHash>

  /// A tokenizer of one language.
  ///
  /// - Parameter clitics: what is split off the end of a word, such as `'s`, in any case.
  public init(clitics: [String] = []) { self.clitics = Set(clitics.map { WordHash($0) }) }

  /// The tokens of `text`, in order.
  ///
  /// - Complexity: O(*n*) in bytes.
  public func tokens(of text: SourceText) -> [Token] {
    var scanner = TokenScanner(clitics: clitics, capacity: text.count / 5)
    scanner.scan(text.utf8.span)
    return scanner.tokens
  }
}

/// The state of one pass over a text.
private struct TokenScanner {
  let clitics: Set<WordHash>
  var tokens: [Token] = []
  private var offset = 0
  private var spaceBefore = true
  /// A text begins as a paragraph does. Given by what a token counts.
  private var breaksBefore: UInt8 = 2

  init(clitics: Set<WordHash>, capacity: Int) {
    self.clitics = clitics
    tokens.reserveCapacity(capacity)
  }

  mutating func scan(_ utf8: Span<UInt8>) {
    let end = min(utf8.count, Tokenizer.byteCountMax)
    while offset < end {
      let (kind, length) = Self.classify(utf8, at: offset)
      switch kind {
      case .space, .joiner: skip(length, breaks: 0, space: kind == .space)
      case .lineBreak: skipBreak(utf8, length)
      case .letter: scanWord(utf8, end)
      case .digit: scanNumber(utf8, end)
      case .punctuation: scanMark(utf8, length, .punctuation)
      case .symbol: scanMark(utf8, length, .symbol)
      }
    }
  }

  private static func classify(_ utf8: Span<UInt8>, at offset: Int) -> (ByteClass, Int) {
    let byte = utf8[offset]
    if byte < 0x80 { return (ByteClass.of(ascii: byte), 1) }
    let decoded = DecodedScalar(utf8, at: offset)
    return (ByteClass.of(scalar: decoded.scalar), decoded.length)
  }

  private mutating func skip(_ length: Int, breaks: UInt8, space: Bool) {
    offset += length
    spaceBefore = spaceBefore || space
    breaksBefore = min(2, breaksBefore + breaks)
  }

  private mutating func skipBreak(_ utf8: Span<UInt8>, _ length: Int) {
    let isPair =
      utf8[offset] == UInt8(ascii: "\r") && offset + 1 < utf8.count
      && utf8[offset + 1] == UInt8(ascii: "\n")
    skip(isPair ? 2 : length, breaks: 1, space: true)
  }

  private mutating func append(
    _ start: Int, _ end: Int, _ hash: WordHash, _ kind: Token.Kind, _ letterCase: Token.Case
  ) {
    tokens.append(
      Token(
        start: start, end: end, hash: hash, kind: kind, letterCase: letterCase,
        spaceBefore: spaceBefore, breaksBefore: breaksBefore))
    spaceBefore = false
    breaksBefore = 0
    offset = end
  }

  private mutating func scanMark(_ utf8: Span<UInt8>, _ length: Int, _ kind: Token.Kind) {
    append(
      offset, offset + length, WordHash(utf8, from: offset, to: offset + length), kind, .none)
  }

  /// Digits with single dots or commas between them: `11.000`, `1,2`, `19.15`.
  private mutating func scanNumber(_ utf8: Span<UInt8>, _ end: Int) {
    let start = offset
    var at = offset
    while at < end {
      if Self.classify(utf8, at: at).0 == .digit {
        at += Self.classify(utf8, at: at).1
      } else if (utf8[at] == UInt8(ascii: ".") || utf8[at] == UInt8(ascii: ",")) && at + 1 < end
        && ByteClass.isDigit(utf8[at + 1])
      {
        at += 1
      } else {
        break
      }
    }
    append(start, at, WordHash(utf8, from: start, to: at), .number, .none)
  }

  private mutating func scanWord(_ utf8: Span<UInt8>, _ end: Int) {
    let start = offset
    var hasher = WordHasher()
    var letters = LetterCase()
    var at = offset
    while at < end {
      let byte = utf8[at]
      if ByteClass.isLetter(byte) {
        hasher.add(ascii: byte)
        letters.add(isCapital: ByteClass.isCapital(byte))
        at += 1
      } else if let length = apostropheLength(utf8, at, end), at > start {
        hasher.add(ascii: UInt8(ascii: "'"))
        at += length
      } else if byte >= 0x80, let length = addWide(utf8, at, &hasher, &letters) {
        at += length
      } else {
        break
      }
    }
    append(start, at, hasher.hash, .word, letters.value)
  }

  private func addWide(
    _ utf8: Span<UInt8>, _ at: Int, _ hasher: inout WordHasher, _ letters: inout LetterCase
  ) -> Int? {
    let decoded = DecodedScalar(utf8, at: at)
    let kind = ByteClass.of(scalar: decoded.scalar)
    guard kind == .letter || kind == .joiner else { return nil }
    if kind == .letter {
      letters.add(isCapital: ByteClass.isCapital(decoded.scalar))
      hasher.add(scalar: decoded.scalar)
    }
    return decoded.length
  }

  /// The bytes of an apostrophe that belongs to the word: letters on both sides, no clitic after it.
  private func apostropheLength(_ utf8: Span<UInt8>, _ at: Int, _ end: Int) -> Int? {
    let length: Int
    if utf8[at] == UInt8(ascii: "'") {
      length = 1
    } else if utf8[at] >= 0x80, at + 2 < end, DecodedScalar(utf8, at: at).scalar == "’" {
      length = 3
    } else {
      return nil
    }
    var tail = at + length
    while tail < end, ByteClass.isLetter(utf8[tail]) { tail += 1 }
    guard at + length < tail, !clitics.contains(WordHash(utf8, from: at + length, to: tail)) else {
      return nil
    }
    return length
  }
}

/// Counts the capitals of a word, to tell its case.
private struct LetterCase {
  private var count = 0
  private var capitals = 0
  private var firstIsCapital = false

  mutating func add(isCapital: Bool) {
    if count == 0 { firstIsCapital = isCapital }
    count += 1
    if isCapital { capitals += 1 }
  }

  var value: Token.Case {
    if count == 0 { return .none }
    if capitals == 0 { return .lower }
    if capitals == count { return .upper }
    return firstIsCapital && capitals == 1 ? .capital : .mixed
  }
}
