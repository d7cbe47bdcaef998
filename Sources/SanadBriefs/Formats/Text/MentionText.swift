package import SanadModel
import SanadTerminal
import SanadText

/// An article's sentences for a terminal, each with what was found in it.
package struct MentionText: Sendable {
  /// Columns before a mention. Set by reading.
  private static let indent = 4

  private let options: TextFormat.Options

  package init(_ options: TextFormat.Options) { self.options = options }

  package func text(of annotated: AnnotatedArticle) -> String {
    var canvas = TextCanvas(width: options.width, isColoured: options.isColoured)
    canvas.heading(annotated.article.id, .blue, symbol: "§")
    let title = Mentions(annotated.title, annotated.article.title, annotated.entities)
    if !annotated.article.title.isEmpty {
      canvas.add(StyledText(annotated.article.title.string, .bold))
      add(title.rows(in: annotated.article.title.range), to: &canvas)
      canvas.blank()
    }
    let body = Mentions(annotated.text, annotated.article.text, annotated.entities)
    for sentence in annotated.text.sentences {
      canvas.add(StyledText(annotated.article.text[sentence.range]))
      add(body.rows(in: sentence.range), to: &canvas)
    }
    return canvas.text + "\n"
  }

  private func add(
    _ rows: [(kind: String, words: String, value: String)], to canvas: inout TextCanvas
  ) {
    for row in rows {
      var line = StyledText("\(row.kind) ", .dim)
      line.add("“\(row.words)”")
      if !row.value.isEmpty { line.add(" = \(row.value)", .green) }
      canvas.add(line, lead: StyledText("    "), indent: Self.indent)
    }
  }
}

/// The mentions of one field as rows, in order of place.
private struct Mentions {
  private let rows: [(range: TextRange, kind: String, words: String, value: String)]

  init(_ found: Annotations, _ text: SourceText, _ entities: [Entity]) {
    var rows = found.dates.map { ($0.range, "date", text[$0.range], $0.value.description) }
    rows += found.quantities.map {
      ($0.range, "quantity", text[$0.range], ArticleExplainer.words(for: $0.value))
    }
    rows += found.names.map {
      ($0.range, $0.type.rawValue, text[$0.range], entities[$0.entity].name)
    }
    rows += found.quotes.map { ($0.range, "quote", text[$0.range], $0.speaker ?? "") }
    rows += found.attributions.map {
      ($0.range, "attribution", text[$0.cue], "\($0.source) (\($0.kind.rawValue))")
    }
    self.rows = rows.ordered(byPlace: \.0)
  }

  /// The mentions that start within `range`.
  ///
  /// - Complexity: O(log(mentions) + those found).
  func rows(in range: TextRange) -> [(kind: String, words: String, value: String)] {
    let first = rows.lowerBound { $0.range.start < range.start }
    return rows[first...].prefix { $0.range.start < range.end }.map {
      ($0.kind, $0.words, $0.value)
    }
  }
}
