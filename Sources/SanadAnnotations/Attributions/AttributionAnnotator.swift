import SanadLanguages
import SanadModel
import SanadText

/// Finds who vouches for what.
struct AttributionAnnotator: ArticleAnnotator {
  static let reads: Set<Layer> = [.tokens, .sentences, .dates, .names, .quotes]
  static let writes = Layer.attributions

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
    let scopes = ScopeFinder(reading: reading, links: links)
    let chain = SourceChain(reading: reading)
    var mentions: [AttributionMention] = []
    for (index, attributed) in reading.statements.enumerated() {
      guard let speaker = attributed.speaker else { continue }
      mentions.append(
        mention(attributed.statement, speaker, scopes.scope(of: index), chain.via(index), reading))
    }
    mentions += links.compactMap { inherited($0, reading) }
    found.attributions = mentions.sorted { ($0.range, $0.scope) < ($1.range, $1.scope) }
  }

  private func mention(
    _ statement: Statement, _ speaker: Speaker, _ scope: TextRange, _ via: String?,
    _ reading: FieldReading
  ) -> AttributionMention {
    AttributionMention(
      range: reading.view.range(statement.tokens), source: speaker.source,
      sourceRange: speaker.range, kind: speaker.kind, cue: reading.view.range(statement.cue),
      scope: scope, stance: statement.kind.stance, via: via, maker: statement.maker)
  }

  /// A quotation whose speaker comes from the words around it has an attribution of its own.
  private func inherited(_ link: QuoteLink, _ reading: FieldReading) -> AttributionMention? {
    guard link.statement == nil, let speaker = link.speaker else { return nil }
    let words = reading.view.range(link.span.inner)
    return AttributionMention(
      range: words, source: speaker.source, sourceRange: speaker.range, kind: speaker.kind,
      cue: TextRange(words.start, words.start), scope: words, stance: .stated, maker: link.rule)
  }
}
