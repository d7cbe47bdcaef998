import SanadLanguages
import SanadModel

/// Finds quantities with their bounds and what they count.
struct QuantityAnnotator: ArticleAnnotator {
  static let reads: Set<Layer> = [.tokens, .sentences, .dates]
  static let writes = Layer.quantities

  init(pack: LanguagePack, common: CommonTables) throws(PackError) {}

  func annotate(_ annotated: inout AnnotatedArticle) {}
}
