public import SanadText

/// Everything found in one field of an article, each list in order of place.
public struct Annotations: Sendable {
  public var tokens: [Token] = []
  public var sentences: [Sentence] = []
  public var dates: [DateMention] = []
  public var quantities: [QuantityMention] = []
  public var names: [NameMention] = []
  public var quotes: [QuoteMention] = []
  public var attributions: [AttributionMention] = []
  public var stances: [StanceMention] = []
  public var notices: [Notice] = []

  public init() {}
}

/// An article and the mentions in its title and body.
public struct AnnotatedArticle: Sendable {
  public var article: Article
  public var title: Annotations
  public var text: Annotations
  /// People, bodies and places of the article; names of both fields point here.
  public var entities: [Entity]

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
