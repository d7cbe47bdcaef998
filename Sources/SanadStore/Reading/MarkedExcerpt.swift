/// Words of an article with the words looked for marked.
public struct MarkedExcerpt: Equatable, Sendable {
  public let text: String
  /// Half-open ranges of Unicode code points in ``text``.
  public let marks: [[Int]]

  /// What SQLite puts before and after a hit: control characters that no cleaned text has.
  private static let (opens, closes): (Unicode.Scalar, Unicode.Scalar) = ("\u{2}", "\u{3}")

  /// Reads the marks that SQLite put in; line breaks become spaces.
  init(_ marked: String) {
    var scalars = String.UnicodeScalarView()
    var marks: [[Int]] = []
    var start = 0
    var count = 0
    for scalar in marked.unicodeScalars {
      switch scalar {
      case Self.opens: start = count
      case Self.closes: marks.append([start, count])
      case "\n", "\r":
        scalars.append(" ")
        count += 1
      default:
        scalars.append(scalar)
        count += 1
      }
    }
    text = String(scalars)
    self.marks = marks
  }

  /// The text with `before` and `after` around each mark.
  public func marked(_ before: String, _ after: String) -> String {
    var result = ""
    var next = marks[...]
    for (index, scalar) in text.unicodeScalars.enumerated() {
      if let mark = next.first, mark[1] == index {
        result += after
        next.removeFirst()
      }
      if let mark = next.first, mark[0] == index { result += before }
      result.unicodeScalars.append(scalar)
    }
    return next.isEmpty ? result : result + after
  }
}
