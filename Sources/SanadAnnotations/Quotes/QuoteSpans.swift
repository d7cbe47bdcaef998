import SanadText

/// Words between quotation marks, speech or not.
struct QuoteSpan: Hashable, Sendable {
  /// Tokens between the marks.
  let inner: Range<Int>
  /// No closing mark: the paragraph ended first.
  let isUnclosed: Bool
  /// In single marks.
  let isSingle: Bool

  /// The closing mark's token, or the token after the last word.
  var close: Int { inner.upperBound }
  /// The opening mark's token.
  var open: Int { inner.lowerBound - 1 }
  /// The token after the closing mark.
  var after: Int { isUnclosed ? close : close + 1 }
}

/// The quoted spans of a field, in order, none within another.
struct QuoteSpans: Sendable {
  private(set) var spans: [QuoteSpan] = []

  /// Whether token `index` is between quotation marks.
  func contains(_ index: Int) -> Bool { span(at: index) != nil }

  /// The span that token `index` is in.
  func span(at index: Int) -> QuoteSpan? {
    let first = spans.lowerBound { $0.inner.upperBound <= index }
    return first < spans.count && spans[first].inner.contains(index) ? spans[first] : nil
  }

  init(_ spans: [QuoteSpan] = []) { self.spans = spans }
}
