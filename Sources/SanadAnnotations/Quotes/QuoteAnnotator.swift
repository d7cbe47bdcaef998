import SanadLanguages
import SanadModel
import SanadText

/// Finds quotations with their speakers.
struct QuoteAnnotator: ArticleAnnotator {
  static let reads: Set<Layer> = [.tokens, .sentences, .dates, .names]
  static let writes = Layer.quotes

  private let lexicon: SpeechLexicon

  init(pack: LanguagePack, common: CommonTables) throws(PackError) {
    lexicon = try SpeechLexicon(pack: pack, common: common)
  }

  func annotate(_ annotated: inout AnnotatedArticle) {
    let entities = annotated.entities
    annotate(annotated.article.title, &annotated.title, entities)
    annotate(annotated.article.text, &annotated.text, entities)
  }

  private func annotate(_ text: SourceText, _ found: inout Annotations, _ entities: [Entity]) {
    let reading = FieldReading(text, found, entities, lexicon)
    let links = QuoteLinker(reading: reading, lexicon: lexicon).links()
    found.quotes = links.compactMap { mention($0, in: reading) }
    let spans = reading.spans.spans
    for (index, span) in spans.enumerated() where span.isUnclosed {
      // Speech of several paragraphs opens each and closes the last.
      if index + 1 < spans.count, spans[index + 1].inner.lowerBound <= span.close + 1 { continue }
      found.notices.append(Notice(.unclosedQuote, range: reading.view.range(span.inner)))
    }
  }

  private func mention(_ link: QuoteLink, in reading: FieldReading) -> QuoteMention? {
    let view = reading.view
    var inner = link.span.inner
    while let first = inner.first, view.has(first, .mark) { inner = inner.dropFirst() }
    while let last = inner.last, view.has(last, .mark) { inner = inner.dropLast() }
    guard !inner.isEmpty else { return nil }
    let cue = link.statement.map { view.range(reading.statements[$0].statement.tokens) }
    return QuoteMention(
      range: view.range(inner), speaker: link.speaker?.name, speakerRange: link.speaker?.range,
      cue: cue, maker: link.rule)
  }
}
