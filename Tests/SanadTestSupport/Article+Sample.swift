public import SanadModel
public import SanadText

extension Article {
  /// An invented article; `published` in ISO 8601, none where it is empty.
  public static func sample(
    _ text: SourceText, id: String = "sample", url: String? = nil, title: SourceText = .empty,
    outlet: String? = nil, language: String = "id", published: String = ""
  ) -> Article {
    var article = Article(id: id, url: url, title: title, text: text)
    article.language = language
    article.outlet = outlet
    article.published = Timestamp(iso: published)
    return article
  }

  /// The article with the tokens of its title and its body, and no mention.
  public func tokenized(by tokenizer: Tokenizer = Tokenizer()) -> AnnotatedArticle {
    var annotated = AnnotatedArticle(article: self)
    annotated.title.tokens = tokenizer.tokens(of: title)
    annotated.text.tokens = tokenizer.tokens(of: text)
    return annotated
  }
}
