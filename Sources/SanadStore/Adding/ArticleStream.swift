public import SanadModel

/// An article that went into another story, which is part of a storyline.
public typealias ArticleMove = (article: String, story: String, storyline: String)

/// What decides the story of each article of a stream.
///
/// The store keeps what was decided, and feeds it back when a stream is resumed; placing an
/// article must leave the state that assigning it with the same outcome leaves.
public protocol ArticleStream: Sendable {
  /// The story of the next article, decided from what came before.
  mutating func assign(_ article: AnnotatedArticle) -> StoryAssignment
  /// Takes in the next article, whose story is known.
  mutating func place(_ article: AnnotatedArticle, in story: String, of storyline: String)
  /// Puts an article of the stream into another story.
  mutating func move(_ article: String, to story: String, of storyline: String)
  /// Decides the articles it still knows anew, now that those after them are known; the articles that
  /// went into another story, with that story and its storyline.
  /// Those that are pinned stay. Each of the moves made again and then ``settle()`` must leave the same
  /// state.
  mutating func lookBack(keeping pinned: Set<String>) -> [ArticleMove]
  /// Ends the moves of a look back that is repeated.
  mutating func settle()
}

extension ArticleStream {
  /// A stream that never changes its mind.
  public mutating func lookBack(keeping pinned: Set<String>) -> [ArticleMove] { [] }

  /// Nothing is left to end.
  public mutating func settle() {}
}
