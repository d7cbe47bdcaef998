import SanadModel
import SanadText

/// Checks the sums and shares that a sentence gives.
///
/// Only an explicit sum or share is checked: a total, words that open the list of all its parts, and parts of one
/// kind to the end of the sentence; or a part, its whole, and the per cent right beside them. A false alarm is
/// worse than a miss.
struct CalculationFinder {
  /// Tokens between two numbers of one calculation at most: with more, something else is said in between.
  /// Set by reading.
  static let gapTokenCountMax = 8
  /// Tokens between a part and its whole, and between these and their share. Set by reading.
  static let shareTokenCountMax = 4
  /// Parts of a sum. Set by reading.
  static let partCountMax = 12
  static let sumMaker = Maker("arithmetic.sum")
  static let shareMaker = Maker("arithmetic.share")

  let story: StoryIndex

  /// By place.
  func calculations() -> [Calculation] {
    story.statements.flatMap { statement -> [Calculation] in
      guard let cues = story.lexicons[statement.article]?.arithmetic else { return [] }
      let reading = SentenceNumbers(statement, story.articles[statement.article], cues)
      let pointer = Pointer(article: statement.article, range: statement.range)
      return [sum(reading, pointer)].compactMap { $0 } + shares(reading, pointer)
    }
  }

  // MARK: Sums

  /// The first total of the sentence whose parts follow to its end.
  private func sum(_ reading: SentenceNumbers, _ pointer: Pointer) -> Calculation? {
    for index in reading.numbers.indices {
      guard let parts = parts(after: index, reading),
        let total = reading.numbers[index].value.exact
      else { continue }
      let terms = parts.compactMap(\.value.exact)
      let sum = terms.reduce(0, +)
      // A total may be written rounded: 6.4 trillion for 6,429,075,229,469.
      let holds =
        Quantity(low: sum, high: sum).comparison(with: reading.numbers[index].value) != .differing
        || abs(sum - total) <= abs(total) * 1e-9
      guard holds || areOfOneKind(parts + [reading.numbers[index]], pointer.article) else {
        return nil
      }
      return Calculation(
        kind: .sum, sentence: pointer, terms: terms, result: sum, given: total, holds: holds,
        maker: Self.sumMaker)
    }
    return nil
  }

  /// All numbers behind `index`, if they are listed as its parts.
  private func parts(after index: Int, _ reading: SentenceNumbers) -> [QuantityMention]? {
    let numbers = reading.numbers
    let parts = Array(numbers[(index + 1)...])
    guard (2...Self.partCountMax).contains(parts.count),
      reading.gap(after: index).contains(.parts), reading.isShort(index, Self.gapTokenCountMax),
      parts.allSatisfy({ $0.value.exact != nil && $0.value.unit == numbers[index].value.unit }),
      !reading.tail.contains(.some), !reading.tail.contains(.number)
    else { return nil }
    for place in (index + 1)..<numbers.count {
      let gap = reading.gap(after: place - 1)
      if gap.contains(.some) || gap.contains(.number) || gap.contains(.of) { return nil }
      if place == index + 1 { continue }
      let isLast = place == numbers.count - 1
      // What follows the last part is stated beside the sum.
      guard reading.isShort(place - 1, Self.gapTokenCountMax), !gap.contains(.parts),
        gap.contains(.join) == isLast, isLast || gap.contains(.mark)
      else { return nil }
    }
    return parts
  }

  /// Whether all count one noun, or all are money.
  private func areOfOneKind(_ numbers: [QuantityMention], _ article: ArticleIndex) -> Bool {
    if numbers.allSatisfy({ $0.value.unit != nil }) { return true }
    let terms = story.lexicons[article]?.terms
    let keys = numbers.map { $0.value.counted.map { terms?.hash(of: $0) ?? WordHash($0) } }
    return keys.allSatisfy { $0 != nil && $0 == keys[0] }
  }

  // MARK: Shares

  private func shares(_ reading: SentenceNumbers, _ pointer: Pointer) -> [Calculation] {
    guard 3 <= reading.numbers.count else { return [] }
    return (0...(reading.numbers.count - 3)).compactMap { share($0, reading, pointer) }
  }

  /// Part, whole and share, or share, part and whole, from `index` on.
  private func share(
    _ index: Int, _ reading: SentenceNumbers, _ pointer: Pointer
  ) -> Calculation? {
    let isFirst = Self.isPercent(reading.numbers[index])
    let part = reading.numbers[index + (isFirst ? 1 : 0)]
    let whole = reading.numbers[index + (isFirst ? 2 : 1)]
    let share = reading.numbers[index + (isFirst ? 0 : 2)]
    let (ofGap, sameGap) = isFirst ? (index + 1, index) : (index, index + 1)
    let same = reading.gap(after: sameGap)
    guard Self.isPercent(share), Self.isCount(part), Self.isCount(whole),
      let few = part.value.exact, let all = whole.value.exact, let given = share.value.exact,
      0 < few, few <= all, reading.gap(after: ofGap).subtracting(.mark) == .of,
      same.contains(.equals) || same.contains(.mark), same.isDisjoint(with: [.some, .number]),
      reading.isShort(ofGap, Self.shareTokenCountMax),
      reading.isShort(sameGap, Self.shareTokenCountMax)
    else { return nil }
    let result = few / all * 100
    let step = Self.step(of: share, in: story.articles[pointer.article].article.text)
    return Calculation(
      kind: .share, sentence: pointer, terms: [few, all], result: result, given: given,
      holds: abs(result - given) <= step, maker: Self.shareMaker)
  }

  private static func isPercent(_ mention: QuantityMention) -> Bool {
    mention.value.unit == "percent"
  }

  private static func isCount(_ mention: QuantityMention) -> Bool {
    mention.value.unit == nil && mention.value.qualifier == .exact
  }

  /// The worth of the last digit written: 0.1 for `37,5`. Whole and tenth are cut off as often as rounded.
  private static func step(of mention: QuantityMention, in text: SourceText) -> Double {
    let number = text.utf8[mention.number.start..<mention.number.end]
    let marks: Set<UInt8> = [UInt8(ascii: ","), UInt8(ascii: ".")]
    guard mention.value.qualifier == .exact, let mark = number.lastIndex(where: marks.contains)
    else { return 1 }
    return (mark + 1..<number.endIndex).reduce(1.0) { step, _ in step / 10 }
  }
}

/// The numbers of a sentence and what stands between them.
private struct SentenceNumbers {
  let numbers: [QuantityMention]
  /// What stands behind the last number.
  let tail: ArithmeticCues.Kinds
  private let gaps: [ArithmeticCues.Kinds]
  private let lengths: [Int]

  init(_ statement: Statement, _ annotated: AnnotatedArticle, _ cues: ArithmeticCues) {
    let (tokens, text) = (annotated.text.tokens, annotated.article.text)
    let dates = annotated.text.dates.map(\.range).filter(statement.range.overlaps)
    // An ordinal, a time or an age in brackets is a number of its own, and no quantity.
    numbers = annotated.text.quantities.filter {
      statement.range.contains($0.range) && !dates.contains(where: $0.range.overlaps)
    }
    let places = numbers.map { number in
      let first = statement.tokens.first { number.range.start <= Int(tokens[$0].start) }
      let next = statement.tokens.first { number.range.end <= Int(tokens[$0].start) }
      return (first ?? statement.tokens.upperBound, next ?? statement.tokens.upperBound)
    }
    func kinds(_ range: Range<Int>) -> ArithmeticCues.Kinds {
      let free = range.filter { index in !dates.contains { $0.overlaps(tokens[index].range) } }
      guard let first = free.first, let last = free.last, first <= last else { return [] }
      var found = cues.kinds(in: first..<(last + 1), tokens, text)
      let hasNumber = free.contains { tokens[$0].kind == .number }
      if !hasNumber { found.remove(.number) }
      return found
    }
    gaps = zip(places, places.dropFirst()).map { kinds($0.1..<max($0.1, $1.0)) }
    lengths = zip(places, places.dropFirst()).map { max(0, $1.0 - $0.1) }
    tail = places.last.map { kinds($0.1..<max($0.1, statement.tokens.upperBound)) } ?? []
  }

  func gap(after index: Int) -> ArithmeticCues.Kinds {
    gaps.indices.contains(index) ? gaps[index] : []
  }

  func isShort(_ index: Int, _ limit: Int) -> Bool {
    lengths.indices.contains(index) && lengths[index] <= limit
  }
}
