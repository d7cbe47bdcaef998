import SanadModel
import SanadText

/// Makes the attributions of a field: who vouches for what.
struct AttributionMaker {
  let reading: FieldReading
  let links: [QuoteLink]

  /// In order of where they stand.
  func mentions() -> [AttributionMention] {
    let scopes = ScopeFinder(reading: reading, links: links)
    let chain = SourceChain(reading: reading)
    var mentions: [AttributionMention] = []
    for (index, attributed) in reading.statements.enumerated() {
      guard let speaker = attributed.speaker else { continue }
      mentions.append(
        mention(attributed.statement, speaker, scopes.scope(of: index), chain.via(index)))
    }
    mentions += links.compactMap(inherited)
    return mentions.sorted { ($0.range, $0.scope) < ($1.range, $1.scope) }
  }

  private func mention(
    _ statement: Statement, _ speaker: Speaker, _ scope: TextRange, _ via: String?
  ) -> AttributionMention {
    AttributionMention(
      range: reading.view.range(statement.tokens), source: speaker.source,
      sourceRange: speaker.range, kind: speaker.kind, cue: reading.view.range(statement.cue),
      scope: scope, stance: statement.kind.stance, via: via, maker: statement.maker)
  }

  /// A quotation whose speaker comes from the words around it has an attribution of its own.
  private func inherited(_ link: QuoteLink) -> AttributionMention? {
    guard link.statement == nil, let speaker = link.speaker else { return nil }
    let words = reading.view.range(link.span.inner)
    return AttributionMention(
      range: words, source: speaker.source, sourceRange: speaker.range, kind: speaker.kind,
      cue: TextRange(words.start, words.start), scope: words, stance: .stated, maker: link.rule)
  }
}
