import SanadLanguages
import SanadModel

/// Finds quotations with their speakers.
struct QuoteAnnotator: ArticleAnnotator {
  static let reads: Set<Layer> = [.tokens, .sentences, .names]
  static let writes = Layer.quotes

  init(pack: LanguagePack, common: CommonTables) throws(PackError) {}

  func annotate(_ annotated: inout AnnotatedArticle) {}
}
