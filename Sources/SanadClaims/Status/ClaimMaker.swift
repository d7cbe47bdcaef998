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
  func claims(of groups: [[Member]]) -> (claims: [Claim], conflicts: [Conflict]) {
    var claims: [Claim] = []
    var conflicts: [Conflict] = []
    var ids: Set<String> = []
    let denials = DenialFinder(story, groups: groups, reports: reports).denials()
    for (index, group) in groups.enumerated() {
      let denying = denials[index] ?? []
      let affirming = group.filter { !denying.contains($0) }
      let found = values.values(of: affirming)
      var claim = claim(of: affirming, denying, found)
      while !ids.insert(claim.id).inserted { claim.id += "x" }
      if 1 < found.sides.count, let about = found.about {
        conflicts.append(
          Conflict(about: about, claim: claim.id, sides: found.sides, maker: Maker("values.slot")))
      }
      claims.append(claim)
    }
    return (claims, conflicts)
  }

  private func claim(of group: [Member], _ denying: [Member], _ found: GroupValues) -> Claim {
    let made = group.enumerated().map { index, member in
      reports.report(member, value: index < found.values.count ? found.values[index] : nil)
    }
    let outlets = Set(made.map { outlet(of: $0.article) }).count
    let status = StatusRule.status(
      made, isDenied: !denying.isEmpty, sides: found.sides, outlets: outlets)
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
