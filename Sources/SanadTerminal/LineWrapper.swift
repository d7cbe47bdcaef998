/// Breaks styled text into lines of a width.
package struct LineWrapper {
  /// What happens to a word wider than a line.
  package enum LongWord: Sendable {
    /// It is broken where the line ends.
    case broken
    /// It keeps a line of its own, so that an address can be copied.
    case whole
  }

  /// Columns.
  let width: Int
  let longWord: LongWord
  private var lines: [StyledText] = []
  private var line = StyledText()
  private var lineWidth = 0
  /// The word being read: its pieces, which may differ in style.
  private var word: [StyledText.Run] = []
  private var wordWidth = 0
  private var spaceStyle: TextStyle?

  init(width: Int, longWord: LongWord) {
    self.width = max(1, width)
    self.longWord = longWord
  }

  /// The lines of `text`, each at most `width` columns wide.
  package static func lines(
    of text: StyledText, width: Int, longWord: LongWord = .broken
  ) -> [StyledText] {
    var wrapper = LineWrapper(width: width, longWord: longWord)
    for run in text.runs { wrapper.read(run) }
    wrapper.endWord()
    wrapper.endLine()
    return wrapper.lines
  }

  /// The lines of `text` and `tail`; where there are more than `count`, of the most words of `text` that
  /// leave room for a sign that it is cut, and for `tail`.
  static func lines(
    of text: StyledText, width: Int, upTo count: Int, _ tail: StyledText,
    longWord: LongWord = .broken
  ) -> [StyledText] {
    let whole = lines(of: text.followed(by: tail), width: width, longWord: longWord)
    if whole.count <= count { return whole }
    // A word takes a column and the space after it at least, but for marks that take none.
    var words = min(text.wordCount, count * (width + 1))
    while 1 < words {
      words -= 1
      let cut = text.prefix(words: words).followed(by: StyledText(" …", .dim))
      let lines = lines(of: cut.followed(by: tail), width: width, longWord: longWord)
      if lines.count <= count { return lines }
    }
    return whole
  }

  private mutating func read(_ run: StyledText.Run) {
    var (piece, pieceWidth) = ("", 0)
    for scalar in run.text.unicodeScalars {
      if scalar == " " {
        take(piece, pieceWidth, run.style)
        (piece, pieceWidth) = ("", 0)
        endWord()
        spaceStyle = run.style
      } else {
        let scalarWidth = ColumnWidth.of(scalar)
        if longWord == .broken, width < wordWidth + pieceWidth + scalarWidth {
          take(piece, pieceWidth, run.style)
          (piece, pieceWidth) = ("", 0)
          endWord()
        }
        piece.unicodeScalars.append(scalar)
        pieceWidth += scalarWidth
      }
    }
    take(piece, pieceWidth, run.style)
  }

  private mutating func take(_ piece: String, _ pieceWidth: Int, _ style: TextStyle) {
    if piece.isEmpty { return }
    word.append(StyledText.Run(text: piece, style: style))
    wordWidth += pieceWidth
  }

  private mutating func endWord() {
    if word.isEmpty { return }
    let space = line.isEmpty || spaceStyle == nil ? 0 : 1
    if width < lineWidth + space + wordWidth { endLine() }
    if !line.isEmpty, let spaceStyle {
      line.append(" ", spaceStyle)
      lineWidth += 1
    }
    for run in word { line.append(run.text, run.style) }
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
