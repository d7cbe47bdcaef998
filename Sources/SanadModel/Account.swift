/// The graph of articles, outlets, agencies, officials and documents.
public struct SourceGraph: Hashable, Sendable {
  /// What a node stands for.
  public enum NodeKind: String, Sendable, CaseIterable {
    /// One article.
    case article
    /// Who published articles.
    case outlet
    /// A news agency.
    case agency
    /// An office, or somebody who speaks for one.
    case official
    /// Somebody who is asked for what they know.
    case expert
    /// A written source.
    case document
    /// A source that no report names.
    case unnamed
  }
  /// How what one node says comes from another.
  public enum EdgeKind: String, Sendable, CaseIterable {
    /// It names it as its source.
    case cites
    /// It has its words.
    case copies
    /// It has its words in another language.
    case translates
  }

  /// A source, or an article.
  public struct Node: Hashable, Sendable {
    /// An article's id, or the source's own.
    public let id: String
    /// As articles spell it.
    public let name: String
    /// What it is.
    public let kind: NodeKind

    /// Takes the parts as they are; nothing is checked.
    public init(id: String, name: String, kind: NodeKind) {
      self.id = id
      self.name = name
      self.kind = kind
    }
  }

  /// One takes from another.
  public struct Edge: Hashable, Sendable {
    /// From the one who takes to the one taken from.
    public let from: String
    /// The id of the node that is taken from.
    public let to: String
    /// What it is.
    public let kind: EdgeKind
    /// The words that show it.
    public let evidence: Pointer
    /// The rule or pack row that found it.
    public let maker: Maker

    /// Takes the parts as they are; nothing is checked.
    public init(from: String, to: String, kind: EdgeKind, evidence: Pointer, maker: Maker) {
      self.from = from
      self.to = to
      self.kind = kind
      self.evidence = evidence
      self.maker = maker
    }
  }

  /// The articles, then the sources as articles name them; no id twice.
  public var nodes: [Node]
  /// What articles cite, article by article, then which article has whose words.
  public var edges: [Edge]

  /// Takes the parts as they are; nothing is checked.
  public init(nodes: [Node] = [], edges: [Edge] = []) {
    self.nodes = nodes
    self.edges = edges
  }
}

/// An episode of a storyline.
public struct Phase: Hashable, Sendable {
  /// In words of an article.
  public let label: Pointer?
  /// The first day.
  public let from: CivilDate
  /// The last day.
  public let to: CivilDate
  /// Those published in it, in the account's order.
  public let articles: [ArticleIndex]

  /// Takes the parts as they are; nothing is checked.
  public init(label: Pointer?, from: CivilDate, to: CivilDate, articles: [ArticleIndex]) {
    self.label = label
    self.from = from
    self.to = to
    self.articles = articles
  }
}

/// Everything known of a story.
public struct Account: Equatable, Sendable {
  /// The story's id.
  public var id: String
  /// The reports, in the order they were given; every ``Pointer`` of the account points here.
  public var articles: ArticleList<AnnotatedArticle>
  /// The article whose title names the story.
  public var titleArticle: ArticleIndex
  /// The episodes, the first one first; empty for a story of one episode.
  public var phases: [Phase]
  /// By the kind of what they rest on, not by weight: a brief chooses their order.
  public var claims: [Claim]
  /// The values of claims whose reports do not give the same one.
  public var conflicts: [Conflict]
  /// Utterances, each in all its renderings, by first article and place.
  public var quotations: [Quotation]
  /// Stretches of text that two articles share.
  public var passages: [SharedPassage]
  /// Who takes from whom.
  public var sources: SourceGraph
  /// For each article the first one of the same newsroom, which may be itself.
  public var newsrooms: ArticleList<ArticleIndex>
  /// For each article who owns its outlet; nil if the tables do not say.
  public var owners: ArticleList<String?>
  /// The courses of lasting matters, by kind.
  public var processes: [Process]
  /// Sums and shares that sentences give, by place.
  public var calculations: [Calculation]
  /// What was odd in the story's reports.
  public var notices: [Notice]

  /// An account of `articles` in which nothing was found yet.
  public init(id: String, articles: [AnnotatedArticle]) {
    self.id = id
    self.articles = ArticleList(articles)
    titleArticle = 0
    phases = []
    claims = []
    conflicts = []
    quotations = []
    passages = []
    sources = SourceGraph()
    newsrooms = ArticleList(self.articles.indices)
    owners = ArticleList(repeating: nil, for: self.articles.indices)
    processes = []
    calculations = []
    notices = []
  }
}

/// What a reader is shown of an account: sentences in order, none twice.
public struct Brief: Equatable, Sendable {
  /// A sentence that is shown.
  public struct Line: Hashable, Sendable {
    /// The sentence.
    public let pointer: Pointer
    /// Id of the claim the sentence stands for.
    public let claim: String
    /// The rule or pack row that found it.
    public let maker: Maker

    /// Takes the parts as they are; nothing is checked.
    public init(pointer: Pointer, claim: String, maker: Maker) {
      self.pointer = pointer
      self.claim = claim
      self.maker = maker
    }
  }

  /// A date and the ids of the claims that fall on it.
  public struct Day: Hashable, Sendable {
    /// The day, as precise as the reports are.
    public let date: DateValue
    /// Ids of the claims, in order.
    public let claims: [String]

    /// Takes the parts as they are; nothing is checked.
    public init(date: DateValue, claims: [String]) {
      self.date = date
      self.claims = claims
    }
  }

  /// How much of the account a reader is shown.
  public enum Extent: Hashable, Sendable {
    /// What a person reads in one go; the rest is counted.
    case usual
    /// So many of the weightiest sentences, and nothing else.
    case lines(Int)
    /// Every claim.
    case all
  }

  /// What the brief is of.
  public var account: Account
  /// How much of it is shown.
  public var extent: Extent = .usual
  /// The sentences shown, in order.
  public var lines: [Line]
  /// The days of the claims that have one, in order.
  public var timeline: [Day]
  /// The time after which articles were left out; nil where none was.
  public var asOf: Timestamp?
  /// The time after which a claim counts as new; nil where nobody asked.
  public var since: Timestamp?
  /// Ids of the claims that only reports after ``since`` state, sorted.
  public var newClaims: [String] = []
  /// Ids of the claims of which only reports after ``since`` give the newest value, sorted.
  public var changedClaims: [String] = []
  /// What became of the story after ``since``, as its store keeps it; empty where there is no store.
  public var changes: [StoryChange] = []

  /// By id of a claim that says no more than another one, the id of the claim it is told with.
  public var representatives: [String: String] = [:]

  /// A brief without times and without claims told with others.
  public init(account: Account, lines: [Line], timeline: [Day]) {
    self.account = account
    self.lines = lines
    self.timeline = timeline
  }
}
