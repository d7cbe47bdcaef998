import SanadModel
import SanadText

/// Finds later statements which say that what was to come has come to pass.
///
/// "Will be sworn in on Thursday" is fulfilled by "was sworn in on Thursday": the same predicate with the same
/// names and nouns, stated as a fact once the promised day has come, and for no other day. A promise for no day
/// stays open, as too much in an article is similar to it.
struct FulfilmentFinder: Sendable {
  /// Share of the promise's squared weight of terms that the later statement must have: with one of its
  /// names, and without. Set by reading.
  static let namedShareMin = 0.7
  static let sharedShareMin = 0.9

  private let story: StoryIndex
  /// For each promise's statement the clauses that fulfil it, in order of place.
  private let fulfilments: [StatementID: ClauseGroup]

  init(_ story: StoryIndex) {
    self.story = story
    let reader = PromiseReader(story: story)
    var promises: [StatementID: Promise] = [:]
    for id in story.statements.indices { promises[id] = reader.promise(in: id) }
    let facts = reader.facts(with: Set(promises.values.map(\.predicate)))
    fulfilments = promises.compactMapValues { promise in
      let kept = (facts[promise.predicate] ?? []).filter { Self.fulfils($0, promise, in: story) }
      return kept.isEmpty ? nil : kept
    }
  }

  /// The clauses of `group` that fulfil others of it, and those others.
  func parts(of group: ClauseGroup) -> (done: ClauseGroup, promised: ClauseGroup) {
    let statements = group.statements
    let promised = group.filter { clause in
      (fulfilments[clause.statement] ?? []).contains { statements.contains($0.statement) }
    }
    let fulfilling = Set(promised.flatMap { fulfilments[$0.statement] ?? [] }.map(\.statement))
    let done = group.filter { fulfilling.contains($0.statement) }
    return (done, promised.filter { !done.contains($0) })
  }

  /// `claims`, each pending one with the claim that says it has come to pass.
  func linked(_ claims: [Claim]) -> [Claim] {
    var reporting: [SentenceKey: [Int]] = [:]
    let open: Set<ClaimStatus> = [.denied, .unverified, .pending]
    for (index, claim) in claims.enumerated() where !open.contains(claim.status) {
      for report in claim.reports where report.stance != .planned {
        reporting[SentenceKey(report), default: []].append(index)
      }
    }
    return claims.map { claim in
      var claim = claim
      if claim.status == .pending || Self.isPlan(claim) {
        claim.fulfilledBy = fulfilment(of: claim, reporting, claims)
      }
      return claim
    }
  }

  /// Whether half of the reports tell of something to come, and none of them doubts it.
  static func isPlan(_ claim: Claim) -> Bool {
    let planned = claim.reports.count { $0.stance == .planned }
    return (claim.status == .agreed || claim.status == .single) && 0 < planned
      && claim.reports.count <= planned * 2
  }

  /// A sentence by its article and first byte.
  private struct SentenceKey: Hashable {
    let article: ArticleIndex
    let start: Int

    init(_ report: Report) { (article, start) = (report.article, report.range.start) }
    init(_ statement: Statement) { (article, start) = (statement.article, statement.range.start) }
  }

  /// The claim of the most outlets among those most of whose sentences fulfil most sentences of `claim`.
  private func fulfilment(
    of claim: Claim, _ reporting: [SentenceKey: [Int]], _ claims: [Claim]
  ) -> String? {
    let own = Set(claim.reports.map { SentenceKey($0) })
    let promised = fulfilments.keys.sorted().filter {
      own.contains(SentenceKey(story.statements[$0]))
    }
    guard own.count < promised.count * 2 else { return nil }
    let fulfilling = Set(
      promised.flatMap { fulfilments[$0] ?? [] }.map { SentenceKey(story.statements[$0.statement]) }
    )
    let candidates = Set(fulfilling.flatMap { reporting[$0] ?? [] }).filter { index in
      let sentences = Set(claims[index].reports.map { SentenceKey($0) })
      return sentences.count < sentences.intersection(fulfilling).count * 2
    }
    return candidates.max { (claims[$0].outlets, $1) < (claims[$1].outlets, $0) }
      .map { claims[$0].id }
  }

  // MARK: Comparing

  private static func fulfils(
    _ clause: ClauseReference, _ promise: Promise, in story: StoryIndex
  ) -> Bool {
    let id = clause.statement
    guard let published = story.published(id), published.isAfter(promise.published),
      fits(story.days(within: story.range(of: id), of: id), published.date, promise)
    else { return false }
    let terms = Set(story.terms[id].map(\.hash))
    let total = story.space.squaredWeight(of: promise.terms)
    let least = promise.names.isDisjoint(with: terms) ? sharedShareMin : namedShareMin
    return 0 < total
      && total * least <= story.space.squaredWeight(of: promise.terms.intersection(terms))
  }

  /// Whether a fact of `days`, published on `published`, may be the promised one.
  private static func fits(
    _ days: [ClosedRange<CivilDate>], _ published: CivilDate, _ promise: Promise
  ) -> Bool {
    promise.days.contains { day in
      day.lowerBound <= published && (days.isEmpty || days.contains { $0.overlaps(day) })
    }
  }
}
