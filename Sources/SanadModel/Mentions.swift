public import SanadText

/// A date, with the day of publication as its anchor.
public struct DateMention: Hashable, Sendable {
  public let range: TextRange
  public let value: DateValue
  public let maker: Maker

  public init(range: TextRange, value: DateValue, maker: Maker) {
    self.range = range
    self.value = value
    self.maker = maker
  }
}

/// How a quantity is hedged.
public enum Qualifier: String, Sendable, CaseIterable {
  case exact, about
  case atLeast = "at least"
  case atMost = "at most"
  case moreThan = "more than"
  case lessThan = "less than"
  case between
  case several, tens, hundreds, thousands, millions, billions
  case dozens
  case tensOfThousands = "tens of thousands"
  case hundredsOfThousands = "hundreds of thousands"
  case tensOfMillions = "tens of millions"
  case hundredsOfMillions = "hundreds of millions"
  case teens
}

/// A number as reported: its bounds, and what it counts.
public struct Quantity: Hashable, Sendable {
  /// The least and the greatest value the words allow; nil where open.
  public var low: Double?
  public var high: Double?
  public var qualifier: Qualifier
  /// ISO 4217, `percent`, a unit of time or of measure; nil for a plain count.
  public var unit: String?
  /// The counted noun's lemma.
  public var counted: String?
  /// The state the counted are said to be in, by its lemma: `tewas`, `rusak berat`.
  public var state: String?

  public init(
    low: Double?, high: Double?, qualifier: Qualifier = .exact, unit: String? = nil,
    counted: String? = nil, state: String? = nil
  ) {
    self.low = low
    self.high = high
    self.qualifier = qualifier
    self.unit = unit
    self.counted = counted
    self.state = state
  }
}

public struct QuantityMention: Hashable, Sendable {
  /// Number, qualifier, unit and counted noun.
  public let range: TextRange
  /// The number alone.
  public let number: TextRange
  /// The counted noun where the text has one.
  public let noun: TextRange?
  public let value: Quantity
  public let maker: Maker

  public init(
    range: TextRange, number: TextRange, noun: TextRange?, value: Quantity, maker: Maker
  ) {
    self.range = range
    self.number = number
    self.noun = noun
    self.value = value
    self.maker = maker
  }
}

public enum NameType: String, Sendable, CaseIterable {
  case person, organization, place, event, work
}

/// A name where it stands.
public struct NameMention: Hashable, Sendable {
  public let range: TextRange
  public let type: NameType
  /// Index into the article's entities.
  public let entity: Int
  public let maker: Maker

  public init(range: TextRange, type: NameType, entity: Int, maker: Maker) {
    self.range = range
    self.type = type
    self.entity = entity
    self.maker = maker
  }
}

/// Whom or what names of one article stand for.
public struct Entity: Hashable, Sendable {
  /// The fullest spelling in the article.
  public var name: String
  public var type: NameType
  /// `Kepala BNPB`, where the text gives it.
  public var role: String?
  /// Every other spelling, sorted.
  public var aliases: [String]

  public init(name: String, type: NameType, role: String? = nil, aliases: [String] = []) {
    self.name = name
    self.type = type
    self.role = role
    self.aliases = aliases
  }
}

/// Words in quotation marks that someone said.
public struct QuoteMention: Hashable, Sendable {
  /// Without the marks.
  public let range: TextRange
  /// The speaker's fullest name in the article, or the words for them.
  public let speaker: String?
  public let speakerRange: TextRange?
  /// `said Yoon`
  public let cue: TextRange?
  /// False for indirect speech.
  public let isDirect: Bool
  public let maker: Maker

  public init(
    range: TextRange, speaker: String?, speakerRange: TextRange?, cue: TextRange?,
    isDirect: Bool = true, maker: Maker
  ) {
    self.range = range
    self.speaker = speaker
    self.speakerRange = speakerRange
    self.cue = cue
    self.isDirect = isDirect
    self.maker = maker
  }
}

public enum SourceKind: String, Sendable, CaseIterable {
  case agency, outlet, official, expert, document, unnamed
}

/// What a report's words claim about its truth.
public enum Stance: String, Sendable, CaseIterable {
  case stated, claimed, denied, unverified, planned
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
  public let source: String
  public let sourceRange: TextRange?
  public let kind: SourceKind
  /// `quoted from`
  public let cue: TextRange
  /// What the source vouches for.
  public let scope: TextRange
  public let stance: Stance
  /// Through whom it came: `Yonhap`, where that quotes `KCNA`.
  public let via: String?
  public let maker: Maker

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
  public let range: TextRange
  public let stance: Stance
  /// What it is about: the clause.
  public let scope: TextRange
  /// `ketika kedua pihak bertukar dokumen`, for a plan that depends on something.
  public let condition: TextRange?
  public let maker: Maker

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
