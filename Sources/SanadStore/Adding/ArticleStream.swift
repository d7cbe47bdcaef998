public import SanadModel
public import SanadText

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
  /// What the stream knows, to be taken up by ``resume(from:)``; nil where it keeps nothing, or was resumed itself.
  func kept() -> [UInt8]?
  /// Makes an empty stream the one whose ``kept()`` the bytes are, read only where they are needed; false where that
  /// cannot be done, and then the stream is of no use.
  mutating func resume(from pages: PagedBytes) -> Bool
  /// Whether the stream knows its articles itself: only then does it look back.
  var isWhole: Bool { get }
  /// Whether the bytes it was resumed from no longer do: what it decided last does not stand.
  var isOutgrown: Bool { get }
}

extension ArticleStream {
  /// A stream that never changes its mind.
  public mutating func lookBack(keeping pinned: Set<String>) -> [ArticleMove] { [] }

  /// Nothing is left to end.
  public mutating func settle() {}

  /// Nothing is kept.
  public func kept() -> [UInt8]? { nil }

  /// Nothing was kept.
  public mutating func resume(from pages: PagedBytes) -> Bool { false }

  /// It is never resumed.
  public var isWhole: Bool { true }

  /// It is never resumed.
  public var isOutgrown: Bool { false }
}
