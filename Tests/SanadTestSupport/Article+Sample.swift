public import SanadModel
public import SanadText

extension Article {
  /// An invented article; `published` in ISO 8601, none where it is empty.
  public static func sample(
    _ text: SourceText, id: String = "sample", title: SourceText = .empty, outlet: String? = nil,
    language: String = "id", published: String = ""
  ) -> Article {
    var article = Article(id: id, title: title, text: text)
    article.language = language
    article.outlet = outlet
    article.published = Timestamp(iso: published)
    return article
  }
}
