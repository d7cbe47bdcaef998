import SanadModel
public import SanadText

/// The words of phrases without their payloads: finds which phrase starts at a token.
///
/// Apart from ``PhraseTable`` because it is not generic: generic code of another module is not
/// specialised, and looking up one token cost four times as much there.
@usableFromInline
struct PhraseIndex: Sendable {
  enum Element: Hashable, Sendable {
    case word(WordHash)
    case anyNumber
    case anyWord
  }

  /// The most tokens in a phrase. Set by reading.
  static let tokenCountMax = 24

  /// The elements of all phrases, one after the other.
  private var elements: [Element] = []
  /// The end of each phrase's elements; the start is the end of the one before.
  private var ends: [Int32] = []
  /// First word's hash to the first of its phrases; ``next`` chains the rest, longest first.
  private var heads = FlatMap()
  private var next: [Int32] = []

  init() {}

  /// The number of phrases.
  var count: Int { ends.count }

  /// The number of tokens of phrase `index`.
  func length(_ index: Int32) -> Int {
    Int(ends[Int(index)]) - start(index)
  }

  /// The longest phrase that starts at token `index` and ends before `limit`; -1 for none.
  @usableFromInline
  func longestMatch(in tokens: [Token], at index: Int, limit: Int?) -> Int32 {
    let end = min(limit ?? tokens.count, tokens.count)
    WorkCounter.add()
    guard index < end, var at = heads[tokens[index].hash] else { return -1 }
    while at >= 0 {
      WorkCounter.add()
      if matches(at, tokens, index, end) { return at }
      at = next[Int(at)]
    }
    return -1
  }

  private func start(_ index: Int32) -> Int { index == 0 ? 0 : Int(ends[Int(index) - 1]) }

  private func matches(_ phrase: Int32, _ tokens: [Token], _ start: Int, _ limit: Int) -> Bool {
    let (first, last) = (self.start(phrase), Int(ends[Int(phrase)]))
    guard start + last - first <= limit else { return false }
    for offset in 1..<max(1, last - first) {
      let token = tokens[start + offset]
      switch elements[first + offset] {
      case .word(let hash): if token.hash != hash { return false }
      case .anyNumber: if token.kind != .number { return false }
      case .anyWord: if token.kind != .word { return false }
      }
    }
    return true
  }

  /// The elements of a written phrase.
  static func pattern(_ phrase: String, _ tokenizer: Tokenizer) -> [Element] {
    let text = SourceText(phrase)
    return tokenizer.tokens(of: text).prefix(tokenCountMax).map { token in
      switch text[token.range] {
      case "#": .anyNumber
      case "*": .anyWord
      default: .word(token.hash)
      }
    }
  }

  /// Adds a phrase that starts with a word.
  mutating func add(_ pattern: [Element]) {
    guard case .word(let first) = pattern.first else { return }
    let index = Int32(ends.count)
    elements += pattern
    ends.append(Int32(elements.count))
    next.append(-1)
    guard let head = heads[first] else {
      heads.update(first, index)
      return
    }
    insert(index, after: head, first: first)
  }

  /// Keeps the chain of one first word sorted: longer phrases first, then as they came.
  private mutating func insert(_ index: Int32, after head: Int32, first: WordHash) {
    let length = length(index)
    if self.length(head) < length {
      next[Int(index)] = head
      heads.update(first, index)
      return
    }
    var at = head
    while next[Int(at)] >= 0, length <= self.length(next[Int(at)]) { at = next[Int(at)] }
    next[Int(index)] = next[Int(at)]
    next[Int(at)] = index
  }
}
