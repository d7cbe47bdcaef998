import SanadModel
import SanadText

/// A value that a statement takes back.
struct Withdrawal {
  let value: QuantityMention
  /// The words beside it that are long enough to say what it measures.
  private let words: Set<WordHash>

  /// Bytes of a word that says what a sentence is about. Set by reading.
  private static let wordByteCountMin = 5

  /// One value of each sentence that corrects and has a number: the one that is denied, or the first.
  static func all(
    of statement: AnnotatedArticle, _ sentences: [SentenceWords]
  ) -> [Withdrawal] {
    let corrected = correctedRanges(statement)
    return sentences.compactMap { sentence in
      guard corrected.contains(where: { $0.overlaps(sentence.range) }) else { return nil }
      let values = statement.text.quantities.filter { sentence.range.contains($0.range) }
      let denied = values.first { value in
        statement.text.stances.contains {
          $0.stance == .denied && $0.scope.contains(value.range)
            && $0.scope.count < sentence.range.count
        }
      }
      guard let value = denied ?? values.first, 1 < values.count else { return nil }
      return Withdrawal(value: value, words: longWords(of: sentence.range, statement))
    }
  }

  /// Where an article says that something is corrected.
  static func correctedRanges(_ annotated: AnnotatedArticle) -> [TextRange] {
    annotated.text.stances.filter { $0.stance == .corrected }.map(\.range)
      + annotated.text.attributions.filter { $0.stance == .corrected }.map(\.cue)
  }

  /// Whether `other` is the withdrawn value of the same thing.
  func isOf(_ other: Quantity) -> Bool {
    let own = value.value
    return own.low == other.low && own.high == other.high && own.unit == other.unit
      && (own.counted == nil || other.counted == nil || own.counted == other.counted)
  }

  func sharedCount(with sentence: SentenceWords, _ annotated: AnnotatedArticle) -> Int {
    words.count { sentence.set.contains($0) }
  }

  private static func longWords(
    of range: TextRange, _ annotated: AnnotatedArticle
  ) -> Set<WordHash> {
    let tokens = annotated.text.tokens
    let first = tokens.firstIndex(from: range.start)
    let last = tokens.firstIndex(from: range.end)
    return Set(
      tokens[first..<max(first, last)].filter {
        $0.kind == .word && wordByteCountMin <= $0.count
      }.map(\.hash))
  }
}
