import SanadModel
import SanadText

/// Ties what was to come to the later statement that says it has come to pass.
///
/// "Will be sworn in on Thursday" is fulfilled by "was sworn in on Thursday": the same predicate with the same
/// names and nouns, told as a fact once the promised day has come, and of no other day. What is promised for
/// no day is left open: an article tells of much that is like it.
struct FulfilmentFinder: Sendable {
  /// Share of the promise's squared weight of terms that the later statement must have: with one of its
  /// names, and without.
  static let namedShareMin = 0.7
  static let sharedShareMin = 0.9

  private let story: StoryStatements
  /// By statement.
  let promises: [Int: Promise]
  /// For each promise's statement the members that say it has come to pass, in order of place.
  let fulfilments: [Int: [Member]]

  /// - Parameter readers: of each article's language; nil for one unknown.
  init(_ story: StoryStatements, readers: ArticleList<StatementReader?>) {
    self.story = story
    let reader = PromiseReader(story: story, readers: readers)
    var promises: [Int: Promise] = [:]
    for index in story.statements.indices { promises[index] = reader.promise(in: index) }
    self.promises = promises
    let facts = reader.facts(with: Set(promises.values.map(\.predicate)))
    fulfilments = promises.compactMapValues { promise in
      let kept = (facts[promise.predicate] ?? []).filter { Self.fulfils($0, promise, in: story) }
      return kept.isEmpty ? nil : kept
    }
  }

  /// `groups` without the members that fulfil another member and those that they fulfil; these are groups
  /// at the end.
  ///
  /// - Parameter isKept: whether the group of this index stays as it is.
  func split(_ groups: [[Member]], unless isKept: (Int) -> Bool) -> [[Member]] {
    var kept = groups
    var parted: [[Member]] = []
    for index in groups.indices where !isKept(index) {
      let (done, promised) = parts(of: groups[index])
      if done.isEmpty || promised.isEmpty { continue }
      let rest = groups[index].filter { !done.contains($0) && !promised.contains($0) }
      // A group keeps its index: what is known of it is known by that.
      kept[index] = rest.isEmpty ? promised : rest
      parted += rest.isEmpty ? [done] : [promised, done]
    }
    return kept + parted
  }

  /// The members of `group` that fulfil others of it, and those others.
  private func parts(of group: [Member]) -> (done: [Member], promised: [Member]) {
    let statements = Set(group.map(\.statement))
    let promised = group.filter { member in
      (fulfilments[member.statement] ?? []).contains { statements.contains($0.statement) }
    }
    let fulfilling = Set(promised.flatMap { fulfilments[$0.statement] ?? [] }.map(\.statement))
    let done = group.filter { fulfilling.contains($0.statement) }
    return (done, promised.filter { !done.contains($0) })
  }

  /// `claims`, each pending one with the claim that says it has come to pass.
  func linked(_ claims: [Claim]) -> [Claim] {
    var tellers: [Place: [Int]] = [:]
    let told: Set<ClaimStatus> = [.agreed, .single, .conflicting, .superseded]
    for (index, claim) in claims.enumerated() where told.contains(claim.status) {
      for report in claim.reports where report.stance != .planned {
        tellers[Place(report), default: []].append(index)
      }
    }
    return claims.map { claim in
      var claim = claim
      if claim.status == .pending { claim.fulfilledBy = teller(of: claim, tellers, claims) }
      return claim
    }
  }

  private struct Place: Hashable {
    let article: ArticleIndex
    let start: Int

    init(_ report: Report) { (article, start) = (report.article, report.range.start) }
    init(_ statement: Statement) { (article, start) = (statement.article, statement.range.start) }
  }

  /// The claim of the most outlets among those most of whose sentences fulfil most sentences of `claim`.
  private func teller(of claim: Claim, _ tellers: [Place: [Int]], _ claims: [Claim]) -> String? {
    let places = Set(claim.reports.map { Place($0) })
    let promised = fulfilments.keys.sorted().filter { places.contains(Place(story.statements[$0])) }
    guard places.count < promised.count * 2 else { return nil }
    let fulfilling = Set(
      promised.flatMap { fulfilments[$0] ?? [] }.map { Place(story.statements[$0.statement]) })
    let candidates = Set(fulfilling.flatMap { tellers[$0] ?? [] }).filter { index in
      let own = Set(claims[index].reports.map { Place($0) })
      return own.count < own.intersection(fulfilling).count * 2
    }
    return candidates.max { (claims[$0].outlets, $1) < (claims[$1].outlets, $0) }
      .map { claims[$0].id }
  }

  // MARK: Comparing

  private static func fulfils(
    _ member: Member, _ promise: Promise, in story: StoryStatements
  ) -> Bool {
    let statement = story.statements[member.statement]
    let annotated = story.articles[statement.article]
    guard let published = annotated.article.published, published.isAfter(promise.published),
      fits(PromiseReader.days(in: statement.range, annotated), published.date, promise)
    else { return false }
    let terms = Set(story.terms[member.statement].map(\.hash))
    let total = story.space.squaredWeight(of: promise.terms)
    let least = promise.names.isDisjoint(with: terms) ? sharedShareMin : namedShareMin
    return 0 < total
      && total * least <= story.space.squaredWeight(of: promise.terms.intersection(terms))
  }

  /// Whether a fact told on `published`, of `days`, may be the promised one.
  private static func fits(
    _ days: [ClosedRange<CivilDate>], _ published: CivilDate, _ promise: Promise
  ) -> Bool {
    promise.days.contains { day in
      day.lowerBound <= published && (days.isEmpty || days.contains { $0.overlaps(day) })
    }
  }
}
