/// What became of a story at one time, as its store keeps it.
public struct StoryChange: Hashable, Sendable {
  /// Grows from change to change and is never given twice.
  public let id: Int64
  /// ISO 8601 in UTC, or a day; nil where the report that brought it has no date.
  public let at: String?
  /// The name of its kind, such as `value changed`.
  public let kind: String
  /// The claim's id; nil where the change is of the story or an article.
  public let claim: String?
  /// The article that brought it.
  public let article: String?
  /// That article's outlet.
  public let outlet: String?
  /// What was; nil where there was nothing.
  public let before: String?
  /// What is; nil where nothing is left.
  public let after: String?

  /// Takes the parts as they are; nothing is checked.
  public init(
    id: Int64, at: String?, kind: String, claim: String?, article: String?, outlet: String?,
    before: String?, after: String?
  ) {
    (self.id, self.at, self.kind, self.claim) = (id, at, kind, claim)
    (self.article, self.outlet) = (article, outlet)
    (self.before, self.after) = (before, after)
  }
}
