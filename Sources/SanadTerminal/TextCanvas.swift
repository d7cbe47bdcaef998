/// Lines of a terminal page, each within its width.
///
/// The only way in is ``StyledText``, so that nothing on a page steers the terminal.
package struct TextCanvas: Sendable {
  /// The width of pages that do not follow the terminal's. Given by custom.
  package static let standardWidth = 80

  package let width: Int
  let isColoured: Bool
  package private(set) var text = ""

  package init(width: Int = standardWidth, isColoured: Bool = false) {
    self.width = width
    self.isColoured = isColoured
  }

  /// An empty line, but at the top.
  package mutating func blank() { if !text.isEmpty { text += "\n" } }

  /// Wraps `content`; its first line starts with `lead`, the others `indent` columns in.
  ///
  /// A lead wider than the indent has a line of its own.
  ///
  /// - Parameters:
  ///   - lineCountMax: lines shown; a longer content ends in a sign that it is cut.
  ///   - tail: what stands behind it in any case.
  package mutating func add(
    _ content: StyledText, lead: StyledText = StyledText(), indent: Int = 0,
    lineCountMax: Int = .max, tail: StyledText = StyledText(),
    longWord: LineWrapper.LongWord = .broken
  ) {
    if indent < lead.width {
      line(lead)
      return add(
        content, indent: indent, lineCountMax: lineCountMax, tail: tail, longWord: longWord)
    }
    let lines = LineWrapper.lines(
      of: content, width: width - indent, upTo: lineCountMax, tail, longWord: longWord)
    for (index, line) in lines.enumerated() {
      let margin = index == 0 ? max(0, indent - lead.width) : indent
      if index == 0 { write(lead) }
      text += String(repeating: " ", count: margin)
      self.line(line)
    }
  }

  /// `content` as it is, on a line of its own.
  package mutating func line(_ content: StyledText) {
    write(content)
    text += "\n"
  }

  /// Two texts on one line, at its ends, at least two columns between them.
  package mutating func line(_ left: StyledText, _ right: StyledText) {
    let gap = max(2, width - left.width - right.width)
    line(left.followed(by: StyledText(String(repeating: " ", count: gap))).followed(by: right))
  }

  /// Names and values in two columns; an empty value is left out.
  package mutating func fields(_ fields: [(name: String, value: String)]) {
    let leads = fields.map { StyledText("  " + $0.name) }
    let column = (leads.map(\.width).max() ?? 0) + 2
    for (lead, field) in zip(leads, fields) {
      add(StyledText(field.value), lead: lead, indent: column, longWord: .whole)
    }
  }

  /// A heading, and a rule to the end of the line.
  package mutating func heading(_ title: String, _ style: TextStyle, symbol: String) {
    blank()
    let head = StyledText(symbol.isEmpty ? title : "\(symbol) \(title)", style.union(.bold))
    write(head)
    let rest = width - head.width - 1
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
