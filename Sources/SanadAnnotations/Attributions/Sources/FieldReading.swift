import SanadModel
import SanadText

/// A field read for speech: its quoted stretches, and its cues traced to their speakers.
struct FieldReading {
  let view: FieldView
  let spans: QuoteSpans
  /// In order of their cue.
  let statements: [AttributedStatement]

  init(_ text: SourceText, _ found: Annotations, _ entities: [Entity], _ lexicon: SpeechLexicon) {
    view = FieldView(text, found, lexicon)
    spans = QuoteSpanFinder(view: view, lexicon: lexicon).spans()
    let finder = StatementFinder(view: view, lexicon: lexicon, spans: spans)
    let resolver = SpeakerResolver(view: view, entities: entities, lexicon: lexicon)
    var discourse = Discourse(view: view, resolver: resolver, lexicon: lexicon, spans: spans)
    statements = discourse.attributed(finder.statements())
  }

  /// The index of the first statement whose words end after token `index`.
  func firstStatement(after index: Int) -> Int {
    statements.lowerBound { $0.statement.cue.upperBound <= index }
  }
}
