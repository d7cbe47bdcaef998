import SanadModel
import SanadTerminal
import SanadText

/// The table of claims by outlets for a terminal: a column of two cells an outlet, by number.
struct TextMatrix {
  /// Outlets shown: more leave no room for the claim beside them. Set by reading.
  static let columnCountMax = 12

  /// Lines of a row: the table is for the cells, the whole sentence stands in its part. Set by reading.
  private static let rowLineCountMax = 2

  let story: StoryView

  func add(to canvas: inout TextCanvas) {
    guard let matrix = MatrixView(story, columnCountMax: Self.columnCountMax) else { return }
    canvas.heading(story.labels["section.matrix"], .blue, symbol: "▦")
    let names = matrix.outlets.enumerated().map { "\($0 + 1) \($1)" }
    canvas.add(StyledText(names.map(Self.unbroken).joined(separator: " · ")), indent: 2)
    let keys = MatrixView.keys(story.labels).map { "\($0.symbol) \($0.text)" }
    canvas.add(StyledText(keys.map(Self.unbroken).joined(separator: "  "), .dim), indent: 2)
    let width = matrix.outlets.count < 10 ? 2 : 3
    let indent = 2 + matrix.outlets.count * width + 2
    let heads = Self.heads(matrix.outlets.count, width)
    canvas.add(StyledText(Self.unbroken(heads), .bold))
    for row in matrix.rows { add(row, width, indent, &canvas) }
  }

  private static func unbroken(_ text: String) -> String {
    text.replacing(" ", with: "\u{A0}")
  }

  /// `   1 2 3`, over the cells.
  private static func heads(_ count: Int, _ width: Int) -> String {
    (1...count).reduce("  ") { line, number in
      let digits = "\(number)"
      return line + String(repeating: " ", count: width - digits.count) + digits
    }
  }

  private func add(
    _ row: MatrixView.Row, _ width: Int, _ indent: Int, _ canvas: inout TextCanvas
  ) {
    let part = Section(row.status)
    var lead = StyledText("\(TextFormat.symbol(part)) ", TextFormat.style(part))
    for cell in row.cells {
      lead.add(String(repeating: " ", count: width - 1))
      lead.add(MatrixView.symbol(cell?.stance), Self.style(cell?.stance))
    }
    let words = row.clause.map { story.account.articles[$0.article].article.text[$0.range] } ?? ""
    canvas.add(
      StyledText(words), lead: lead, indent: indent, lineCountMax: Self.rowLineCountMax)
    addValues(row, indent, &canvas)
  }

  /// `12: 1 3 · 15: 2`, where outlets give values that differ.
  private func addValues(_ row: MatrixView.Row, _ indent: Int, _ canvas: inout TextCanvas) {
    if row.valueColumns.isEmpty { return }
    var line = StyledText()
    for (value, columns) in row.valueColumns {
      if !line.isEmpty { line.add(" · ", .dim) }
      line.add(Self.unbroken("\(value):"), .bold)
      line.add(Self.unbroken(" " + columns.map { "\($0 + 1)" }.joined(separator: " ")))
    }
    canvas.add(line, indent: indent)
  }

  private static func style(_ stance: Stance?) -> TextStyle {
    switch stance {
    case .stated, .claimed, .confirmed, .corrected: .bold
    case .denied: .red
    case .unverified: .yellow
    case .planned: .cyan
    case nil: .dim
    }
  }
}
