import SanadModel

/// Makes the quotations of a field from its quoted spans and their links to speakers.
struct QuoteMaker {
  let reading: FieldReading
  let links: [QuoteLink]

  func mentions() -> [QuoteMention] { links.compactMap(mention) }

  /// A notice for each quotation that no mark closes.
  func unclosed() -> [Notice] {
    let spans = reading.spans.spans
    var notices: [Notice] = []
    for (index, span) in spans.enumerated() where span.isUnclosed {
      // A quotation of several paragraphs has an opening mark at each, a closing one at the last.
      if index + 1 < spans.count, spans[index + 1].inner.lowerBound <= span.close + 1 { continue }
      notices.append(Notice(.unclosedQuote, range: reading.view.range(span.inner)))
    }
    return notices
  }

  private func mention(_ link: QuoteLink) -> QuoteMention? {
    let view = reading.view
    var inner = link.span.inner
    while let first = inner.first, view.has(first, .quoteMark) { inner = inner.dropFirst() }
    while let last = inner.last, view.has(last, .quoteMark) { inner = inner.dropLast() }
    guard !inner.isEmpty else { return nil }
    let cue = link.report.map { view.range(reading.reports[$0].report.tokens) }
    return QuoteMention(
      range: view.range(inner), speaker: link.speaker?.name, speakerRange: link.speaker?.range,
      cue: cue, maker: link.rule)
  }
}
