import SanadModel

/// What the passes read of a story: its groups, its quantities, and what compares them.
struct ClaimContext: Sendable {
  let story: StoryIndex
  let aligner: Aligner
  /// As aligned, before any pass.
  let groups: GroupList<ClauseGroup>
  let judged: GroupList<JudgedGroup>
  let membership: GroupMembership
  let related: RelatedArticles
  let uses: StatementList<[QuantityUse]>
  let clusters: [QuantityCluster]
  let fulfilments: FulfilmentFinder
  /// What the statements deny, leave open or do not vouch for.
  let statuses: StatementStatuses
  let words: WordSpace
  let differences: DifferenceJudge
  private let values: ValueFinder
  private let reports: ReportMaker
  private let newsrooms: ArticleList<ArticleIndex>

  init(
    _ story: StoryIndex, judge: ClaimJudge, registry: SourceRegistry,
    newsrooms: ArticleList<ArticleIndex>, differences: DifferenceJudge
  ) {
    self.story = story
    self.differences = differences
    words = WordSpace(story)
    self.newsrooms = newsrooms
    uses = QuantityUseReader(story: story).uses()
    aligner = Aligner(story, judge: judge, newsrooms: newsrooms)
    judged = aligner.groups()
    groups = judged.mapped(\.clauses)
    membership = GroupMembership(groups, in: story)
    related = RelatedArticles(groups, story)
    clusters = QuantityClusterer(story: story, uses: uses, membership: membership).clusters()
    fulfilments = FulfilmentFinder(story)
    statuses = StatementStatuses(story, words, newsrooms: newsrooms)
    values = ValueFinder(
      story: story, uses: uses,
      agreement: ArticleAgreement(story, uses: uses, clusters: clusters), related: related)
    reports = ReportMaker(story: story, registry: registry)
  }

  /// The values of a draft if some of them differ; empty if all can be true together.
  func sides(of draft: ClaimDraft) -> [Conflict.Side] {
    draft.difference?.sides ?? draft.contrast?.sides ?? draft.quantities.map {
      values.sides(of: $0)
    } ?? []
  }

  func assessment(of draft: ClaimDraft) -> Assessment {
    let made = zip(draft.group, values(of: draft)).map { clause, value in
      let isDenial = draft.denials.contains(clause.statement)
      return reports.report(
        clause, value: value, isDenial: isDenial,
        pattern: statuses.maker(of: clause.statement, isDenial: isDenial))
    }
    let sides = sides(of: draft)
    let affirming = made.filter { $0.stance != .denied }
    let outlets = Set((affirming.isEmpty ? made : affirming).map { newsrooms[$0.article] }).count
    return Assessment(
      reports: made, sides: sides, outlets: outlets,
      status: StatusRule(sides: sides, outlets: outlets, isDenied: !draft.denials.isEmpty)
        .status(of: hedges(draft.group), statuses))
  }

  func assessed(_ draft: ClaimDraft) -> ClaimDraft {
    var draft = draft
    draft.assessment = assessment(of: draft)
    return draft
  }

  /// The outlet of each statement of a group, and what it hedges.
  private func hedges(_ group: ClauseGroup) -> [HedgedStatement] {
    group.map { clause in
      HedgedStatement(
        id: clause.statement, outlet: newsrooms[story.article(of: clause.statement)])
    }
  }

  /// The value that each clause of a draft gives.
  private func values(of draft: ClaimDraft) -> [ReportValue?] {
    if let difference = draft.difference {
      return draft.group.map { difference.value(of: story.pointer(to: $0.statement)) }
    }
    if let contrast = draft.contrast {
      return draft.group.map { contrast.value(of: story.pointer(to: $0.statement)) }
    }
    return values.values(of: draft.group, draft.quantities)
  }

  /// The reports that deny a draft.
  func denials(of draft: ClaimDraft) -> [Report] {
    draft.denials.map {
      reports.report(
        $0, value: nil, isDenial: true,
        pattern: statuses.maker(of: $0.statement, isDenial: true))
    }
  }
}
