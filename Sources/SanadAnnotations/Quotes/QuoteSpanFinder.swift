import SanadText

/// Pairs the quotation marks of a field, a paragraph at a time.
///
/// A mark's shape and the spaces around it tell whether it opens or closes. If they contradict each
/// other, as in text that lost its spaces, the marks of the paragraph open and close in turn.
struct QuoteSpanFinder {
  /// The most tokens between two single marks: longer ones are apostrophes apart. Set by reading.
  private static let singleTokenMax = 60

  let view: FieldView
  let lexicon: SpeechLexicon

  private enum Facing { case open, close, unclear }

  func spans() -> QuoteSpans {
    var found: [QuoteSpan] = []
    var start = 0
    while start < view.count {
      var end = start + 1
      while end < view.count, view.tokens[end].breaksBefore == 0 { end += 1 }
      let isOpen = found.last.map { $0.isUnclosed && $0.close == start } ?? false
      read(start..<end, afterUnclosed: isOpen, &found)
      start = end
    }
    return QuoteSpans(found)
  }

  private func read(
    _ paragraph: Range<Int>, afterUnclosed isOpen: Bool, _ found: inout [QuoteSpan]
  ) {
    var doubles: [Int] = []
    var singles: [Int] = []
    for index in paragraph where view.has(index, .quoteMark) {
      if view.has(index, .doubleQuote) { doubles.append(index) } else { singles.append(index) }
    }
    guard !doubles.isEmpty || !singles.isEmpty else { return }
    if isOpen, let first = doubles.first, facing(of: first) == .close, doubles.count % 2 == 1 {
      // Speech that the paragraph before left open goes on to its closing mark.
      if paragraph.lowerBound < first {
        found.append(
          QuoteSpan(inner: paragraph.lowerBound..<first, isUnclosed: false, isSingle: false))
      }
      doubles.removeFirst()
    }
    var spans = pairs(of: doubles, in: paragraph)
    if 1 < singles.count { spans += singlePairs(singles, outside: spans) }
    found += spans.sorted { $0.inner.lowerBound < $1.inner.lowerBound }
  }
}

extension QuoteSpanFinder {
  /// The double marks of one paragraph as spans.
  private func pairs(of marks: [Int], in paragraph: Range<Int>) -> [QuoteSpan] {
    facedPairs(of: marks) ?? pairsInTurn(marks, in: paragraph)
  }

  /// Pairs by the way the marks face, nested ones within; nil where they do not come out even.
  private func facedPairs(of marks: [Int]) -> [QuoteSpan]? {
    var spans: [QuoteSpan] = []
    var opened: [Int] = []
    for mark in marks {
      let facing = facing(of: mark)
      if facing == .open || facing == .unclear && opened.isEmpty {
        opened.append(mark)
      } else if let open = opened.popLast() {
        if opened.isEmpty { spans.append(span(open, mark)) }
      } else {
        return nil
      }
    }
    return opened.isEmpty ? spans : nil
  }

  /// Pairs first with second, third with fourth; one left over runs to the paragraph's end.
  private func pairsInTurn(_ marks: [Int], in paragraph: Range<Int>) -> [QuoteSpan] {
    var spans: [QuoteSpan] = []
    var at = 0
    while at + 1 < marks.count {
      spans.append(span(marks[at], marks[at + 1]))
      at += 2
    }
    if at < marks.count, let last = marks.last { spans += unclosed(last, in: paragraph) }
    return spans.filter { !$0.inner.isEmpty }
  }

  private func span(_ open: Int, _ close: Int) -> QuoteSpan {
    QuoteSpan(inner: (open + 1)..<close, isUnclosed: false, isSingle: false)
  }

  /// A mark without a partner opens to the paragraph's end; at that end it closes nothing.
  private func unclosed(_ mark: Int, in paragraph: Range<Int>) -> [QuoteSpan] {
    guard mark + 1 < paragraph.upperBound, facing(of: mark) != .close else { return [] }
    return [QuoteSpan(inner: (mark + 1)..<paragraph.upperBound, isUnclosed: true, isSingle: false)]
  }

  private func facing(of mark: Int) -> Facing {
    switch lexicon.tables.marks.side(of: view.tokens[mark].hash) {
    case .open: return .open
    case .close: return .close
    case .either: break
    }
    let spaceBefore = view.tokens[mark].spaceBefore || view.mark(mark - 1) == "("
    let spaceAfter = mark + 1 == view.count || view.tokens[mark + 1].spaceBefore
    if spaceBefore != spaceAfter { return spaceBefore ? .open : .close }
    if mark + 1 < view.count, view.tokens[mark + 1].kind == .punctuation { return .close }
    return .unclear
  }
}

extension QuoteSpanFinder {
  /// Single marks that face each other with space around them, outside double ones.
  private func singlePairs(_ marks: [Int], outside doubles: [QuoteSpan]) -> [QuoteSpan] {
    var spans: [QuoteSpan] = []
    var open: Int?
    let doubles = QuoteSpans(doubles)
    for mark in marks where !doubles.contains(mark) {
      if let start = open, closesSingle(mark), mark - start <= Self.singleTokenMax {
        if start + 1 < mark {
          spans.append(
            QuoteSpan(inner: (start + 1)..<mark, isUnclosed: false, isSingle: true))
        }
        open = nil
      } else if opensSingle(mark) {
        open = mark
      }
    }
    return spans
  }

  private func opensSingle(_ mark: Int) -> Bool {
    let isFree = view.tokens[mark].spaceBefore || view.mark(mark - 1) == "("
    return isFree && mark + 1 < view.count && !view.tokens[mark + 1].spaceBefore
  }

  private func closesSingle(_ mark: Int) -> Bool {
    guard !view.tokens[mark].spaceBefore else { return false }
    guard mark + 1 < view.count else { return true }
    return view.tokens[mark + 1].spaceBefore || view.tokens[mark + 1].kind == .punctuation
  }
}
