import SanadTerminal

/// A trace for a person: article by article what it has, what it changed and what it left out.
package struct TraceText: Sendable {
  private let columns: Int

  package init(columns: Int) { self.columns = columns }

  package func text(of trace: TraceRecord) -> String {
    var canvas = TextCanvas(width: columns)
    canvas.add(StyledText(trace.title ?? trace.statement), longWord: .whole)
    canvas.line(StyledText("articles \(trace.articles.count)"))
    for (number, sentence) in trace.sentences.enumerated() {
      canvas.add(
        StyledText(sentence.text), lead: StyledText("\(number)"), indent: 4, longWord: .whole)
      canvas.line(StyledText("    = \(sentence.verbatim) · ~ \(sentence.altered)"))
    }
    for article in trace.articles { add(article, trace, to: &canvas) }
    canvas.blank()
    return canvas.text
  }

  private func add(
    _ article: TraceRecord.Bearer, _ trace: TraceRecord, to canvas: inout TextCanvas
  ) {
    canvas.blank()
    let facts = [article.outlet, article.published, article.article].compactMap { $0 }
    canvas.add(StyledText(facts.joined(separator: " · ")), longWord: .whole)
    for remnant in article.stillPrints {
      canvas.add(
        StyledText("\(remnant.withdrawn): \(remnant.text)"), lead: StyledText("  !"), indent: 4,
        longWord: .whole)
    }
    for match in article.sentences {
      let mark = match.kind == "verbatim" ? "=" : "~"
      canvas.add(
        StyledText("\(match.sentence) \(Self.words(match))"), lead: StyledText("  " + mark),
        indent: 4, longWord: .whole)
    }
    if article.cut.isEmpty { return }
    let cut = article.cut.map { String($0) }.joined(separator: " ")
    canvas.add(StyledText(cut), lead: StyledText("  -"), indent: 4, longWord: .whole)
  }

  /// The article's words, with those taken out and put in marked.
  private static func words(_ match: TraceRecord.Match) -> String {
    if match.words.isEmpty { return match.text }
    return match.words.map { piece in
      switch piece.kind {
      case "removed": "[-\(piece.text)-]"
      case "added": "{+\(piece.text)+}"
      default: piece.text
      }
    }.joined(separator: " ")
  }
}
