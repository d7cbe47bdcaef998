import SanadLanguages
import SanadModel

/// Splits the title and the body into sentences.
struct SentenceAnnotator: ArticleAnnotator {
  static let reads: Set<Layer> = [.tokens]
  static let writes = Layer.sentences

  init(pack: LanguagePack, common: CommonTables) throws(PackError) {}

  func annotate(_ annotated: inout AnnotatedArticle) {}
}
