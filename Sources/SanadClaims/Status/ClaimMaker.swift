import SanadModel
import SanadText

/// Makes claims of groups of statements that state the same thing.
struct ClaimMaker: Sendable {
  private let story: StoryStatements
  private let reports: ReportMaker
  private let values: ValueFinder
  private let origins: OriginCounter
  private let dates: ClaimDates
  /// Of each article's language; nil for one unknown.
  private let readers: ArticleList<StatementReader?>
  /// For each article the first one of the same newsroom.
  private let newsrooms: ArticleList<ArticleIndex>

  /// - Parameter readers: of each article's language; nil for one unknown.
  init(
    _ story: StoryStatements, values: ValueFinder, registry: SourceRegistry,
    newsrooms: ArticleList<ArticleIndex>, passages: [SharedPassage],
    readers: ArticleList<StatementReader?>
  ) {
    self.readers = readers
    self.story = story
    self.values = values
    dates = ClaimDates(articles: story.articles, readers: readers)
    reports = ReportMaker(story: story, readers: readers)
    self.newsrooms = newsrooms
    origins = OriginCounter(
      story, registry: registry, newsrooms: newsrooms, passages: passages)
  }

  /// The claim of each group, and the conflicts within claims.
  ///
  /// First what groups state, then what is told of a number in other words, then what one article says
  /// of it beside them, last the facts: each leaves out what those before have said.
  func claims(
    of aligned: [[Member]], aligner: Aligner, slots: [[SlotUse]], words: [WordUse]
  ) -> (claims: [Claim], conflicts: [Conflict]) {
    let related = RelatedArticles(aligned, story)
    let fulfilments = FulfilmentFinder(story, readers: readers)
    let parted = parted(aligned, slots, related, fulfilments)
    let words = WordSlotFinder(story, related: related, groups: aligned).slots(of: words)
    var made = Claims()
    add(parted, without: words, related, &made)
    add(words, &made)
    let details = aligner.details(of: aligned, without: made.settled)
    for detail in details {
      made.add(claim(of: [detail], [], values.values(of: [detail], slot: []), []))
    }
    for members in parted.facts { made.add(fact(members, SharedFacts.maker)) }
    addLoneFacts(besides: details, &made)
    return (fulfilments.linked(made.claims), made.conflicts)
  }

  /// Groups as claims are made of them: parted by what is denied and by what has come to pass.
  private struct Parted {
    let groups: [[Member]]
    /// The values that differ, by group.
    let slots: SlottedGroups
    /// By group.
    let denials: [Int: [Member]]
    /// Clauses that give a fact which no group has.
    let facts: [[Member]]
  }

  private func parted(
    _ aligned: [[Member]], _ slots: [[SlotUse]], _ related: RelatedArticles,
    _ fulfilments: FulfilmentFinder
  ) -> Parted {
    let slotted = SlottedGroups(aligned, slots: slots)
    let (affirmed, denials) = DeniedGroups.parted(
      slotted.groups, by: DenialFinder(story, groups: slotted.groups))
    let groups = fulfilments.split(affirmed) {
      1 < values.sides(of: slotted.slot(of: $0), related: related).count
    }
    let facts = SharedFacts(story: story, uses: values.uses).joined(to: groups)
    return Parted(groups: facts.groups, slots: slotted, denials: denials, facts: facts.others)
  }

  /// Adds the claim of each group; one that a slot of `words` tells as a whole is left to it.
  private func add(
    _ parted: Parted, without words: [WordSlot], _ related: RelatedArticles, _ made: inout Claims
  ) {
    for (index, group) in parted.groups.enumerated() {
      let slot = parted.slots.slot(of: index)
      if slot.isEmpty, words.contains(where: { isCovered(group, by: $0) }) { continue }
      let sides = values.sides(of: slot, related: related)
      let claim = claim(
        of: group, parted.denials[index] ?? [], values.values(of: group, slot: slot), sides)
      let isSettled = claim.status != .agreed && claim.status != .single
      made.note(group, isSettled: isSettled, isShared: 1 < claim.outlets)
      if 1 < sides.count { made.disputed.formUnion(slot.map(\.use)) }
      made.add(claim, about: slot.first?.use.pointer, sides, Self.slotMaker)
    }
  }

  /// Adds the claim of each slot whose values are words.
  private func add(_ words: [WordSlot], _ made: inout Claims) {
    for slot in words {
      let members = members(of: slot)
      let claim = claim(
        of: members, [], members.map { slot.value(of: $0, in: story) }, slot.sides)
      made.note(members, isSettled: true, isShared: false)
      made.add(claim, about: slot.uses[0].pointer, slot.sides, Self.wordMaker)
    }
  }

  /// Adds the facts that one outlet alone gives in what several state, but those told as `details`.
  private func addLoneFacts(besides details: [Member], _ made: inout Claims) {
    let lone = LoneFacts(story, uses: values.uses).members(
      in: made.shared, without: made.disputed)
    for members in lone where 1 < members.count || !details.contains(members[0]) {
      made.add(fact(members, LoneFacts.maker))
    }
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
    /// Statements of claims that are more than agreed or one outlet's.
    private(set) var settled: Set<Int> = []
    /// Statements of claims of several outlets.
    private(set) var shared: Set<Int> = []
    /// Numbers that a conflict shows.
    var disputed: Set<QuantityUse> = []

    mutating func note(_ group: [Member], isSettled: Bool, isShared: Bool) {
      if isSettled { settled.formUnion(group.map(\.statement)) }
      if isShared { shared.formUnion(group.map(\.statement)) }
    }

    mutating func add(
      _ claim: Claim, about: Pointer? = nil, _ sides: [Conflict.Side] = [], _ maker: Maker? = nil
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
