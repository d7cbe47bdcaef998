import SanadModel
import SanadText

/// Reads days and times as pages print them: `12/11/2024`, `12 - Nov - 2024, 04:00 WIB`, `May 5, 2024`.
struct DateReader: Sendable {
  /// A day found, and the tokens it takes.
  struct Found: Sendable {
    let value: Timestamp
    let tokens: Range<Int>
    /// Its day and month stand in figures and could be each other.
    var isAmbiguous = false
  }

  /// Earliest and latest year a page is dated in: the web began in 1990. Set by reading.
  static let years = 1990...2100
  /// Tokens between a day and its time: `, pukul `, ` | `. Set by reading.
  static let timeGapMax = 4

  let words: CalendarWords

  /// The first day in `tokens`, with the time beside it.
  ///
  /// - Parameter isMonthFirst: how `3/5/2024` reads.
  func first(
    in tokens: ArraySlice<Token>, of text: SourceText, isMonthFirst: Bool = false
  ) -> Found? {
    var index = tokens.startIndex
    while index < tokens.endIndex {
      if let found = date(in: tokens, at: index, of: text, isMonthFirst: isMonthFirst) {
        return found
      }
      index += 1
    }
    return nil
  }

  /// The day that starts at token `index`.
  func date(
    in tokens: ArraySlice<Token>, at index: Int, of text: SourceText, isMonthFirst: Bool = false
  ) -> Found? {
    var scan = DateScan(tokens: tokens, text: text, words: words, at: index)
    guard let date = scan.date(isMonthFirst: isMonthFirst) else { return nil }
    let time = scan.time()
    return Found(
      value: Timestamp(date: date, time: time), tokens: index..<scan.at,
      isAmbiguous: scan.isAmbiguous)
  }

  /// The day `text` holds.
  func first(in text: String, isMonthFirst: Bool = false) -> Timestamp? {
    found(in: text, isMonthFirst: isMonthFirst)?.value
  }

  /// The same with what is to be known of it.
  func found(in text: String, isMonthFirst: Bool = false) -> Found? {
    let source = SourceText(text)
    let tokens = Tokenizer().tokens(of: source)
    return first(in: tokens[...], of: source, isMonthFirst: isMonthFirst)
  }
}
