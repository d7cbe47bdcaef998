public import SanadText

/// What a source is.
public enum SourceKind: String, Sendable, CaseIterable {
  /// A news agency.
  case agency
  /// Another outlet.
  case outlet
  /// An office, or somebody who speaks for one.
  case official
  /// Somebody who is asked for what they know.
  case expert
  /// A written source.
  case document
  /// A source without a name.
  case unnamed
}

/// What a report's words claim about its truth.
public enum Stance: String, Sendable, CaseIterable {
  /// Told as it is.
  case stated
  /// Told as what somebody says of themselves or of another.
  case claimed
  /// Said not to be so.
  case denied
  /// Told as not verified.
  case unverified
  /// Meant to happen.
  case planned
  /// The source says of what others said that it is so.
  case confirmed
  /// The source corrects or takes back what it said.
  case corrected

  /// What a report of a claim may be: who confirms or corrects states.
  public static let reported: [Stance] = [.stated, .claimed, .denied, .unverified, .planned]
}

/// Words that say who vouches for what.
public struct AttributionMention: Hashable, Sendable {
  /// Cue and source together.
  public let range: TextRange
  /// The source's fullest name in the article, or the words for it.
  public let source: String
  /// The words for the source; nil where only the cue stands there.
  public let sourceRange: TextRange?
  /// What the source is.
  public let kind: SourceKind
  /// `quoted from`
  public let cue: TextRange
  /// What the source vouches for.
  public let scope: TextRange
  /// What the words claim about the truth of what they are about.
  public let stance: Stance
  /// Through whom it came: `Yonhap`, where that quotes `KCNA`.
  public let via: String?
  /// The rule or pack row that found it.
  public let maker: Maker

  /// Takes the parts as they are; nothing is checked.
  public init(
    range: TextRange, source: String, sourceRange: TextRange?, kind: SourceKind, cue: TextRange,
    scope: TextRange, stance: Stance, via: String? = nil, maker: Maker
  ) {
    self.range = range
    self.source = source
    self.sourceRange = sourceRange
    self.kind = kind
    self.cue = cue
    self.scope = scope
    self.stance = stance
    self.via = via
    self.maker = maker
  }
}

/// A stretch whose words change what is said: denial, allegation, plan, condition.
public struct StanceMention: Hashable, Sendable {
  /// Where it stands, in bytes of the field it was found in.
  public let range: TextRange
  /// What the words claim about the truth of what they are about.
  public let stance: Stance
  /// What it is about: the clause.
  public let scope: TextRange
  /// `ketika kedua pihak bertukar dokumen`, for a plan that depends on something.
  public let condition: TextRange?
  /// The rule or pack row that found it.
  public let maker: Maker

  /// Takes the parts as they are; nothing is checked.
  public init(
    range: TextRange, stance: Stance, scope: TextRange, condition: TextRange? = nil, maker: Maker
  ) {
    self.range = range
    self.stance = stance
    self.scope = scope
    self.condition = condition
    self.maker = maker
  }
}
