import SanadModel
import SanadText

/// Puts right what a tagger that looks at single tokens leaves odd at the ends of names.
struct SpanRepair {
  let field: NameField
  /// Whether a hyphen between spaces parts two names, as in a dateline; works of reference write names
  /// so.
  let splitsDashes: Bool

  /// `spans` without marks at their ends, and with each short form in brackets as a name of its own.
  func repaired(_ spans: [NameSpan]) -> [NameSpan] {
    var repaired: [NameSpan] = []
    for (index, span) in spans.enumerated() {
      let next = index + 1 < spans.count ? spans[index + 1].tokens.lowerBound : field.tokens.count
      for part in parted(span) {
        guard let part = trimmed(part) else { continue }
        repaired += split(part, before: next)
      }
    }
    return repaired
  }

  /// The parts of a name between dashes with spaces around them.
  private func parted(_ span: NameSpan) -> [NameSpan] {
    guard splitsDashes else { return [span] }
    var parts: [NameSpan] = []
    var start = span.tokens.lowerBound
    for index in span.tokens where isDash(index) {
      if start < index { parts.append(part(span, start..<index)) }
      start = index + 1
    }
    if start < span.tokens.upperBound { parts.append(part(span, start..<span.tokens.upperBound)) }
    return parts
  }

  private func isDash(_ index: Int) -> Bool {
    let token = field.tokens[index]
    guard token.kind == .punctuation, token.spaceBefore, index + 1 < field.tokens.count,
      field.tokens[index + 1].spaceBefore
    else { return false }
    return field.mark(index) == UInt8(ascii: "-") || token.count == 3
  }

  private func isOpening(_ index: Int) -> Bool { field.mark(index) == UInt8(ascii: "(") }
  private func isClosing(_ index: Int) -> Bool { field.mark(index) == UInt8(ascii: ")") }

  /// The span without marks at its ends; a full stop stays after an initial, a bracket that it opens
  /// stays closed.
  private func trimmed(_ span: NameSpan) -> NameSpan? {
    var (start, end) = (span.tokens.lowerBound, span.tokens.upperBound)
    while start < end, field.tokens[start].kind == .punctuation { start += 1 }
    while start < end, field.tokens[end - 1].kind == .punctuation, !belongs(end - 1, start) {
      end -= 1
    }
    guard start < end else { return nil }
    return NameSpan(tokens: start..<end, type: span.type, maker: span.maker)
  }

  private func belongs(_ index: Int, _ start: Int) -> Bool {
    if isClosing(index) { return (start..<index).contains(where: isOpening) }
    return field.mark(index) == UInt8(ascii: ".") && field.tokens[index - 1].count == 1
  }

  /// `Komisi Pemilihan Umum (KPU)` as two names; capitals in brackets after a body are its short form
  /// even where the tagger saw none.
  private func split(_ span: NameSpan, before next: Int) -> [NameSpan] {
    let end = span.tokens.upperBound
    if isClosing(end - 1), 3 < span.tokens.count, isOpening(end - 3) {
      guard isShortForm(end - 2) else { return [span] }
      return [part(span, span.tokens.lowerBound..<(end - 3)), part(span, (end - 2)..<(end - 1))]
    }
    guard span.type == .organization, 1 < span.tokens.count, end + 2 < field.tokens.count,
      isOpening(end), isClosing(end + 2), end + 1 < next, isShortForm(end + 1)
    else { return [span] }
    return [span, part(span, (end + 1)..<(end + 2))]
  }

  private func isShortForm(_ index: Int) -> Bool {
    field.tokens[index].kind == .word && field.tokens[index].letterCase == .upper
  }

  private func part(_ span: NameSpan, _ tokens: Range<Int>) -> NameSpan {
    NameSpan(tokens: tokens, type: span.type, maker: span.maker)
  }
}
