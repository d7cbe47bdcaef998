import SanadModel
import SanadText

/// Finds the scope of each report: the words that its source is given for.
struct ScopeFinder {
  /// Tokens that may follow a source at a sentence's end: a date, a place. Set by reading.
  private static let tailMax = 8
  /// The most tokens of a subject that only refers back: `That was told by Yoon.` Set by reading.
  private static let pointerMax = 4

  let reading: FieldReading
  /// Quotations by the report that opens or closes them.
  private let quotes: [Int: Range<Int>]
  private var view: FieldView { reading.view }

  init(reading: FieldReading, links: [QuoteLink]) {
    self.reading = reading
    var quotes: [Int: Range<Int>] = [:]
    for link in links where link.kind != .partial {
      guard let report = link.report else { continue }
      let known = quotes[report] ?? link.span.inner
      quotes[report] =
        min(
          known.lowerBound, link.span.inner.lowerBound)..<max(
          known.upperBound, link.span.inner.upperBound)
    }
    self.quotes = quotes
  }

  /// The scope of report `index`, in bytes; its own words if nothing else is left.
  func scope(of index: Int) -> TextRange {
    if let quote = quotes[index] { return view.range(quote) }
    let report = reading.reports[index].report
    let sentence = view.sentence(of: report.cue.lowerBound)
    let span = trimmed(clause(of: report, in: sentence))
    return span.isEmpty ? view.range(report.tokens) : view.range(span)
  }

  private func clause(of report: SpeechReport, in sentence: Range<Int>) -> Range<Int> {
    let tokens = report.tokens
    let rest = min(tokens.upperBound, sentence.upperBound)..<sentence.upperBound
    let ahead = sentence.lowerBound..<max(sentence.lowerBound, tokens.lowerBound)
    if report.form == .spoken, !report.isCueFirst {
      return trimmed(rest).isEmpty ? ahead : afterComplement(in: rest)
    }
    if ahead.isEmpty { return afterRelative(in: rest) }
    if view.has(ahead.upperBound - 1, .quoteMark) { return ahead }
    let isLast = isTail(rest)
    if isLast || report.form == .document {
      return report.form == .spoken ? spoken(ahead, rest, sentence) : ahead
    }
    return pointsBack(ahead) ? spoken(ahead, rest, sentence) : sentence
  }

  /// Whether what follows a source is only a date, a place or the like, and no clause goes on.
  private func isTail(_ rest: Range<Int>) -> Bool {
    guard let first = rest.first, view.has(first, .comma) else { return true }
    return rest.count <= Self.pointerMax
      || rest.prefix(Self.pointerMax).contains { view.has($0, .date) }
  }

  /// What follows `that`, where someone is told it first: `told reporters that …`.
  private func afterComplement(in rest: Range<Int>) -> Range<Int> {
    let near = rest.prefix(Self.tailMax)
    guard let word = near.first(where: { view.has($0, .content) }) else { return rest }
    return (word + 1)..<rest.upperBound
  }

  /// What follows the relative clause of a source: `in a video that goes round, …`.
  private func afterRelative(in rest: Range<Int>) -> Range<Int> {
    guard let first = rest.first, view.has(first, .relative),
      let comma = rest.first(where: { view.has($0, .comma) })
    else { return rest }
    return (comma + 1)..<rest.upperBound
  }

  /// What stands before `said Yoon`; where that only points back, the sentence before.
  private func spoken(
    _ ahead: Range<Int>, _ rest: Range<Int>, _ sentence: Range<Int>
  ) -> Range<Int> {
    guard pointsBack(ahead) else { return ahead }
    let number = Int(view.sentenceOf[sentence.lowerBound])
    return 0 < number ? view.sentences[number - 1] : rest
  }

  /// `Hal itu` before its verb.
  private func pointsBack(_ ahead: Range<Int>) -> Bool {
    ahead.count <= Self.pointerMax && !view.has(ahead.upperBound - 1, [.comma, .quoteMark])
      && ahead.contains { view.has($0, .demonstrative) }
  }

  /// Without the marks, the complement word and the joining words at the two ends.
  private func trimmed(_ span: Range<Int>) -> Range<Int> {
    var (start, end) = (span.lowerBound, span.upperBound)
    while start < end, isEdge(start) || view.has(start, .complement) { start += 1 }
    while start < end, isEdge(end - 1) { end -= 1 }
    return start..<end
  }

  private func isEdge(_ index: Int) -> Bool {
    guard view.tokens[index].kind == .punctuation else { return false }
    let mark = view.mark(index)
    return mark != "(" && mark != ")"
  }
}
