/// One word, number or mark of a text.
///
/// Words and numbers are split where letters meet digits (`Rp2,4` is `Rp` and `2,4`; `B20` is `B` and
/// `20`), at hyphens (`Suk-yeol` is three tokens) and before a clitic the language splits off
/// (`Putin's`). ``spaceBefore`` says which tokens were written together.
public struct Token: Hashable, Sendable {
  /// What a token is made of.
  public enum Kind: UInt8, Sendable {
    /// Letters.
    case word
    /// Digits, with the marks inside a number.
    case number
    /// One mark that parts words.
    case punctuation
    /// One other sign.
    case symbol
  }

  /// How the letters of a word are written.
  public enum Case: UInt8, Sendable {
    /// No letter with a case.
    case none
    /// `tentara`
    case lower
    /// `Kim`
    case capital
    /// `KCNA`, and every single capital
    case upper
    /// `iPhone`, `McDonald`
    case mixed
  }

  /// Byte offsets into the text, half open.
  public let start: Int32
  /// The byte behind the last.
  public let end: Int32
  /// The hash of the token in lower case.
  public let hash: WordHash
  /// What it is made of.
  public let kind: Kind
  /// How its letters are written.
  public let letterCase: Case
  /// White space or a line break comes before it, or the text starts here.
  public let spaceBefore: Bool
  /// The number of line breaks between the token before and this one, at most 2; 2 at the text's start.
  public let breaksBefore: UInt8

  /// Takes the parts as they are; nothing is checked.
  public init(
    start: Int, end: Int, hash: WordHash, kind: Kind, letterCase: Case, spaceBefore: Bool,
    breaksBefore: UInt8
  ) {
    self.start = Int32(truncatingIfNeeded: start)
    self.end = Int32(truncatingIfNeeded: end)
    self.hash = hash
    self.kind = kind
    self.letterCase = letterCase
    self.spaceBefore = spaceBefore
    self.breaksBefore = breaksBefore
  }

  /// The bytes it covers.
  @inlinable public var range: TextRange { TextRange(Int(start), Int(end)) }
  /// The number of bytes.
  @inlinable public var count: Int { Int(end - start) }
  /// A word whose first letter is a capital.
  @inlinable public var isCapitalised: Bool {
    letterCase == .capital || letterCase == .upper || letterCase == .mixed
  }
}

extension [Token] {
  /// The index of the first token that starts at byte `offset` or after it.
  ///
  /// - Complexity: O(log *n*).
  package func firstIndex(from offset: Int) -> Int { lowerBound { Int($0.start) < offset } }

  /// The bytes from the first to the last token of `indices`; nil where there are none.
  @inlinable package func textRange(of indices: Range<Int>) -> TextRange? {
    guard !indices.isEmpty else { return nil }
    return TextRange(Int(self[indices.lowerBound].start), Int(self[indices.upperBound - 1].end))
  }
}
