import SanadText

/// The tokens between a subject and its verb: adverbs, a date, the comma that closes an apposition.
struct SubjectGap {
  /// The most tokens of a bracket with a date. Set by reading.
  private static let bracketMax = 12

  /// The token after the subject.
  private(set) var end: Int
  private(set) var isNegated = false
  /// A comma is in the gap.
  private(set) var isClosed = false
  private var sawDate = false

  /// Reads back from the verb at token `verb`, at most to token `start`.
  init(view: FieldView, verb: Int, start: Int) {
    end = verb
    while start < end, let step = step(view, start) { end -= step }
  }

  /// The number of tokens that belong to the gap before ``end``; nil where the subject ends.
  private mutating func step(_ view: FieldView, _ start: Int) -> Int? {
    let last = end - 1
    if view.has(last, .date) {
      sawDate = true
      return 1
    }
    if view.has(last, .comma) {
      isClosed = true
      return 1
    }
    if view.mark(last) == ")" { return bracket(view, closing: last, start) }
    if view.has(last, .name) { return nil }
    if view.has(last, .negation), !view.tokens[last].isCapitalised { isNegated = true }
    if view.has(last, [.adverb, .negation]), !view.has(last, .pronoun) { return 1 }
    if view.mark(last) == "-", start < last, view.has(last - 1, .adverb) { return 1 }
    return sawDate && view.has(last, .phraseEnd) && !view.has(last, .pronoun) ? 1 : nil
  }

  /// A bracket that holds a date; another belongs to the subject.
  private mutating func bracket(_ view: FieldView, closing: Int, _ start: Int) -> Int? {
    var at = closing - 1
    var holdsDate = false
    while start <= at, closing - at < Self.bracketMax {
      if view.has(at, .date) || view.mark(at) == "/" { holdsDate = true }
      if view.mark(at) == "(" {
        sawDate = sawDate || holdsDate
        return holdsDate ? closing - at + 1 : nil
      }
      at -= 1
    }
    return nil
  }
}

extension FieldView {
  /// Whether the mark at token `index` ends a clause: a quotation mark, a colon, a dash with spaces.
  func endsClause(_ index: Int) -> Bool {
    guard tokens[index].kind == .punctuation else { return false }
    if has(index, .doubleQuote) || mark(index) == ":" || mark(index) == ";" { return true }
    guard mark(index) == "-" || cursor.isWideMark(index), !has(index, .quoteMark) else {
      return false
    }
    return tokens[index].spaceBefore && index + 1 < count && tokens[index + 1].spaceBefore
  }
}
