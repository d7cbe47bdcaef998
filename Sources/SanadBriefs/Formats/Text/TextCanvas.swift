/// Lines of a terminal page, each within its width.
struct TextCanvas {
  let width: Int
  let isColoured: Bool
  private(set) var text = ""

  init(width: Int, isColoured: Bool) {
    self.width = width
    self.isColoured = isColoured
  }

  mutating func blank() { if !text.isEmpty { text += "\n" } }

  /// Wraps `content`; its first line starts with `lead`, the others `indent` columns in.
  ///
  /// A lead wider than the indent has a line of its own.
  ///
  /// - Parameters:
  ///   - lineCountMax: lines shown; a longer content ends in a sign that it is cut.
  ///   - tail: what stands behind it in any case.
  mutating func add(
    _ content: StyledText, lead: StyledText = StyledText(), indent: Int = 0,
    lineCountMax: Int = .max, tail: StyledText = StyledText()
  ) {
    if indent < lead.width {
      write(lead)
      text += "\n"
      return add(content, indent: indent, lineCountMax: lineCountMax, tail: tail)
    }
    let lines = LineWrapper.lines(of: content, width: width - indent, upTo: lineCountMax, tail)
    for (index, line) in lines.enumerated() {
      let margin = index == 0 ? max(0, indent - lead.width) : indent
      if index == 0 { write(lead) }
      text += String(repeating: " ", count: margin)
      write(line)
      text += "\n"
    }
  }

  /// A heading, and a rule to the end of the line.
  mutating func heading(_ title: String, _ style: TextStyle, symbol: String) {
    blank()
    let head = symbol.isEmpty ? title : "\(symbol) \(title)"
    write(StyledText(head, style.union(.bold)))
    let rest = width - ColumnWidth.of(head) - 1
    if 0 < rest {
      text += " "
      write(StyledText(String(repeating: "─", count: rest), .dim))
    }
    text += "\n"
  }

  private mutating func write(_ content: StyledText) {
    for run in content.runs {
      // A no-break space has done its work once lines are broken.
      let shown = run.text.replacing("\u{A0}", with: " ")
      text += isColoured ? run.style.applied(to: shown) : shown
    }
  }
}
