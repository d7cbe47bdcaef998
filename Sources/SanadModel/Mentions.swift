public import SanadText

/// A date, with the day of publication as its anchor.
public struct DateMention: Hashable, Sendable {
  /// Where it stands, in bytes of the field it was found in.
  public let range: TextRange
  /// What the words mean; a relative date is reckoned from the day of publication.
  public let value: DateValue
  /// The rule or pack row that found it.
  public let maker: Maker

  /// Takes the parts as they are; nothing is checked.
  public init(range: TextRange, value: DateValue, maker: Maker) {
    self.range = range
    self.value = value
    self.maker = maker
  }
}

/// How a quantity is hedged.
public enum Qualifier: String, Sendable, CaseIterable {
  /// The number itself.
  case exact
  /// Near the number.
  case about
  /// The number or more.
  case atLeast = "at least"
  /// The number or less.
  case atMost = "at most"
  /// Above the number.
  case moreThan = "more than"
  /// Below the number.
  case lessThan = "less than"
  /// From the lower to the higher number.
  case between
  /// A few.
  case several
  /// Some tens, with no number: `puluhan`.
  case tens
  /// Some hundreds.
  case hundreds
  /// Some thousands.
  case thousands
  /// Some millions.
  case millions
  /// Some billions.
  case billions
  /// Some dozens.
  case dozens
  /// Some tens of thousands.
  case tensOfThousands = "tens of thousands"
  /// Some hundreds of thousands.
  case hundredsOfThousands = "hundreds of thousands"
  /// Some tens of millions.
  case tensOfMillions = "tens of millions"
  /// Some hundreds of millions.
  case hundredsOfMillions = "hundreds of millions"
  /// From eleven to nineteen: `belasan`.
  case teens
}

/// A number as reported: its bounds, and what it counts.
public struct Quantity: Hashable, Sendable {
  /// The least and the greatest value the words allow; nil where open.
  public var low: Double?
  /// The greatest value; nil where open.
  public var high: Double?
  /// How the words hedge it.
  public var qualifier: Qualifier
  /// ISO 4217, `percent`, a unit of time or of measure; nil for a plain count.
  public var unit: String?
  /// The counted noun's lemma.
  public var counted: String?
  /// The state the counted are said to be in, by its lemma: `tewas`, `rusak berat`.
  public var state: String?

  /// Takes the parts as they are; nothing is checked.
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

/// A number with what it counts, where it stands.
public struct QuantityMention: Hashable, Sendable {
  /// Number, qualifier, unit and counted noun.
  public let range: TextRange
  /// The number alone.
  public let number: TextRange
  /// The counted noun where the text has one.
  public let noun: TextRange?
  /// What the words mean.
  public let value: Quantity
  /// The rule or pack row that found it.
  public let maker: Maker

  /// Takes the parts as they are; nothing is checked.
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

/// What a name stands for.
public enum NameType: String, Sendable, CaseIterable {
  /// Somebody.
  case person
  /// A body: company, office, party, team.
  case organization
  /// A place.
  case place
  /// An event with a name of its own.
  case event
  /// A book, a law, a programme.
  case work
}

/// A name where it stands.
public struct NameMention: Hashable, Sendable {
  /// Where it stands, in bytes of the field it was found in.
  public let range: TextRange
  /// What it stands for.
  public let type: NameType
  /// Index into the article's entities.
  public let entity: Int
  /// The rule or pack row that found it.
  public let maker: Maker

  /// Takes the parts as they are; nothing is checked.
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
  /// What it is.
  public var type: NameType
  /// `Kepala BNPB`, where the text gives it.
  public var role: String?
  /// Every other spelling, sorted.
  public var aliases: [String]

  /// Takes the parts as they are; nothing is checked.
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
  /// The words for the speaker; nil where none stand near.
  public let speakerRange: TextRange?
  /// `said Yoon`
  public let cue: TextRange?
  /// False for indirect speech.
  public let isDirect: Bool
  /// The rule or pack row that found it.
  public let maker: Maker

  /// Takes the parts as they are; nothing is checked.
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
