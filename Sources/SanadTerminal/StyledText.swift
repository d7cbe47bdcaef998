/// Runs of text, each in its style, that are wrapped together.
///
/// What is in it is safe to print: ``PrintableText`` has passed all of it.
package struct StyledText: Sendable {
  package struct Run: Sendable {
    package let text: String
    let style: TextStyle
  }

  package private(set) var runs: [Run] = []

  package init(_ text: String = "", _ style: TextStyle = []) { add(text, style) }

  /// Adds `text`, without what a terminal would obey.
  package mutating func add(_ text: String, _ style: TextStyle = []) {
    append(PrintableText.of(text), style)
  }

  /// Adds text that has passed ``PrintableText``.
  mutating func append(_ safe: String, _ style: TextStyle) {
    if safe.isEmpty { return }
    if let last = runs.last, last.style == style {
      runs[runs.count - 1] = Run(text: last.text + safe, style: style)
    } else {
      runs.append(Run(text: safe, style: style))
    }
  }

  package var isEmpty: Bool { runs.isEmpty }

  /// Columns.
  package var width: Int { runs.reduce(0) { $0 + ColumnWidth.of($1.text) } }

  /// Divided by spaces; a word of two styles counts twice.
  var wordCount: Int { runs.reduce(0) { $0 + $1.text.split(separator: " ").count } }

  package func followed(by other: StyledText) -> StyledText {
    var text = self
    for run in other.runs { text.append(run.text, run.style) }
    return text
  }

  /// Its first `count` words.
  func prefix(words count: Int) -> StyledText {
    var (text, left) = (StyledText(), count)
    for run in runs where 0 < left {
      let words = run.text.split(separator: " ")
      text.append(words.prefix(left).joined(separator: " "), run.style)
      left -= words.count
    }
    return text
  }

  /// At most `columns` of it; where it is longer, the last one shows that it is cut.
  package func fitted(to columns: Int) -> StyledText {
    if width <= columns { return self }
    var (text, left) = (StyledText(), columns - 1)
    for run in runs {
      let shown = run.text.prefix { character in
        left -= ColumnWidth.of(String(character))
        return 0 <= left
      }
      text.append(String(shown), run.style)
      if left < 0 { break }
    }
    text.append("…", [])
    return text
  }
}
