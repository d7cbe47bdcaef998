package import SanadModel

/// Finds passages that articles of one story share.
package struct PassageFinder: Sendable {
  package init() {}

  /// Every passage two of `articles` share, by first article, second article and place.
  package func passages(among articles: [AnnotatedArticle]) -> [SharedPassage] { [] }
}
