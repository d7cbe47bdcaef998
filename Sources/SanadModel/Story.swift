public import SanadText

/// An article's place among the others.
public struct StoryAssignment: Hashable, Sendable {
  public let article: String
  public let story: String
  /// The id of the article whose text this one repeats.
  public let duplicateOf: String?
  public let maker: Maker

  public init(article: String, story: String, duplicateOf: String?, maker: Maker) {
    self.article = article
    self.story = story
    self.duplicateOf = duplicateOf
    self.maker = maker
  }
}

/// A passage that two articles share.
public struct SharedPassage: Hashable, Sendable {
  /// Who took it from whom.
  public enum Direction: String, Sendable { case forward, backward, undecided }

  /// Indices of the two articles, and the passage in each one's text.
  public let first: Int
  public let firstRange: TextRange
  public let second: Int
  public let secondRange: TextRange
  /// `forward`: the second took it from the first.
  public let direction: Direction
  public let maker: Maker

  public init(
    first: Int, firstRange: TextRange, second: Int, secondRange: TextRange, direction: Direction,
    maker: Maker
  ) {
    self.first = first
    self.firstRange = firstRange
    self.second = second
    self.secondRange = secondRange
    self.direction = direction
    self.maker = maker
  }
}
