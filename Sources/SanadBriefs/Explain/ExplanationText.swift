import SanadTerminal

/// Explanations for a terminal: place, words, what was made of them, and by which rule or row.
package struct ExplanationText: Sendable {
  /// Columns of kind and place before the words. Set by reading.
  private static let leadWidth = 24

  private let options: TextFormat.Options
  private var heading: String?

  package init(_ options: TextFormat.Options) { self.options = options }

  /// The next explanations; a heading wherever another article or story begins.
  package mutating func text(of explanations: [Explanation]) -> String {
    var canvas = TextCanvas(width: options.width, isColoured: options.isColoured)
    for explanation in explanations {
      let next = explanation.story ?? explanation.article ?? ""
      if next != heading {
        canvas.heading(next, .blue, symbol: "§")
        heading = next
      }
      add(explanation, &canvas)
    }
    return canvas.text
  }

  private func add(_ explanation: Explanation, _ canvas: inout TextCanvas) {
    let place = explanation.range.map { "\($0[0])-\($0[1])" } ?? ""
    let field = explanation.field == "title" ? "title " : ""
    var line = StyledText()
    if explanation.story != nil, let article = explanation.article {
      line.add("\(article) ", .dim)
    }
    if let text = explanation.text { line.add("“\(text)” ") }
    if !explanation.value.isEmpty { line.add("= \(explanation.value) ", .green) }
    line.add("← \(explanation.maker)", .dim)
    canvas.add(
      line, lead: StyledText("\(explanation.kind) \(field)\(place) ", .bold),
      indent: Self.leadWidth)
  }
}
