import SanadLanguages
import SanadModel

/// Finds words that deny, allege, plan or condition what is said.
struct StanceAnnotator: ArticleAnnotator {
  static let reads: Set<Layer> = [.tokens, .sentences, .names, .attributions]
  static let writes = Layer.stances

  init(pack: LanguagePack, common: CommonTables) throws(PackError) {}

  func annotate(_ annotated: inout AnnotatedArticle) {}
}
