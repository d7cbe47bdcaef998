package import SanadLanguages
package import SanadModel

/// Groups articles into stories as they arrive: an article's story is decided from what came before.
package struct StoryClusterer: Sendable {
  /// - Throws: `PackError` naming file and line.
  package init(languages: Languages) throws(PackError) {}

  /// The story of the next article of the stream.
  package mutating func assign(_ article: AnnotatedArticle) -> StoryAssignment {
    StoryAssignment(
      article: article.article.id, story: article.article.id, duplicateOf: nil,
      maker: Maker("stories.alone"))
  }
}
