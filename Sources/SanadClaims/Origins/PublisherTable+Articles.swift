import SanadModel

extension PublisherTable {
  /// For each article the first one of the same newsroom.
  func newsrooms(of articles: ArticleList<AnnotatedArticle>) -> ArticleList<ArticleIndex> {
    var first: [String: ArticleIndex] = [:]
    return ArticleList(articles.indices).mapped { index in
      let article = articles[index].article
      guard let key = key(of: article.outlet, host: article.host) else { return index }
      let known = first[key] ?? index
      first[key] = known
      return known
    }
  }

  /// For each article who owns its outlet; nil if the table does not say.
  func owners(of articles: ArticleList<AnnotatedArticle>) -> ArticleList<String?> {
    articles.mapped { owner(of: $0.article.outlet, host: $0.article.host) }
  }
}
