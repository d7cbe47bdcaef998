import SanadLanguages
import SanadModel

/// Splits the title and the body into sentences.
struct SentenceAnnotator: ArticleAnnotator {
  static let reads: Set<Layer> = [.tokens]
  static let writes: Set<Layer> = [.sentences]

  private let splitter: SentenceSplitter

  init(pack: LanguagePack, common: CommonTables) throws(PackError) {
    splitter = try SentenceSplitter(pack: pack, common: common)
  }

  func annotate(_ annotated: inout AnnotatedArticle) {
    let article = annotated.article
    annotated.title.sentences = splitter.sentences(of: article.title, annotated.title.tokens)
    annotated.text.sentences = splitter.sentences(of: article.text, annotated.text.tokens)
  }
}
