import SanadModel
import SanadText

/// What became of a story from one account of it to the next.
///
/// A change is dated by the report that brought it, not by the moment of reading: an archive read in one
/// go tells the same as one that was followed, as far as its articles are the same.
struct AccountChanges {
  let account: Account
  /// The article rows, in the account's order.
  let places: ArticleList<Int64>
  /// Replaces every time where the run was given one.
  let now: Timestamp?

  private var reportsByClaim: [String: [Report]] = [:]
  private var conflicts: [String: Conflict] = [:]

  init(_ account: Account, places: ArticleList<Int64>, now: Timestamp?) {
    self.account = account
    self.places = places
    self.now = now
    for claim in account.claims { reportsByClaim[claim.id] = claim.reports }
    for conflict in account.conflicts where conflicts[conflict.claim] == nil {
      conflicts[conflict.claim] = conflict
    }
  }

  /// The change that the story came up.
  var appearance: ChangeRow? {
    guard let first = earliest(Array(account.articles.indices)) else { return nil }
    return row(.newStory, article: first, after: title)
  }

  /// What became of its claims since `states`, in order of time.
  func claimChanges(since states: ClaimStates) -> [ChangeRow] {
    let rows = account.claims.flatMap { claim in
      states[claim.id].map { changes(of: claim, from: $0, to: state(of: claim)) } ?? []
    }.sorted { Self.order($0) < Self.order($1) }
    // One report that confirms eight claims of another is listed once.
    var listed: Set<[String]> = []
    return rows.filter { row in
      guard row.kind == .secondOrigin else { return true }
      return listed.insert(["\(row.article ?? 0)", row.before ?? "", row.after ?? ""]).inserted
    }
  }

  func state(of claim: Claim) -> ClaimState {
    var state = ClaimState()
    state.origins = claim.origins
    state.isDenied = !claim.denials.isEmpty
    state.fulfilledBy = claim.fulfilledBy
    if let conflict = conflicts[claim.id] {
      state.value = course(of: conflict).last?.value.words ?? conflict.sides.first?.value.words
      if isBetweenArticles(conflict) {
        state.conflict = conflict.sides.filter { $0.relation != .supersedes }
          .map(\.value.words).joined(separator: " ≠ ")
      }
    } else {
      state.value = claim.reports.first { $0.value != nil }?.value?.words
    }
    return state
  }

  /// Whether values exclude each other and stand in different articles: what one article has twice is a slip of its
  /// own, and no news.
  private func isBetweenArticles(_ conflict: Conflict) -> Bool {
    let sides = conflict.sides.filter { $0.relation != .supersedes }
    return conflict.sides.contains { $0.relation == .conflicts }
      && 1 < Set(sides.flatMap(\.reports).map(\.article)).count
  }

  private static func order(_ row: ChangeRow) -> (String, ChangeKind, String) {
    (row.at.map { ChangeRow.text(of: $0) } ?? "", row.kind, row.claim ?? "")
  }

  private var title: String? {
    guard account.articles.indices.contains(account.titleArticle) else { return nil }
    return account.articles[account.titleArticle].article.title.string
  }
}

// MARK: - One claim

extension AccountChanges {
  private func changes(
    of claim: Claim, from old: ClaimState, to new: ClaimState
  ) -> [ChangeRow] {
    [
      denial(claim, old, new), origin(claim, old, new), value(claim, old, new),
      opening(claim, old, new), settlement(claim, old, new), fulfilment(claim, old, new),
    ].compactMap { $0 }
  }

  private func denial(_ claim: Claim, _ old: ClaimState, _ new: ClaimState) -> ChangeRow? {
    guard new.isDenied, !old.isDenied,
      let first = earliest(claim.denials.map(\.article)),
      let denial = claim.denials.first(where: { $0.article == first })
    else { return nil }
    let stated = claim.reports.first { $0.stance != .denied && $0.clause != denial.clause }
    return row(
      .firstDenial, claim, article: first, before: words(stated), after: words(denial))
  }

  /// Outlets of one owner are one publisher, and what may have come from one source is no second one.
  private func origin(_ claim: Claim, _ old: ClaimState, _ new: ClaimState) -> ChangeRow? {
    guard 2 <= claim.originsMin, old.origins < 2 else { return nil }
    let firsts = claim.sources.compactMap { source in
      earliest(source.paths.map(\.article)).map {
        (name: source.name, publisher: publisher(of: source), article: $0)
      }
    }.sorted { isBefore($0.article, $1.article) }
    guard let first = firsts.first,
      let second = firsts.first(where: { $0.publisher != first.publisher })
    else { return nil }
    return row(
      .secondOrigin, claim, article: second.article, before: first.name, after: second.name)
  }

  /// The owner of a newsroom, where that is known.
  private func publisher(of source: Origin) -> String {
    guard source.isNewsroom, let article = source.paths.first?.article,
      account.owners.indices.contains(article)
    else { return source.name }
    return account.owners[article] ?? source.name
  }

  /// Another value of what changes in time, or the same correction in every report of it.
  private func value(_ claim: Claim, _ old: ClaimState, _ new: ClaimState) -> ChangeRow? {
    if let conflict = conflicts[claim.id] {
      let course = course(of: conflict)
      guard 1 < course.count, let last = course.last, new.value != old.value else { return nil }
      let before = old.value ?? course[course.count - 2].value.words
      return row(
        .valueChanged, claim, article: earliest(last.reports.map(\.article)), before: before,
        after: new.value)
    }
    let values = Set(claim.reports.compactMap(\.value?.words))
    guard old.conflict == nil, let before = old.value, let after = new.value, before != after,
      values.count == 1
    else { return nil }
    let article = latest(claim.reports.filter { $0.value != nil }.map(\.article))
    return row(.valueChanged, claim, article: article, before: before, after: after)
  }

  private func opening(_ claim: Claim, _ old: ClaimState, _ new: ClaimState) -> ChangeRow? {
    guard new.conflict != nil, old.conflict == nil, let conflict = conflicts[claim.id] else {
      return nil
    }
    let sides = conflict.sides.filter { $0.relation != .supersedes }.compactMap { side in
      earliest(side.reports.map(\.article)).map { (value: side.value.words, article: $0) }
    }.sorted { isBefore($0.article, $1.article) }
    guard 1 < sides.count else { return nil }
    return row(
      .conflictOpened, claim, article: sides[1].article, before: sides[0].value,
      after: sides[1].value)
  }

  private func settlement(_ claim: Claim, _ old: ClaimState, _ new: ClaimState) -> ChangeRow? {
    guard let conflict = old.conflict, new.conflict == nil else { return nil }
    return row(
      .conflictSettled, claim, article: latest(claim.reports.map(\.article)), before: conflict,
      after: new.value)
  }

  private func fulfilment(_ claim: Claim, _ old: ClaimState, _ new: ClaimState) -> ChangeRow? {
    guard let done = new.fulfilledBy, old.fulfilledBy == nil else { return nil }
    let reports = reportsByClaim[done] ?? []
    return row(
      .pendingFulfilled, claim, article: earliest(reports.map(\.article)),
      before: words(claim.reports.first), after: words(reports.first))
  }

  /// The values of what changes in time, each from its first report on; empty where nothing changed.
  private func course(of conflict: Conflict) -> [Conflict.Side] {
    guard let base = conflict.sides.first,
      conflict.sides.contains(where: { $0.relation == .supersedes })
    else { return [] }
    let sides = [base] + conflict.sides.dropFirst().filter { $0.relation == .supersedes }
    return sides.enumerated().sorted { left, right in
      guard let own = earliest(left.element.reports.map(\.article)),
        let other = earliest(right.element.reports.map(\.article)), own != other
      else { return left.offset < right.offset }
      return isBefore(own, other)
    }.map(\.element)
  }
}

// MARK: - Times

extension AccountChanges {
  private func row(
    _ kind: ChangeKind, _ claim: Claim? = nil, article: ArticleIndex?, before: String? = nil,
    after: String?
  ) -> ChangeRow {
    ChangeRow(
      kind: kind, at: now ?? article.flatMap { account.articles[$0].article.published },
      claim: claim?.id, article: article.map { places[$0] }, before: before, after: after)
  }

  private func words(_ report: Report?) -> String? {
    report.map { account.articles[$0.article].article.text[$0.clause] }
  }

  private func earliest(_ articles: [ArticleIndex]) -> ArticleIndex? {
    articles.min { isBefore($0, $1) }
  }

  private func latest(_ articles: [ArticleIndex]) -> ArticleIndex? {
    articles.max { isBefore($0, $1) }
  }

  /// By publication, then by the order in which they came; the undated ones last.
  private func isBefore(_ left: ArticleIndex, _ right: ArticleIndex) -> Bool {
    let own = account.articles[left].article.published?.minutesSinceEpoch ?? .max
    let other = account.articles[right].article.published?.minutesSinceEpoch ?? .max
    return (own, left) < (other, right)
  }
}
