public import SanadText

/// The semantic roles of the clause that states a claim: who did what to whom, how many, where and when.
///
/// Each role is a range of the article's text. Roles are read from the order of words; ``what`` is nil in a
/// language without a table of verb beginnings.
public struct SemanticRoles: Hashable, Sendable {
  /// The words before an active verb, or the agent of a passive one.
  public var who: TextRange?
  /// The first finite verb of action in the clause.
  public var what: TextRange?
  /// The words behind an active verb, or before a passive one.
  public var whom: TextRange?
  /// How many, of what.
  public var quantities: [TextRange] = []
  /// The names of places.
  public var places: [TextRange] = []
  /// When it happened, or is to happen.
  public var times: [TextRange] = []

  /// No role is known.
  public init() {}
}
