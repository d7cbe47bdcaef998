import SanadModel
import SanadText

/// Makes the attributions of a field: which source says what.
struct AttributionMaker {
  let reading: FieldReading
  let links: [QuoteLink]

  /// In order of their range.
  func mentions() -> [AttributionMention] {
    let scopes = ScopeFinder(reading: reading, links: links)
    let chain = SourceChain(reading: reading)
    var mentions: [AttributionMention] = []
    for (index, attributed) in reading.reports.enumerated() {
      guard let speaker = attributed.speaker else { continue }
      mentions.append(
        mention(attributed.report, speaker, scopes.scope(of: index), chain.via(index)))
    }
    mentions += links.compactMap(inherited)
    return mentions.sorted { ($0.range, $0.scope) < ($1.range, $1.scope) }
  }

  private func mention(
    _ report: SpeechReport, _ speaker: Speaker, _ scope: TextRange, _ via: String?
  ) -> AttributionMention {
    AttributionMention(
      range: reading.view.range(report.tokens), source: speaker.source,
      sourceRange: speaker.range, kind: speaker.kind, cue: reading.view.range(report.cue),
      scope: scope, stance: report.kind.stance, via: via, maker: report.maker)
  }

  /// A quotation whose speaker comes from the words around it has an attribution of its own.
  private func inherited(_ link: QuoteLink) -> AttributionMention? {
    guard link.report == nil, let speaker = link.speaker else { return nil }
    let words = reading.view.range(link.span.inner)
    return AttributionMention(
      range: words, source: speaker.source, sourceRange: speaker.range, kind: speaker.kind,
      cue: TextRange(words.start, words.start), scope: words, stance: .stated, maker: link.rule)
  }
}
