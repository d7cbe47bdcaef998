import SanadLanguages
import SanadModel

/// Finds dates, with the day of publication as their anchor.
struct DateAnnotator: ArticleAnnotator {
  static let reads: Set<Layer> = [.tokens, .sentences]
  static let writes = Layer.dates

  init(pack: LanguagePack, common: CommonTables) throws(PackError) {}

  func annotate(_ annotated: inout AnnotatedArticle) {}
}
