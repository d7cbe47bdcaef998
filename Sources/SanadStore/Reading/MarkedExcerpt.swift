/// Words of an article with the words looked for marked.
public struct MarkedExcerpt: Equatable, Sendable {
  /// The words, on one line.
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

  /// A stretch of the text, all of it a hit or none.
  public struct Piece: Equatable, Sendable {
    /// The words, on one line.
    public let text: String
    /// Whether the words were looked for.
    public let isHit: Bool
  }

  /// The text in pieces, in order.
  public var pieces: [Piece] {
    let scalars = Array(text.unicodeScalars)
    var pieces: [Piece] = []
    var end = 0
    func add(to next: Int, isHit: Bool) {
      guard end < next else { return }
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[end..<next])
      pieces.append(Piece(text: String(view), isHit: isHit))
      end = next
    }
    for mark in marks {
      add(to: mark[0], isHit: false)
      add(to: mark[1], isHit: true)
    }
    add(to: scalars.count, isHit: false)
    return pieces
  }
}
