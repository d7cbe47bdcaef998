/// How a run of text looks on a terminal; never the only bearer of a meaning.
struct TextStyle: OptionSet, Hashable, Sendable {
  let rawValue: UInt16

  static let bold = TextStyle(rawValue: 1)
  static let dim = TextStyle(rawValue: 2)
  static let red = TextStyle(rawValue: 4)
  static let green = TextStyle(rawValue: 8)
  static let yellow = TextStyle(rawValue: 16)
  static let blue = TextStyle(rawValue: 32)
  static let magenta = TextStyle(rawValue: 64)
  static let cyan = TextStyle(rawValue: 128)

  /// ECMA-48 "select graphic rendition" codes, in order.
  private static let codes: [(TextStyle, String)] = [
    (.bold, "1"), (.dim, "2"), (.red, "31"), (.green, "32"), (.yellow, "33"), (.blue, "34"),
    (.magenta, "35"), (.cyan, "36"),
  ]

  /// `text` between the codes for this style and the one that ends it.
  func applied(to text: String) -> String {
    let codes = Self.codes.filter { contains($0.0) }.map(\.1)
    return codes.isEmpty ? text : "\u{1B}[\(codes.joined(separator: ";"))m\(text)\u{1B}[0m"
  }
}

/// Runs of text, each in its style, that are wrapped together.
struct StyledText: Sendable {
  struct Run: Sendable {
    let text: String
    let style: TextStyle
  }

  private(set) var runs: [Run] = []

  init(_ text: String = "", _ style: TextStyle = []) { add(text, style) }

  /// Adds `text`, without what a terminal would obey.
  mutating func add(_ text: String, _ style: TextStyle = []) {
    let safe = PrintableText.of(text)
    if safe.isEmpty { return }
    if let last = runs.last, last.style == style {
      runs[runs.count - 1] = Run(text: last.text + safe, style: style)
    } else {
      runs.append(Run(text: safe, style: style))
    }
  }

  var isEmpty: Bool { runs.isEmpty }

  /// Parted by spaces; a word of two styles counts twice.
  var wordCount: Int { runs.reduce(0) { $0 + $1.text.split(separator: " ").count } }

  func followed(by other: StyledText) -> StyledText {
    var text = self
    for run in other.runs { text.add(run.text, run.style) }
    return text
  }

  /// Its first `count` words.
  func prefix(words count: Int) -> StyledText {
    var (text, left) = (StyledText(), count)
    for run in runs where 0 < left {
      let words = run.text.split(separator: " ")
      text.add(words.prefix(left).joined(separator: " "), run.style)
      left -= words.count
    }
    return text
  }

  /// Columns.
  var width: Int { runs.reduce(0) { $0 + ColumnWidth.of($1.text) } }
}

/// Breaks styled text into lines of a width.
struct LineWrapper {
  /// Columns.
  let width: Int
  private var lines: [StyledText] = []
  private var line = StyledText()
  private var lineWidth = 0
  /// The word being read: its pieces, which may differ in style.
  private var word: [StyledText.Run] = []
  private var wordWidth = 0
  private var spaceStyle: TextStyle?

  init(width: Int) { self.width = max(1, width) }

  static func lines(of text: StyledText, width: Int) -> [StyledText] {
    var wrapper = LineWrapper(width: width)
    for run in text.runs { wrapper.read(run) }
    wrapper.endWord()
    wrapper.endLine()
    return wrapper.lines
  }

  /// The lines of `text` and `tail`; where there are more than `count`, of the most words of `text` that
  /// leave room for a sign that it is cut, and for `tail`.
  static func lines(
    of text: StyledText, width: Int, upTo count: Int, _ tail: StyledText
  ) -> [StyledText] {
    let whole = lines(of: text.followed(by: tail), width: width)
    if whole.count <= count { return whole }
    // A word takes a column and the space after it at least, but for marks that take none.
    var words = min(text.wordCount, count * (width + 1))
    while 1 < words {
      words -= 1
      let cut = text.prefix(words: words).followed(by: StyledText(" …", .dim))
      let lines = lines(of: cut.followed(by: tail), width: width)
      if lines.count <= count { return lines }
    }
    return whole
  }

  private mutating func read(_ run: StyledText.Run) {
    var piece = ""
    for scalar in run.text.unicodeScalars {
      if scalar == " " {
        take(piece, run.style)
        piece = ""
        endWord()
        spaceStyle = run.style
      } else {
        // A word longer than a line is broken where the line ends.
        let next = ColumnWidth.of(scalar)
        if width < wordWidth + ColumnWidth.of(piece) + next {
          take(piece, run.style)
          piece = ""
          endWord()
        }
        piece.unicodeScalars.append(scalar)
      }
    }
    take(piece, run.style)
  }

  private mutating func take(_ piece: String, _ style: TextStyle) {
    if piece.isEmpty { return }
    word.append(StyledText.Run(text: piece, style: style))
    wordWidth += ColumnWidth.of(piece)
  }

  private mutating func endWord() {
    if word.isEmpty { return }
    let space = line.isEmpty || spaceStyle == nil ? 0 : 1
    if width < lineWidth + space + wordWidth { endLine() }
    if !line.isEmpty, let spaceStyle {
      line.add(" ", spaceStyle)
      lineWidth += 1
    }
    for run in word { line.add(run.text, run.style) }
    lineWidth += wordWidth
    word = []
    wordWidth = 0
    spaceStyle = nil
  }

  private mutating func endLine() {
    if !line.isEmpty { lines.append(line) }
    line = StyledText()
    lineWidth = 0
  }
}
