public import SanadText

/// What became of a statement, such as a press release, in the articles that carry it.
public struct StatementTrace: Sendable {
  /// Whether an article has a sentence word for word or with other words.
  public enum MatchKind: String, Sendable, CaseIterable { case verbatim, altered }

  /// A sentence of the statement, and where an article has it.
  public struct Match: Hashable, Sendable {
    /// Its place among the statement's sentences.
    public let sentence: Int
    /// Whether its words are the same.
    public let kind: MatchKind
    /// In the article's text.
    public let range: TextRange

    /// Takes the parts as they are; nothing is checked.
    public init(sentence: Int, kind: MatchKind, range: TextRange) {
      self.sentence = sentence
      self.kind = kind
      self.range = range
    }
  }

  /// A sentence of an article that still gives what the statement withdraws.
  public struct Remnant: Hashable, Sendable {
    /// The value, in the statement's text.
    public let withdrawn: TextRange
    /// The sentence, in the article's text.
    public let range: TextRange

    /// Takes the parts as they are; nothing is checked.
    public init(withdrawn: TextRange, range: TextRange) {
      self.withdrawn = withdrawn
      self.range = range
    }
  }

  /// An article that has a sentence of the statement, or what it withdraws.
  public struct Bearer: Sendable {
    /// The article.
    public let article: Article
    /// The sentences it carries, in the statement's order.
    public let matches: [Match]
    /// Places of the statement's sentences that it leaves out; empty for one that carries none.
    public let cut: [Int]
    /// The sentences that still give what the statement withdraws.
    public let remnants: [Remnant]

    /// Takes the parts as they are; nothing is checked.
    public init(article: Article, matches: [Match], cut: [Int], remnants: [Remnant]) {
      self.article = article
      self.matches = matches
      self.cut = cut
      self.remnants = remnants
    }
  }

  /// What was looked for.
  public let statement: Article
  /// The sentences that are looked for, in the statement's text.
  public let sentences: [TextRange]
  /// Values that it takes back, in its text.
  public let withdrawn: [TextRange]
  /// Those that carry most of it first.
  public let bearers: [Bearer]

  /// Takes the parts as they are; nothing is checked.
  public init(
    statement: Article, sentences: [TextRange], withdrawn: [TextRange], bearers: [Bearer]
  ) {
    self.statement = statement
    self.sentences = sentences
    self.withdrawn = withdrawn
    self.bearers = bearers
  }
}
