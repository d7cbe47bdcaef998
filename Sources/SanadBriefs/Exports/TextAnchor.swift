package import SanadText

/// Words of a text as an annotation remembers them, to be found again when the text has changed.
///
/// Scored as Hypothesis does (`match-quote.ts`): quote 50, context 20 on each side, place 2. What scores too low,
/// or as well as another place, is refused and never guessed.
package struct TextAnchor: Sendable {
  /// Given by that scoring.
  private static let (quoteWeight, contextWeight, placeWeight) = (50.0, 20.0, 2.0)
  /// Share of the words of quote and place that are alike in one order. Set by reading.
  private static let quoteMin = 0.6
  /// Share of the whole score. Set by reading.
  private static let scoreMin = 0.6
  /// How much better the best place must be than the next one. Set by reading.
  private static let leadMin = 0.02
  /// Words of a quote that are compared. Set by reading.
  private static let wordCountMax = 200
  /// Places that are scored. Set by reading.
  private static let placeCountMax = 2_000

  let exact: String
  let prefix: String
  let suffix: String
  /// Bytes before the words when they were remembered.
  let start: Int

  package init(exact: String, prefix: String, suffix: String, start: Int) {
    self.exact = exact
    self.prefix = prefix
    self.suffix = suffix
    self.start = start
  }

  /// Where the words stand in `text`; nil where nothing is like them, or more than one place is.
  package func range(in text: SourceText) -> TextRange? {
    let words = Self.words(of: text)
    let quote = Array(exact.split { $0.isWhitespace }.prefix(Self.wordCountMax))
    if quote.isEmpty { return nil }
    var best: (range: TextRange, score: Double)?
    var second = 0.0
    for place in places(of: quote, in: words) {
      let score = score(place, words, text.count)
      let range = TextRange(
        words[place.words.lowerBound].start, words[place.words.upperBound - 1].end)
      if let known = best, known.range.overlaps(range) {
        if known.score < score { best = (range, score) }
      } else if best.map({ $0.score < score }) ?? true {
        second = best?.score ?? 0
        best = (range, score)
      } else {
        second = max(second, score)
      }
    }
    guard let best, Self.scoreMin <= best.score, second + Self.leadMin <= best.score else {
      return nil
    }
    return best.range
  }

  private struct Word {
    let text: Substring
    let start: Int
    let end: Int
  }

  private struct Place {
    let words: Range<Int>
    /// 0...1
    let likeness: Double
  }

  private static func words(of text: SourceText) -> [Word] {
    let string = text.string
    return string.split { $0.isWhitespace }.map { word in
      let start = string.utf8.distance(from: string.startIndex, to: word.startIndex)
      return Word(text: word, start: start, end: start + word.utf8.count)
    }
  }

  /// Stretches that have enough of the quote's words, each from a word that the quote has near its start.
  private func places(of quote: [Substring], in words: [Word]) -> [Place] {
    let heads = Set(quote.prefix(max(3, quote.count / 3)))
    var places: [Place] = []
    for start in words.indices where heads.contains(words[start].text) {
      guard places.count < Self.placeCountMax else { break }
      let end = min(words.count, start + quote.count + quote.count / 4 + 1)
      let pairs = CommonSubsequence.pairs(quote, words[start..<end].map(\.text))
      guard let first = pairs.first, let last = pairs.last, first.right == 0 else { continue }
      let stretch = start..<(start + last.right + 1)
      let likeness = 2 * Double(pairs.count) / Double(quote.count + stretch.count)
      if Self.quoteMin <= likeness { places.append(Place(words: stretch, likeness: likeness)) }
    }
    return places
  }

  private func score(_ place: Place, _ words: [Word], _ byteCount: Int) -> Double {
    let (before, after) = (Self.context(prefix), Self.context(suffix))
    let left = words[..<place.words.lowerBound].suffix(before.count).map(\.text)
    let right = words[place.words.upperBound...].prefix(after.count).map(\.text)
    let distance = abs(words[place.words.lowerBound].start - start)
    let near = 1 - Double(distance) / Double(max(1, max(byteCount, start)))
    let sum =
      Self.quoteWeight * place.likeness + Self.contextWeight * Self.share(before, left)
      + Self.contextWeight * Self.share(after, right) + Self.placeWeight * near
    return sum / (Self.quoteWeight + 2 * Self.contextWeight + Self.placeWeight)
  }

  private static func context(_ text: String) -> [Substring] {
    text.split { $0.isWhitespace }
  }

  /// Share of `words` that stand in `others` in their order; nothing to compare is alike.
  private static func share(_ words: [Substring], _ others: [Substring]) -> Double {
    if words.isEmpty { return 1 }
    return Double(CommonSubsequence.pairs(words, others).count) / Double(words.count)
  }
}
