public import SanadText

/// An article's place among the others.
public struct StoryAssignment: Hashable, Sendable {
  /// The article's id.
  public let article: String
  /// The story's id, made of that of its first article.
  public let story: String
  /// The id of the affair the story is part of: that of its first story.
  public let storyline: String
  /// The id of the article whose text this one repeats.
  public let duplicateOf: String?
  /// The id of an article of the story made of the text this one is made of, such as a press release that each cut
  /// and rewrote; nil where ``duplicateOf`` is not.
  public let variantOf: String?
  /// The rule or pack row that found it.
  public let maker: Maker

  /// Takes the parts as they are; nothing is checked.
  ///
  /// - Parameters:
  ///   - article: its id.
  ///   - story: the story's id.
  ///   - storyline: nil for a story that is an affair of its own.
  ///   - duplicateOf: the id of the article whose text it repeats.
  ///   - variantOf: the id of the article of the story that is made of the same text.
  ///   - maker: the rule or pack row that found it.
  public init(
    article: String, story: String, storyline: String? = nil, duplicateOf: String?,
    variantOf: String? = nil, maker: Maker
  ) {
    self.article = article
    self.story = story
    self.storyline = storyline ?? story
    self.duplicateOf = duplicateOf
    self.variantOf = variantOf
    self.maker = maker
  }
}

/// Why an article is in its story, or why it stands alone: what it shares with the nearest article.
public struct StoryReason: Sendable {
  /// The story that was decided on.
  public let assignment: StoryAssignment
  /// The article of the story nearest to this one, or of the nearest story where it stands alone.
  public let nearest: String?
  /// The mean probability that it reports the event of that story's articles, 0...1.
  public let probability: Double
  /// Each feature's part in the score, the heaviest first.
  public let features: [(name: String, weight: Double)]
  /// Names in both, sorted.
  public let names: [String]
  /// Numbers with the word after them in both, sorted.
  public let numbers: [String]
  /// The nearest article is the first, this one the second.
  public let passages: [SharedPassage]
  /// From the nearest to this one.
  public let minutesApart: Int?

  /// Takes the parts as they are; nothing is checked.
  public init(
    assignment: StoryAssignment, nearest: String?, probability: Double,
    features: [(name: String, weight: Double)], names: [String] = [], numbers: [String] = [],
    passages: [SharedPassage] = [], minutesApart: Int? = nil
  ) {
    self.assignment = assignment
    self.nearest = nearest
    self.probability = probability
    self.features = features
    self.names = names
    self.numbers = numbers
    self.passages = passages
    self.minutesApart = minutesApart
  }
}

/// A passage that two articles share.
public struct SharedPassage: Hashable, Sendable {
  /// Who took it from whom.
  public enum Direction: String, Sendable { case forward, backward, undecided }

  /// The rule of a direction that one article gives itself: it names the other as what it took the words from.
  public static let cited = Maker("copies.cited")

  /// The two articles, and the passage in each one's text.
  public let first: ArticleIndex
  /// Bytes of the first one's text.
  public let firstRange: TextRange
  /// The other article.
  public let second: ArticleIndex
  /// Bytes of the second one's text.
  public let secondRange: TextRange
  /// `forward`: the second took it from the first.
  public let direction: Direction
  /// The rule or pack row that found it.
  public let maker: Maker

  /// Takes the parts as they are; nothing is checked.
  public init(
    first: ArticleIndex, firstRange: TextRange, second: ArticleIndex, secondRange: TextRange,
    direction: Direction,
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
