import SanadLanguages
import SanadModel

/// Finds names and the entity each stands for.
struct NameAnnotator: ArticleAnnotator {
  static let reads: Set<Layer> = [.tokens, .sentences]
  static let writes = Layer.names

  init(pack: LanguagePack, common: CommonTables) throws(PackError) {}

  func annotate(_ annotated: inout AnnotatedArticle) {}
}
