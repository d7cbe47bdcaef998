import SanadLanguages
import SanadModel
import SanadText

/// Finds quotations and attributions with their speakers, both from one reading of a field.
struct SpeechAnnotator: ArticleAnnotator {
  static let reads: Set<Layer> = [.tokens, .sentences, .dates, .quantities, .names]
  static let writes: Set<Layer> = [.quotes, .attributions]

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
    guard !found.tokens.isEmpty else { return }
    let reading = FieldReading(text, found, entities, lexicon)
    let links = QuoteLinker(reading: reading, lexicon: lexicon).links()
    let quotes = QuoteMaker(reading: reading, links: links)
    found.quotes = quotes.mentions()
    found.notices += quotes.unclosed()
    found.attributions = AttributionMaker(reading: reading, links: links).mentions()
  }
}
