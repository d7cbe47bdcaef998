import SanadModel
import SanadText

/// Titles that stand before the name of a person.
extension SpanRepair {
  /// The most tokens of a title looked back over. Set by reading.
  static let titleTokenMax = 4

  /// A person's name without the honorifics and roles it begins with.
  func withoutTitle(_ span: NameSpan) -> NameSpan {
    guard span.type == .person else { return span }
    let end = span.tokens.upperBound
    var start = titleEnd(over: span.tokens.lowerBound, before: end)
    if start + 1 < end, field.isStart[start],
      lexicon.words.has(field.tokens[start].hash, .opening)
    {
      start += 1
    }
    while let title = lexicon.personTitles.match(in: field.tokens, at: start, limit: end),
      title.kind != .degree, start + title.count < end
    {
      start += title.count
    }
    while start < end - 1, field.tokens[start].kind == .punctuation { start += 1 }
    return part(span, start..<end)
  }

  /// The end of a title that begins before `start` and ends after it (`Kombes ⟦Pol Bagas⟧`), or `start`.
  private func titleEnd(over start: Int, before end: Int) -> Int {
    for at in max(0, start - Self.titleTokenMax)..<start {
      guard let title = lexicon.personTitles.match(in: field.tokens, at: at, limit: end),
        start < at + title.count, at + title.count < end
      else { continue }
      return at + title.count
    }
    return start
  }
}
