import SanadModel
import SanadText

/// Makes claims of groups of statements that state the same thing.
struct ClaimMaker: Sendable {
  private let story: StoryStatements
  private let reports: ReportMaker
  private let values: ValueFinder
  private let origins: OriginCounter
  private let dates: ClaimDates
  private let verbs: [VerbReading?]
  /// For each article the first one of the same newsroom.
  private let newsrooms: [Int]

  /// - Parameters:
  ///   - relatives: of each article's language.
  ///   - verbs: of each article's language.
  ///   - slots: what reads the parts of a clause in each article's language.
  init(
    _ story: StoryStatements, values: ValueFinder, registry: SourceRegistry,
    newsrooms: [Int], passages: [SharedPassage], relatives: [FunctionWords],
    verbs: [VerbReading?], slots: [SlotReader?]
  ) {
    self.verbs = verbs
    self.story = story
    self.values = values
    dates = ClaimDates(articles: story.articles, relatives: relatives)
    reports = ReportMaker(story: story, slots: slots)
    self.newsrooms = newsrooms
    origins = OriginCounter(
      story, registry: registry, newsrooms: newsrooms, passages: passages)
  }

  /// The claim of each group, and the conflicts within claims.
  func claims(
    of aligned: [[Member]], aligner: Aligner, slots: [[SlotUse]], words: [WordUse]
  ) -> (claims: [Claim], conflicts: [Conflict]) {
    let slotted = SlottedGroups(aligned, slots: slots)
    let (denied, denials) = DeniedGroups.parted(
      slotted.groups, by: DenialFinder(story, groups: slotted.groups))
    let fulfilments = FulfilmentFinder(story, verbs: verbs)
    let related = RelatedArticles(aligned, story)
    let parted = fulfilments.split(denied) {
      1 < values.sides(of: slotted.slot(of: $0), related: related).count
    }
    let facts = SharedFacts(story: story, uses: values.uses).joined(to: parted)
    let groups = facts.groups
    let words = WordSlotFinder(story, related: related, groups: aligned).slots(of: words)
    var made = Claims()
    var settled: Set<Int> = []
    var shared: Set<Int> = []
    var disputed: [[SlotUse]] = []
    for (index, group) in groups.enumerated() {
      let slot = slotted.slot(of: index)
      if slot.isEmpty, words.contains(where: { isCovered(group, by: $0) }) { continue }
      let sides = values.sides(of: slot, related: related)
      let claim = claim(
        of: group, denials[index] ?? [], values.values(of: group, slot: slot), sides)
      if claim.status != .agreed, claim.status != .single {
        settled.formUnion(group.map(\.statement))
      }
      if 1 < claim.outlets { shared.formUnion(group.map(\.statement)) }
      if 1 < sides.count { disputed.append(slot) }
      made.add(claim, slot.first?.use.pointer, sides, Self.slotMaker)
    }
    for slot in words {
      let members = members(of: slot)
      let claim = claim(
        of: members, [], members.map { slot.value(of: $0, in: story) }, slot.sides)
      settled.formUnion(members.map(\.statement))
      made.add(claim, slot.uses[0].pointer, slot.sides, Self.wordMaker)
    }
    let details = aligner.details(of: aligned, without: settled)
    for detail in details {
      made.add(claim(of: [detail], [], values.values(of: [detail], slot: []), []), nil, [], nil)
    }
    for members in facts.others {
      made.add(fact(members, SharedFacts.maker), nil, [], nil)
    }
    let lone = LoneFacts(story, uses: values.uses).members(
      in: shared, without: Set(disputed.flatMap { $0.map(\.use) }))
    for members in lone where 1 < members.count || !details.contains(members[0]) {
      made.add(fact(members, LoneFacts.maker), nil, [], nil)
    }
    return (fulfilments.linked(made.claims), made.conflicts)
  }

  /// A claim of clauses that give one number, day or name.
  private func fact(_ members: [Member], _ maker: Maker) -> Claim {
    var claim = claim(of: members, [], values.values(of: members, slot: []), [])
    claim.maker = maker
    return claim
  }

  private static let slotMaker = Maker("values.slot")
  private static let wordMaker = Maker("values.words")

  /// Whether all of a group's statements are among those of `slot`.
  private func isCovered(_ group: [Member], by slot: WordSlot) -> Bool {
    let statements = Set(slot.uses.map(\.member.statement))
    return group.allSatisfy { statements.contains($0.statement) }
  }

  /// The statements of a slot, each once, in order of place.
  private func members(of slot: WordSlot) -> [Member] {
    var members: [Member] = []
    for use in slot.uses where !members.contains(where: { $0.statement == use.member.statement }) {
      members.append(use.member)
    }
    return members
  }

  /// Claims under ids of their own, and their conflicts.
  private struct Claims {
    private(set) var claims: [Claim] = []
    private(set) var conflicts: [Conflict] = []
    /// How many claims of the same words there are under each id: pages repeat themselves.
    private var counts: [String: Int] = [:]

    mutating func add(
      _ claim: Claim, _ about: Pointer?, _ sides: [Conflict.Side], _ maker: Maker?
    ) {
      var claim = claim
      let earlier = counts[claim.id, default: 0]
      counts[claim.id] = earlier + 1
      // No letter of a hash is an x.
      if 0 < earlier { claim.id += "x" + (earlier == 1 ? "" : String(earlier)) }
      if let about, let maker, 1 < sides.count {
        conflicts.append(Conflict(about: about, claim: claim.id, sides: sides, maker: maker))
      }
      claims.append(claim)
    }
  }

  private func claim(
    of group: [Member], _ denying: [Member], _ given: [ReportValue?], _ sides: [Conflict.Side]
  ) -> Claim {
    let made = zip(group, given).map { reports.report($0, value: $1) }
    let outlets = Set(made.map { newsrooms[$0.article] }).count
    let status = StatusRule.status(
      made, isDenied: !denying.isEmpty, sides: sides, outlets: outlets)
    var claim = Claim(id: id(of: group), status: status, reports: made, maker: ReportMaker.maker)
    claim.denials = denying.map { reports.report($0, value: nil) }
    claim.outlets = outlets
    claim.date = dates.date(of: made)
    if status == .pending { claim.condition = condition(of: made) }
    let found = origins.origins(of: Self.stating(made))
    claim.sources = found.origins
    claim.origins = found.origins.count
    claim.originsMin = found.least
    return claim
  }

  /// The reports of the articles that give a value, where most do: the others state less than the claim.
  private static func stating(_ reports: [Report]) -> [Report] {
    let stating = Set(reports.filter { $0.value != nil }.map(\.article))
    let all = Set(reports.map(\.article)).count
    guard 1 < stating.count, all <= stating.count * 2 else { return reports }
    return reports.filter { stating.contains($0.article) }
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

  /// From the claim's own words.
  private func id(of group: [Member]) -> String {
    var hash = WordHash.none
    for member in group {
      let statement = story.statements[member.statement]
      hash = hash.joined(
        with: WordHash(story.articles[statement.article].article.text, statement.range))
    }
    return "c" + String(hash.value, radix: 16)
  }
}
