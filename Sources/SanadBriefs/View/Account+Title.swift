import SanadModel

extension Account {
  /// The article whose title the story has; nil for a story without articles.
  var titled: Article? {
    articles.indices.contains(titleArticle) ? articles[titleArticle].article : nil
  }
}
