public import SanadText

/// Who vouches for a report, and through whom it came.
public struct Attribution: Hashable, Sendable {
  public let source: String
  public let kind: SourceKind
  public let via: String?

  public init(source: String, kind: SourceKind, via: String? = nil) {
    self.source = source
    self.kind = kind
    self.via = via
  }
}

/// A report's value: a quantity, a date, or words of the article where neither says it.
public enum ReportValue: Hashable, Sendable {
  case quantity(Quantity)
  case date(DateValue)
  case words(String)
}

/// One article's sentence that states something, with who is said to say it.
public struct Report: Hashable, Sendable {
  public let article: ArticleIndex
  /// The sentence, in the article's text.
  public let range: TextRange
  /// The clause within it that states the claim.
  public let clause: TextRange
  public let attributions: [Attribution]
  public let stance: Stance
  public let value: ReportValue?
  public let roles: SemanticRoles
  public let maker: Maker

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
    public let article: ArticleIndex
    /// The words in its text that name the source; nil where it copies an article that does, is credited
    /// as a whole, or names nobody.
    public let evidence: TextRange?
    public let maker: Maker

    public init(article: ArticleIndex, evidence: TextRange?, maker: Maker) {
      self.article = article
      self.evidence = evidence
      self.maker = maker
    }
  }

  public let name: String
  public let isNewsroom: Bool
  /// By article.
  public let paths: [Path]

  public init(name: String, isNewsroom: Bool, paths: [Path]) {
    self.name = name
    self.isNewsroom = isNewsroom
    self.paths = paths
  }
}

public enum ClaimStatus: String, Sendable, CaseIterable {
  case agreed, single, conflicting, superseded, denied, unverified, pending
}

/// The reports, across articles, of the same thing.
public struct Claim: Hashable, Sendable {
  /// Stable: made from the claim's own words, not from its place.
  public var id: String
  public var status: ClaimStatus
  /// When it happened.
  public var date: DateValue?
  public var reports: [Report]
  /// The sentence of the report that says best what all others say; nil where none was judged.
  public var best: Pointer?
  /// How likely all reports state one fact, as the judges of groups see it; nil where none was judged.
  public var probability: Double?
  public var denials: [Report]
  /// Id of the claim that says it has come to pass.
  public var fulfilledBy: String?
  /// The words that state what it waits for.
  public var condition: Pointer?
  public var outlets: Int
  /// How many independent sources the reports go back to, at most.
  public var origins: Int
  /// The same at least, where a direction cannot be decided.
  public var originsMin: Int
  /// The sources themselves, ``origins`` many, those of most articles first.
  public var sources: [Origin]
  public var maker: Maker

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
  public let article: ArticleIndex
  public let range: TextRange

  public init(article: ArticleIndex, range: TextRange) {
    self.article = article
    self.range = range
  }
}

/// How a value stands to the one the most origins give.
public enum ValueRelation: String, Sendable, CaseIterable { case conflicts, refines, supersedes }

/// Values of one claim that differ.
public struct Conflict: Hashable, Sendable {
  public struct Side: Hashable, Sendable {
    public let value: ReportValue
    public let reports: [Pointer]
    public let relation: ValueRelation

    public init(value: ReportValue, reports: [Pointer], relation: ValueRelation) {
      self.value = value
      self.reports = reports
      self.relation = relation
    }
  }

  /// What is measured, in words of an article.
  public let about: Pointer
  public let claim: String
  public let sides: [Side]
  public let maker: Maker

  public init(about: Pointer, claim: String, sides: [Side], maker: Maker) {
    self.about = about
    self.claim = claim
    self.sides = sides
    self.maker = maker
  }
}

/// One utterance in its renderings.
public struct Quotation: Hashable, Sendable {
  public struct Variant: Hashable, Sendable {
    public let pointer: Pointer
    public let via: String?
    /// The words that no other rendering has where the others agree on theirs, in order of place.
    public var alone: [TextRange] = []

    public init(pointer: Pointer, via: String?) {
      self.pointer = pointer
      self.via = via
    }
  }

  public let speaker: String
  /// The fullest first.
  public let variants: [Variant]
  public let maker: Maker

  public init(speaker: String, variants: [Variant], maker: Maker) {
    self.speaker = speaker
    self.variants = variants
    self.maker = maker
  }
}
