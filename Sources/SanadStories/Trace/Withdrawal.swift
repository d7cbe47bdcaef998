import SanadModel
import SanadText

/// A value that a statement takes back.
struct Withdrawal {
  let value: QuantityMention
  /// The words beside it that are long enough to say what it measures.
  private let words: Set<WordHash>
  /// Where those words stand, each once, the longest first.
  let wordRanges: [TextRange]

  /// Bytes of a word that says what a sentence is about. Set by reading.
  private static let wordByteCountMin = 5

  /// Nil where `sentence` takes nothing back.
  init?(
    _ sentence: SentenceWords, of statement: AnnotatedArticle, _ reader: WithdrawalReader
  ) {
    guard let value = reader.withdrawn(in: sentence, of: statement) else { return nil }
    self.value = value
    let tokens = statement.text.tokens
    let long = tokens[sentence.tokens].filter {
      $0.kind == .word && Self.wordByteCountMin <= $0.count
    }
    var seen: Set<WordHash> = []
    let distinct = long.filter { seen.insert($0.hash).inserted }
    words = seen
    // Words of one length stay in the order of the text.
    wordRanges = distinct.enumerated().sorted { left, right in
      (right.element.count, left.offset) < (left.element.count, right.offset)
    }.map { TextRange(Int($0.element.start), Int($0.element.end)) }
  }

  /// Whether `other` is the withdrawn value of the same thing.
  func isOf(_ other: Quantity) -> Bool {
    let own = value.value
    return own.low == other.low && own.high == other.high && own.unit == other.unit
      && (own.counted == nil || other.counted == nil || own.counted == other.counted)
  }

  func sharedCount(with sentence: SentenceWords) -> Int {
    words.count { sentence.set.contains($0) }
  }
}
