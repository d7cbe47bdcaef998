import SanadModel
import SanadText

/// Makes claims of groups of statements that state the same thing.
struct ClaimMaker: Sendable {
  private let story: StoryStatements
  private let reports: ReportMaker
  private let values: ValueFinder
  private let origins: OriginCounter

  init(_ story: StoryStatements, values: ValueFinder, passages: [SharedPassage]) {
    self.story = story
    self.values = values
    reports = ReportMaker(story: story)
    origins = OriginCounter(story.articles, passages: passages)
  }

  /// The claim of each group, and the conflicts within claims.
  func claims(
    of aligned: [[Member]], aligner: Aligner, slots: [[SlotUse]]
  ) -> (claims: [Claim], conflicts: [Conflict]) {
    let slotted = SlottedGroups(aligned, slots: slots)
    let denials = DenialFinder(story, groups: slotted.groups).deniedGroups()
    let groups = split(slotted.groups, denials)
    let related = RelatedArticles(aligned, story)
    var made = Claims()
    var settled: Set<Int> = []
    for (index, group) in groups.enumerated() {
      let slot = slotted.slot(of: index)
      let sides = values.sides(of: slot, related: related)
      let claim = claim(of: group, denials[index] ?? [], slot, sides)
      if claim.status != .agreed, claim.status != .single {
        settled.formUnion(group.map(\.statement))
      }
      made.add(claim, slot, sides)
    }
    for detail in aligner.details(of: aligned, without: settled) {
      made.add(claim(of: [detail], [], [], []), [], [])
    }
    return (made.claims, made.conflicts)
  }

  /// Claims under ids of their own, and their conflicts.
  private struct Claims {
    private(set) var claims: [Claim] = []
    private(set) var conflicts: [Conflict] = []
    private var ids: Set<String> = []

    mutating func add(_ claim: Claim, _ slot: [SlotUse], _ sides: [Conflict.Side]) {
      var claim = claim
      while !ids.insert(claim.id).inserted { claim.id += "x" }
      if let use = slot.first?.use, 1 < sides.count {
        let about = Pointer(article: use.article, range: use.mention.range)
        conflicts.append(
          Conflict(about: about, claim: claim.id, sides: sides, maker: Maker("values.slot")))
      }
      claims.append(claim)
    }
  }

  /// `groups` without the members that deny their own group; these are groups at the end.
  private func split(_ groups: [[Member]], _ denials: [Int: [Member]]) -> [[Member]] {
    var kept = groups
    var denying: [[Member]] = []
    for index in groups.indices {
      let own = groups[index].filter { member in
        denials[index]?.contains { $0.statement == member.statement } == true
      }
      if own.isEmpty { continue }
      kept[index].removeAll { own.contains($0) }
      denying.append(own)
    }
    return kept + denying
  }

  private func claim(
    of group: [Member], _ denying: [Member], _ slot: [SlotUse], _ sides: [Conflict.Side]
  ) -> Claim {
    let given = values.values(of: group, slot: slot)
    let made = zip(group, given).map { reports.report($0, value: $1) }
    let outlets = Set(made.map { outlet(of: $0.article) }).count
    let status = StatusRule.status(
      made, isDenied: !denying.isEmpty, sides: sides, outlets: outlets)
    var claim = Claim(id: id(of: group), status: status, reports: made, maker: ReportMaker.maker)
    claim.denials = denying.map { reports.report($0, value: nil) }
    claim.outlets = outlets
    claim.date = date(of: made)
    if status == .pending { claim.condition = condition(of: made) }
    let range = origins.origins(of: made)
    claim.origins = range.upperBound
    claim.originsMin = range.lowerBound
    return claim
  }

  /// The day that most reports name in the clause; of equal ones the one named first.
  private func date(of reports: [Report]) -> DateValue? {
    var days: [(value: DateValue, count: Int)] = []
    for report in reports {
      for mention in story.articles[report.article].text.dates
      where report.clause.contains(mention.range) {
        guard let range = mention.value.days, range.lowerBound == range.upperBound else { continue }
        let day = DateValue.day(range.lowerBound)
        if let at = days.firstIndex(where: { $0.value == day }) {
          days[at].count += 1
        } else {
          days.append((day, 1))
        }
      }
    }
    let most = days.map(\.count).max() ?? 0
    return days.first { $0.count == most }?.value
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

  /// The outlet's name, or the article's id where it has none.
  private func outlet(of article: Int) -> String {
    story.articles[article].article.outlet ?? story.articles[article].article.id
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
