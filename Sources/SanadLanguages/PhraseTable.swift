public import SanadModel
public import SanadText

/// Words and phrases, each with a payload, found in tokens.
///
/// A phrase is written as text is: case and spacing do not count. `#` stands for any number and `*` for
/// any one word, except at the start. Look-ups walk the tokens once and allocate nothing.
public struct PhraseTable<Payload: Sendable>: Sendable {
  /// The most tokens in a phrase.
  public static var tokenCountMax: Int { 24 }

  /// One phrase and what it means.
  public struct Entry: Sendable {
    public let payload: Payload
    public let maker: Maker
    fileprivate let pattern: [Element]

    /// The number of tokens.
    public var count: Int { pattern.count }
  }

  fileprivate enum Element: Hashable, Sendable {
    case word(WordHash)
    case anyNumber
    case anyWord
  }

  private var entries: [Entry] = []
  /// First word's hash to the first of its entries; ``next`` chains the rest, longest first.
  private var heads = FlatMap()
  private var next: [Int32] = []

  public init() {}

  /// Reads column `phrase` of `table`; `payload` reads the rest of the row.
  ///
  /// - Throws: `PackError` for an empty or repeated phrase, and what `payload` throws.
  public init(
    _ table: PackTable, phrase column: String, tokenizer: Tokenizer = Tokenizer(),
    payload: (PackRow) throws(PackError) -> Payload
  ) throws(PackError) {
    let index = try table.column(column)
    var seen: Set<[Element]> = []
    for row in table.rows {
      let pattern = Self.pattern(try row.word(index), tokenizer)
      guard case .word = pattern.first else { throw row.bad(.noWord(column: column)) }
      guard seen.insert(pattern).inserted else {
        throw row.bad(.repeatedKey(row.text(index)))
      }
      add(Entry(payload: try payload(row), maker: row.maker, pattern: pattern))
    }
  }

  /// Adds one phrase; a phrase without a word is left out.
  public mutating func add(
    _ phrase: String, _ payload: Payload, maker: Maker, tokenizer: Tokenizer = Tokenizer()
  ) {
    let pattern = Self.pattern(phrase, tokenizer)
    guard case .word = pattern.first else { return }
    add(Entry(payload: payload, maker: maker, pattern: pattern))
  }

  public var isEmpty: Bool { entries.isEmpty }
  public var count: Int { entries.count }

  /// The longest phrase that starts at token `index` and ends before `limit`; of equal ones the first.
  ///
  /// - Complexity: O(phrases that share the first word).
  public func longestMatch(in tokens: [Token], at index: Int, limit: Int? = nil) -> Entry? {
    guard let head = heads[tokens[index].hash] else { return nil }
    var at = head
    while at >= 0 {
      let entry = entries[Int(at)]
      if matches(entry.pattern, tokens, index, min(limit ?? tokens.count, tokens.count)) {
        return entry
      }
      at = next[Int(at)]
    }
    return nil
  }

  /// Whether some phrase starts at token `index`.
  public func matches(in tokens: [Token], at index: Int) -> Bool {
    longestMatch(in: tokens, at: index) != nil
  }

  private func matches(_ pattern: [Element], _ tokens: [Token], _ start: Int, _ limit: Int) -> Bool
  {
    guard start + pattern.count <= limit else { return false }
    for offset in 1..<max(1, pattern.count) {
      switch pattern[offset] {
      case .word(let hash): if tokens[start + offset].hash != hash { return false }
      case .anyNumber: if tokens[start + offset].kind != .number { return false }
      case .anyWord: if tokens[start + offset].kind != .word { return false }
      }
    }
    return true
  }

  private static func pattern(_ phrase: String, _ tokenizer: Tokenizer) -> [Element] {
    let text = SourceText(phrase)
    return tokenizer.tokens(of: text).prefix(tokenCountMax).map { token in
      if token.count == 1, text.utf8[Int(token.start)] == 0x23 { return .anyNumber }
      if token.count == 1, text.utf8[Int(token.start)] == 0x2A { return .anyWord }
      return .word(token.hash)
    }
  }

  private mutating func add(_ entry: Entry) {
    guard case .word(let first) = entry.pattern.first else { return }
    let index = Int32(entries.count)
    entries.append(entry)
    next.append(-1)
    guard let head = heads[first] else {
      heads.update(first, index)
      return
    }
    insert(index, after: head, first: first)
  }

  /// Keeps the chain of one first word sorted: longer phrases first, then as they came.
  private mutating func insert(_ index: Int32, after head: Int32, first: WordHash) {
    let length = entries[Int(index)].count
    if entries[Int(head)].count < length {
      next[Int(index)] = head
      heads.update(first, index)
      return
    }
    var at = head
    while next[Int(at)] >= 0, length <= entries[Int(next[Int(at)])].count { at = next[Int(at)] }
    next[Int(index)] = next[Int(at)]
    next[Int(at)] = index
  }
}
