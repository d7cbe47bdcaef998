/// The graph of articles, outlets, agencies, officials and documents.
public struct SourceGraph: Hashable, Sendable {
  public enum NodeKind: String, Sendable, CaseIterable {
    case article, outlet, agency, official, expert, document, unnamed
  }
  public enum EdgeKind: String, Sendable, CaseIterable { case cites, copies, translates }

  public struct Node: Hashable, Sendable {
    public let id: String
    public let name: String
    public let kind: NodeKind

    public init(id: String, name: String, kind: NodeKind) {
      self.id = id
      self.name = name
      self.kind = kind
    }
  }

  public struct Edge: Hashable, Sendable {
    /// From the one who takes to the one taken from.
    public let from: String
    public let to: String
    public let kind: EdgeKind
    public let evidence: Pointer
    public let maker: Maker

    public init(from: String, to: String, kind: EdgeKind, evidence: Pointer, maker: Maker) {
      self.from = from
      self.to = to
      self.kind = kind
      self.evidence = evidence
      self.maker = maker
    }
  }

  public var nodes: [Node]
  public var edges: [Edge]

  public init(nodes: [Node] = [], edges: [Edge] = []) {
    self.nodes = nodes
    self.edges = edges
  }
}

/// An episode of a storyline.
public struct Phase: Hashable, Sendable {
  /// In words of an article.
  public let label: Pointer?
  public let from: CivilDate
  public let to: CivilDate
  public let articles: [ArticleIndex]

  public init(label: Pointer?, from: CivilDate, to: CivilDate, articles: [ArticleIndex]) {
    self.label = label
    self.from = from
    self.to = to
    self.articles = articles
  }
}

/// Everything known of a story.
public struct Account: Sendable {
  public var id: String
  public var articles: ArticleList<AnnotatedArticle>
  /// The article whose title names the story.
  public var titleArticle: ArticleIndex
  public var phases: [Phase]
  public var claims: [Claim]
  public var conflicts: [Conflict]
  public var quotations: [Quotation]
  public var passages: [SharedPassage]
  public var sources: SourceGraph
  /// For each article the first one of the same newsroom, which may be itself.
  public var newsrooms: ArticleList<ArticleIndex>
  /// For each article who owns its outlet; nil if the tables do not say.
  public var owners: ArticleList<String?>
  /// The courses of lasting matters, by kind.
  public var processes: [Process]
  /// Sums and shares that sentences give, by place.
  public var calculations: [Calculation]
  public var notices: [Notice]

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
public struct Brief: Sendable {
  public struct Line: Hashable, Sendable {
    public let pointer: Pointer
    /// Id of the claim the sentence stands for.
    public let claim: String
    public let maker: Maker

    public init(pointer: Pointer, claim: String, maker: Maker) {
      self.pointer = pointer
      self.claim = claim
      self.maker = maker
    }
  }

  /// A date and the ids of the claims that fall on it.
  public struct Day: Hashable, Sendable {
    public let date: DateValue
    public let claims: [String]

    public init(date: DateValue, claims: [String]) {
      self.date = date
      self.claims = claims
    }
  }

  public var account: Account
  public var lines: [Line]
  public var timeline: [Day]
  /// The time after which articles were left out; nil where none was.
  public var asOf: Timestamp?
  /// The time after which a claim counts as new; nil where nobody asked.
  public var since: Timestamp?
  /// Ids of the claims that only reports after ``since`` state, sorted.
  public var newClaims: [String] = []

  /// By id of a claim that says no more than another one, the id of the claim it is told with.
  public var tellers: [String: String] = [:]

  public init(account: Account, lines: [Line], timeline: [Day]) {
    self.account = account
    self.lines = lines
    self.timeline = timeline
  }
}
