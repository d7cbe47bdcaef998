import SanadModel
import SanadText

/// What a field says about speech: its quoted spans, and its reports with their speakers.
struct FieldReading {
  let view: FieldView
  let spans: QuoteSpans
  /// In order of their cue.
  let reports: [AttributedReport]

  init(_ text: SourceText, _ found: Annotations, _ entities: [Entity], _ lexicon: SpeechLexicon) {
    view = FieldView(text, found, lexicon)
    spans = QuoteSpanFinder(view: view, lexicon: lexicon).spans()
    let finder = SpeechReportFinder(view: view, lexicon: lexicon, spans: spans)
    let resolver = SpeakerResolver(view: view, entities: entities, lexicon: lexicon)
    var discourse = Discourse(view: view, resolver: resolver, lexicon: lexicon, spans: spans)
    reports = discourse.attributed(finder.reports())
  }

  /// The index of the first report whose cue ends after token `index`.
  func firstReport(after index: Int) -> Int {
    reports.lowerBound { $0.report.cue.upperBound <= index }
  }
}
