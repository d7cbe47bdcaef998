public import SanadText

/// The parts of the clause that states a claim, each as it stands in the article's text.
///
/// Read from the order of its words; a language whose verbs no table tells has no ``what``.
public struct Slots: Hashable, Sendable {
  /// The words before an active verb, or the agent of a passive one.
  public var who: TextRange?
  /// The verb that tells of a deed, the first of the clause.
  public var what: TextRange?
  /// The words behind an active verb, or before a passive one.
  public var whom: TextRange?
  /// How many, of what.
  public var quantities: [TextRange] = []
  /// The names of places.
  public var places: [TextRange] = []
  /// When it happened, or is to happen.
  public var times: [TextRange] = []

  public init() {}
}
