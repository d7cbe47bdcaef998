import SanadModel
import SanadText

/// Finds in a headline the names that the body or a gazetteer has.
///
/// In title case every word has a capital, so a capital is no sign of a name.
struct HeadlineNameFinder {
  let linker: EntityLinker
  let gazetteer: Gazetteer

  /// The most tokens of a name looked for. Set by reading.
  private static let tokenCountMax = 10

  /// The known names among the tokens `range` of `field`.
  func spans(in field: NameField, _ range: Range<Int>) -> [NameSpan] {
    var spans: [NameSpan] = []
    var at = range.lowerBound
    while at < range.upperBound {
      if let span = span(in: field, at: at, end: range.upperBound) {
        spans.append(span)
        at = span.tokens.upperBound
      } else {
        at += 1
      }
    }
    return spans
  }

  private func span(in field: NameField, at start: Int, end last: Int) -> NameSpan? {
    guard field.tokens[start].isCapitalised else { return nil }
    let limit = min(last, start + Self.tokenCountMax)
    for end in stride(from: limit, to: start, by: -1)
    where field.tokens[end - 1].kind != .punctuation {
      let words = field.tokens[start..<end].compactMap {
        $0.kind == .word || $0.kind == .number ? $0.hash : nil
      }
      if let form = linker.form(of: words) {
        return NameSpan(
          tokens: start..<end, type: linker.forms[form].type, maker: Maker("names.headline"))
      }
    }
    guard let known = gazetteer.match(in: field.tokens, at: start, limit: limit),
      !known.known.isCommonWord
    else { return nil }
    return NameSpan(
      tokens: start..<(start + known.count), type: known.known.type, maker: known.maker)
  }
}
