import SanadModel
import SanadText

/// Makes claims of groups of clauses that state the same thing.
struct ClaimMaker: Sendable {
  /// The passes in order; a test checks that each finds what it reads.
  static let order: [any ClaimPass.Type] = [
    QuantityPass.self, DenialPass.self, FulfilmentPass.self, SharedFactPass.self,
    ContrastPass.self, DifferencePass.self, AssessmentPass.self, DetailPass.self,
    SingleOutletFactPass.self,
  ]

  private let story: StoryIndex
  private let context: ClaimContext
  private let origins: OriginCounter
  private let dates: ClaimDates

  init(
    _ story: StoryIndex, judge: ClaimJudge, registry: SourceRegistry,
    newsrooms: ArticleList<ArticleIndex>, passages: [SharedPassage], differences: DifferenceJudge
  ) {
    self.story = story
    context = ClaimContext(
      story, judge: judge, registry: registry, newsrooms: newsrooms, differences: differences)
    origins = OriginCounter(story, registry: registry, newsrooms: newsrooms, passages: passages)
    dates = ClaimDates(story: story)
  }

  /// The claims by kind, and the conflicts within them.
  func claims() -> (claims: [Claim], conflicts: [Conflict]) {
    var drafts = context.judged.mapped { ClaimDraft($0) }
    for pass in Self.order { pass.apply(to: &drafts, context) }
    var ids = ClaimIDs()
    var claims: [Claim] = []
    var conflicts: [Conflict] = []
    for draft in ClaimDraft.Kind.allCases.flatMap({ kind in drafts.filter { $0.kind == kind } }) {
      guard let assessment = draft.assessment else { continue }
      let claim = claim(draft, assessment, id: ids.id(for: words(of: draft.group)))
      conflicts += conflict(draft, assessment, claim.id)
      claims.append(claim)
    }
    return (context.fulfilments.linked(claims), conflicts)
  }

  private func claim(_ draft: ClaimDraft, _ assessment: Assessment, id: String) -> Claim {
    let reports = assessment.reports
    var claim = Claim(id: id, status: assessment.status, reports: reports, maker: draft.maker)
    claim.denials = context.denials(of: draft)
    claim.outlets = assessment.outlets
    claim.probability = draft.verdict?.right
    claim.best = draft.printed.map { story.pointer(to: $0) }
    claim.date = dates.date(of: reports)
    if claim.status == .pending || FulfilmentFinder.isPlan(claim) {
      claim.condition = condition(of: reports)
    }
    let found = origins.origins(of: Self.valued(Self.affirming(reports)))
    claim.sources = found.origins
    claim.origins = found.origins.count
    claim.originsMin = found.least
    return claim
  }

  private func conflict(
    _ draft: ClaimDraft, _ assessment: Assessment, _ id: String
  ) -> [Conflict] {
    let quantity = draft.quantities?.quantities.first?.use.pointer
    guard 1 < assessment.sides.count,
      let about = draft.difference?.about ?? draft.contrast?.uses.first?.pointer ?? quantity
    else { return [] }
    let maker =
      draft.difference?.maker ?? Maker(draft.contrast == nil ? "values.slot" : "values.words")
    return [Conflict(about: about, claim: id, sides: assessment.sides, maker: maker)]
  }

  /// The reports of the articles that give a value, if most do: the others state less than the claim.
  private static func valued(_ reports: [Report]) -> [Report] {
    let valued = Set(reports.filter { $0.value != nil }.map(\.article))
    let all = Set(reports.map(\.article)).count
    guard 1 < valued.count, all <= valued.count * 2 else { return reports }
    return reports.filter { valued.contains($0.article) }
  }

  /// The reports but for those that deny; all where every one does.
  private static func affirming(_ reports: [Report]) -> [Report] {
    let affirming = reports.filter { $0.stance != .denied }
    return affirming.isEmpty ? reports : affirming
  }

  /// The first condition that a report of the claim names.
  private func condition(of reports: [Report]) -> Pointer? {
    for report in reports {
      for stance in story.articles[report.article].text.stances
      where stance.scope.overlaps(report.clause) {
        guard let range = stance.condition else { continue }
        return Pointer(article: report.article, range: range)
      }
    }
    return nil
  }

  /// A hash of all sentences of a group, the same in whichever order their articles come.
  private func words(of group: ClauseGroup) -> WordHash {
    let sentences = group.map { clause in
      let text = story.articles[story.article(of: clause.statement)].article.text
      return WordHash(text, story.range(of: clause.statement)).value
    }
    return Set(sentences).sorted().reduce(.none) { $0.joined(with: WordHash(value: $1)) }
  }
}

/// Ids of claims, made from their own words; none twice.
private struct ClaimIDs {
  /// How many claims of the same words there are: pages repeat themselves.
  private var counts: [WordHash: Int] = [:]

  mutating func id(for words: WordHash) -> String {
    let earlier = counts[words, default: 0]
    counts[words] = earlier + 1
    let id = "c" + String(words.value, radix: 16)
    // No letter of a hash is an x.
    return earlier == 0 ? id : id + "x" + (earlier == 1 ? "" : String(earlier))
  }
}
