import SanadLanguages
import SanadModel

/// Finds who vouches for what.
struct AttributionAnnotator: ArticleAnnotator {
  static let reads: Set<Layer> = [.tokens, .sentences, .names, .quotes]
  static let writes = Layer.attributions

  init(pack: LanguagePack, common: CommonTables) throws(PackError) {}

  func annotate(_ annotated: inout AnnotatedArticle) {}
}
