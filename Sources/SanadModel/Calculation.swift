/// Numbers of one sentence of which one follows from the others, and whether it does.
public struct Calculation: Hashable, Sendable {
  /// How the numbers hang together.
  public enum Kind: String, Sendable, CaseIterable {
    /// Parts that make a total.
    case sum
    /// A part of a whole as per cent.
    case share
  }

  /// How its numbers hang together.
  public let kind: Kind
  /// The sentence.
  public let sentence: Pointer
  /// The parts; for a share the part and its whole.
  public let terms: [Double]
  /// What the terms make: their sum; their share in per cent.
  public let result: Double
  /// What the sentence says they make.
  public let given: Double
  /// Whether ``given`` is ``result``, rounded as it is written.
  public let holds: Bool
  /// The rule or pack row that found it.
  public let maker: Maker

  /// Takes the parts as they are; nothing is checked.
  public init(
    kind: Kind, sentence: Pointer, terms: [Double], result: Double, given: Double, holds: Bool,
    maker: Maker
  ) {
    self.kind = kind
    self.sentence = sentence
    self.terms = terms
    self.result = result
    self.given = given
    self.holds = holds
    self.maker = maker
  }
}
