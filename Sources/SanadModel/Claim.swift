public import SanadText

/// Who vouches for a report, and through whom it came.
public struct Attribution: Hashable, Sendable {
  /// The source's fullest name in the article, or the words for it.
  public let source: String
  /// What the source is.
  public let kind: SourceKind
  /// Through whom the article has it; nil where it asked the source itself.
  public let via: String?

  /// Takes the parts as they are; nothing is checked.
  public init(source: String, kind: SourceKind, via: String? = nil) {
    self.source = source
    self.kind = kind
    self.via = via
  }
}

/// A report's value: a quantity, a date, or words of the article where neither says it.
public enum ReportValue: Hashable, Sendable {
  /// A number with what it counts.
  case quantity(Quantity)
  /// A day or time.
  case date(DateValue)
  /// Words that exclude others, as the article has them.
  case words(String)
}

/// One article's sentence that states something, with who is said to say it.
public struct Report: Hashable, Sendable {
  /// The article, by its place in ``Account/articles``.
  public let article: ArticleIndex
  /// The sentence, in the article's text.
  public let range: TextRange
  /// The clause within it that states the claim.
  public let clause: TextRange
  /// Who is said to vouch for it; empty where the article does so itself.
  public let attributions: [Attribution]
  /// Whether it is stated, claimed, denied, planned or unverified.
  public let stance: Stance
  /// The value that the claim's reports are compared by; nil where there is none.
  public let value: ReportValue?
  /// Who did what to whom, as far as the clause says.
  public let roles: SemanticRoles
  /// The rule or pack row that found it.
  public let maker: Maker

  /// Takes the parts as they are; nothing is checked.
  public init(
    article: ArticleIndex, range: TextRange, clause: TextRange, attributions: [Attribution],
    stance: Stance,
    value: ReportValue?, roles: SemanticRoles, maker: Maker
  ) {
    self.article = article
    self.range = range
    self.clause = clause
    self.attributions = attributions
    self.stance = stance
    self.value = value
    self.roles = roles
    self.maker = maker
  }
}

/// A source that reports of a claim go back to: somebody they name, or a newsroom that names nobody.
public struct Origin: Hashable, Sendable {
  /// How one article's reports come from it.
  public struct Path: Hashable, Sendable {
    /// The article, by its place in ``Account/articles``.
    public let article: ArticleIndex
    /// The words in its text that name the source; nil where it copies an article that does, is credited
    /// as a whole, or names nobody.
    public let evidence: TextRange?
    /// The rule or pack row that found it.
    public let maker: Maker

    /// Takes the parts as they are; nothing is checked.
    public init(article: ArticleIndex, evidence: TextRange?, maker: Maker) {
      self.article = article
      self.evidence = evidence
      self.maker = maker
    }
  }

  /// The source's name, or the outlet's for a newsroom.
  public let name: String
  /// Whether it is a newsroom that names nobody.
  public let isNewsroom: Bool
  /// By article.
  public let paths: [Path]

  /// Takes the parts as they are; nothing is checked.
  public init(name: String, isNewsroom: Bool, paths: [Path]) {
    self.name = name
    self.isNewsroom = isNewsroom
    self.paths = paths
  }
}

/// How the reports of a claim stand to each other.
public enum ClaimStatus: String, Sendable, CaseIterable {
  /// Two outlets or more state it compatibly.
  case agreed
  /// One outlet states it.
  case single
  /// Its reports give values that exclude each other.
  case conflicting
  /// Later reports give another value.
  case superseded
  /// Somebody denies it.
  case denied
  /// Its reports say that it is not verified.
  case unverified
  /// It is planned and has not come to pass.
  case pending
}

/// The reports, across articles, of the same thing.
public struct Claim: Hashable, Sendable {
  /// Stable: made from the claim's own words, not from its place.
  public var id: String
  /// How its reports stand to each other.
  public var status: ClaimStatus
  /// When it happened.
  public var date: DateValue?
  /// The sentences that state it.
  public var reports: [Report]
  /// The sentence of the report that says best what all others say; nil where none was judged.
  public var best: Pointer?
  /// How likely all reports state one fact, as the judges of groups see it; nil where none was judged.
  public var probability: Double?
  /// Reports that deny it, in the account's order.
  public var denials: [Report]
  /// Id of the claim that says it has come to pass.
  public var fulfilledBy: String?
  /// The words that state what it waits for.
  public var condition: Pointer?
  /// How many newsrooms report it.
  public var outlets: Int
  /// How many independent sources the reports go back to, at most.
  public var origins: Int
  /// The same at least, where a direction cannot be decided.
  public var originsMin: Int
  /// The sources themselves, ``origins`` many, those of most articles first.
  public var sources: [Origin]
  /// The rule or pack row that found it.
  public var maker: Maker

  /// A claim without date, denials and origins.
  public init(id: String, status: ClaimStatus, reports: [Report], maker: Maker) {
    self.id = id
    self.status = status
    self.reports = reports
    self.maker = maker
    denials = []
    outlets = 0
    origins = 0
    originsMin = 0
    sources = []
  }
}

/// Words in one article of a story.
public struct Pointer: Hashable, Sendable {
  /// The article, by its place in ``Account/articles``.
  public let article: ArticleIndex
  /// Bytes of the article's text.
  public let range: TextRange

  /// Takes the parts as they are; nothing is checked.
  public init(article: ArticleIndex, range: TextRange) {
    self.article = article
    self.range = range
  }
}

/// How a value stands to the one the most origins give.
public enum ValueRelation: String, Sendable, CaseIterable { case conflicts, refines, supersedes }

/// Values of one claim that differ.
public struct Conflict: Hashable, Sendable {
  /// A value and who gives it.
  public struct Side: Hashable, Sendable {
    /// The value.
    public let value: ReportValue
    /// The sentences that give it.
    public let reports: [Pointer]
    /// How it stands to the value of the most origins.
    public let relation: ValueRelation

    /// Takes the parts as they are; nothing is checked.
    public init(value: ReportValue, reports: [Pointer], relation: ValueRelation) {
      self.value = value
      self.reports = reports
      self.relation = relation
    }
  }

  /// What is measured, in words of an article.
  public let about: Pointer
  /// The id of the claim.
  public let claim: String
  /// The values, that of the most articles first.
  public let sides: [Side]
  /// The rule or pack row that found it.
  public let maker: Maker

  /// Takes the parts as they are; nothing is checked.
  public init(about: Pointer, claim: String, sides: [Side], maker: Maker) {
    self.about = about
    self.claim = claim
    self.sides = sides
    self.maker = maker
  }
}

/// One utterance in its renderings.
public struct Quotation: Hashable, Sendable {
  /// One article's rendering.
  public struct Variant: Hashable, Sendable {
    /// The words, without quotation marks.
    public let pointer: Pointer
    /// Through whom the article has it; nil where it asked the source itself.
    public let via: String?
    /// The words that no other rendering has where the others agree on theirs, in order of place.
    public var alone: [TextRange] = []

    /// Takes the parts as they are; nothing is checked.
    public init(pointer: Pointer, via: String?) {
      self.pointer = pointer
      self.via = via
    }
  }

  /// Who said it, by the fullest name.
  public let speaker: String
  /// The fullest first.
  public let variants: [Variant]
  /// The rule or pack row that found it.
  public let maker: Maker

  /// Takes the parts as they are; nothing is checked.
  public init(speaker: String, variants: [Variant], maker: Maker) {
    self.speaker = speaker
    self.variants = variants
    self.maker = maker
  }
}
