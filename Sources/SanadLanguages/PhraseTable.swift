public import SanadModel
public import SanadText

/// Words and phrases, each with a payload, found in tokens.
///
/// A phrase is written as text is: case and spacing do not count. `#` stands for any number and `*` for
/// any one word, except at the start. Look-ups walk the tokens once and allocate nothing.
public struct PhraseTable<Payload: Sendable>: Sendable {
  /// The most tokens in a phrase.
  public static var tokenCountMax: Int { PhraseIndex.tokenCountMax }

  /// One phrase and what it means.
  public struct Entry: Sendable {
    /// What it means.
    public let payload: Payload
    /// The row it comes from.
    public let maker: Maker
    /// The number of tokens.
    public let count: Int
  }

  @usableFromInline var entries: [Entry] = []
  @usableFromInline var index = PhraseIndex()

  /// A table without phrases.
  public init() {}

  /// Reads column `phrase` of `table`; `payload` reads the rest of the row.
  ///
  /// - Throws: `PackError` for an empty or repeated phrase, and what `payload` throws.
  public init(
    _ table: PackTable, phrase column: String, tokenizer: Tokenizer = Tokenizer(),
    payload: (PackRow) throws(PackError) -> Payload
  ) throws(PackError) {
    let index = try table.column(column)
    var seen: Set<[PhraseIndex.Element]> = []
    for row in table.rows {
      let pattern = PhraseIndex.pattern(try row.word(index), tokenizer)
      guard case .word = pattern.first else { throw row.bad(.noWord(column: column)) }
      guard seen.insert(pattern).inserted else {
        throw row.bad(.repeatedKey(row.text(index)))
      }
      add(pattern, try payload(row), row.maker)
    }
  }

  /// Adds one phrase; a phrase without a word is left out.
  public mutating func add(
    _ phrase: String, _ payload: Payload, maker: Maker, tokenizer: Tokenizer = Tokenizer()
  ) {
    let pattern = PhraseIndex.pattern(phrase, tokenizer)
    guard case .word = pattern.first else { return }
    add(pattern, payload, maker)
  }

  private mutating func add(
    _ pattern: [PhraseIndex.Element], _ payload: Payload, _ maker: Maker
  ) {
    entries.append(Entry(payload: payload, maker: maker, count: pattern.count))
    index.add(pattern)
  }

  /// Whether it has no phrase.
  public var isEmpty: Bool { entries.isEmpty }
  /// The number of phrases.
  public var count: Int { entries.count }

  /// The longest phrase that starts at token `position` and ends before `limit`; of equal ones the first.
  /// Behind the last token none starts.
  ///
  /// Inlinable: specialised in the caller's module (measured with `PhraseIndex`).
  ///
  /// - Complexity: O(phrases that share the first word).
  @inlinable
  public func longestMatch(in tokens: [Token], at position: Int, limit: Int? = nil) -> Entry? {
    let found = index.longestMatch(in: tokens, at: position, limit: limit)
    return found < 0 ? nil : entries[Int(found)]
  }

  /// Reads the tokens of `range` from left to right: the longest phrase at each token, then on from its end.
  ///
  /// - Parameters:
  ///   - range: indices of tokens.
  ///   - tokens: of one text.
  ///   - body: called with each phrase, or with nil for a token at which none starts, and the token's index.
  /// - Complexity: O(tokens × phrases that share a first word).
  @inlinable
  public func forEach(
    in range: Range<Int>, of tokens: [Token], _ body: (Entry?, _ index: Int) -> Void
  ) {
    var index = range.lowerBound
    while index < range.upperBound {
      let entry = longestMatch(in: tokens, at: index, limit: range.upperBound)
      body(entry, index)
      index += entry?.count ?? 1
    }
  }

  /// Whether some phrase starts at token `index`.
  @inlinable
  public func matches(in tokens: [Token], at position: Int) -> Bool {
    index.longestMatch(in: tokens, at: position, limit: nil) >= 0
  }
}
