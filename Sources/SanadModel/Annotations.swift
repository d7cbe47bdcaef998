public import SanadText

/// Everything found in one field of an article, each list in order of place.
public struct Annotations: Equatable, Sendable {
  /// Words, numbers and marks.
  public var tokens: [Token] = []
  /// Sentences; they do not overlap.
  public var sentences: [Sentence] = []
  /// Dates and times.
  public var dates: [DateMention] = []
  /// Numbers with what they count.
  public var quantities: [QuantityMention] = []
  /// Names of people, bodies, places, events and works.
  public var names: [NameMention] = []
  /// What somebody said.
  public var quotes: [QuoteMention] = []
  /// Words that name who vouches for something.
  public var attributions: [AttributionMention] = []
  /// Words that deny, plan or doubt.
  public var stances: [StanceMention] = []
  /// What was odd.
  public var notices: [Notice] = []

  /// Nothing found.
  public init() {}
}

/// An article and the mentions in its title and body.
public struct AnnotatedArticle: Equatable, Sendable {
  /// The article; its offsets stay as they are.
  public var article: Article
  /// What was found in ``Article/title``; ranges are bytes of it.
  public var title: Annotations
  /// What was found in ``Article/text``; ranges are bytes of it.
  public var text: Annotations
  /// People, bodies and places of the article; names of both fields point here.
  public var entities: [Entity]

  /// Takes the parts as they are; nothing is checked.
  public init(
    article: Article, title: Annotations = Annotations(), text: Annotations = Annotations(),
    entities: [Entity] = []
  ) {
    self.article = article
    self.title = title
    self.text = text
    self.entities = entities
  }
}
