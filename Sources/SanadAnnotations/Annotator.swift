package import SanadLanguages
package import SanadModel
import SanadText

/// Finds sentences and mentions in an article's title and body.
package struct Annotator: Sendable {
  /// The annotators in order; a test checks that what each reads is written before.
  static let order: [any ArticleAnnotator.Type] = [
    SentenceAnnotator.self, DateAnnotator.self, QuantityAnnotator.self, NameAnnotator.self,
    SpeechAnnotator.self, StanceAnnotator.self,
  ]

  let languages: Languages
  /// The annotators of each pack, by the pack's tag.
  private let chains: [String: [any ArticleAnnotator]]

  /// - Throws: `PackError` naming file and line.
  package init(languages: Languages) throws(PackError) {
    self.languages = languages
    var chains: [String: [any ArticleAnnotator]] = [:]
    for pack in languages.packs {
      var chain: [any ArticleAnnotator] = []
      for type in Self.order {
        chain.append(try type.init(pack: pack, common: languages.common))
      }
      chains[pack.tag] = chain
    }
    self.chains = chains
  }

  /// The article with its mentions; the day of publication anchors relative dates.
  package func annotated(_ article: Article) -> AnnotatedArticle {
    var annotated = AnnotatedArticle(article: article)
    guard let pack = languages.pack(for: article.language) else { return annotated }
    annotated.title.tokens = pack.tokenizer.tokens(of: article.title)
    annotated.text.tokens = pack.tokenizer.tokens(of: article.text)
    for annotator in chains[pack.tag] ?? [] { annotator.annotate(&annotated) }
    return annotated
  }
}
