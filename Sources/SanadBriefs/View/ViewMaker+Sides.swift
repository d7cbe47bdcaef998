import SanadModel
import SanadText

/// The values of a claim that differ.
extension ViewMaker {
  /// By time where one took the other's place, else by size.
  ///
  /// Every pair of values is compared: an open one such as `at least 8` agrees with 9 and with 10, which do
  /// not agree with each other.
  func sides(of claim: Claim) -> [SideView] {
    let own = account.conflicts.filter { $0.claim == claim.id }.flatMap(\.sides)
    let all = own + others(of: claim, beside: own)
    let isPlain = !Self.exclude(all.map(\.value)) || Self.isOfSeveral(claim)
    let sides = own.isEmpty && isPlain ? [] : all
    let isUpdate = claim.status == .superseded
    let keys = sides.map { isUpdate ? timeKey($0) : sortKey($0.value) }
    return sides.indices.sorted { keys[$0] == keys[$1] ? $0 < $1 : keys[$0] < keys[$1] }
      .compactMap { side(sides[$0], of: claim) }
  }

  /// `12 orang → 17 orang`: the value that most gave by the time asked for, and that given last after it.
  func course(of claim: Claim) -> String? {
    guard let since = brief.since, changedClaims.contains(claim.id) else { return nil }
    func times(_ side: SideView) -> [Timestamp] {
      side.reports.compactMap { account.articles[$0.sentence.pointer.article].article.published }
    }
    func isNew(_ side: SideView) -> Bool { times(side).allSatisfy { $0.isNew(since: since) } }
    func first(_ side: SideView) -> Int { times(side).map(\.minutesSinceEpoch).min() ?? 0 }
    let sides = sides(of: claim)
    guard
      let before = sides.filter({ !isNew($0) })
        .max(by: { ($0.reports.count, first($0)) < ($1.reports.count, first($1)) }),
      let after = sides.filter(isNew).max(by: { first($0) < first($1) })
    else { return nil }
    return "\(before.words) → \(after.words)"
  }

  /// Values that reports of the claim give and no side names: a reader is shown every one.
  private func others(of claim: Claim, beside sides: [Conflict.Side]) -> [Conflict.Side] {
    var sides = sides
    let count = sides.count
    for report in claim.reports {
      guard let value = report.value else { continue }
      let pointer = Pointer(article: report.article, range: report.range)
      let index = sides.firstIndex { $0.value.isSame(as: value) }
      guard let index else {
        sides.append(Conflict.Side(value: value, reports: [pointer], relation: .conflicts))
        continue
      }
      if index < count { continue }
      sides[index] = Conflict.Side(
        value: sides[index].value, reports: sides[index].reports + [pointer],
        relation: .conflicts)
    }
    return Array(sides[count...])
  }

  /// Whether one article gives two values that exclude each other: they are of several things, and no outlet
  /// differs from another.
  static func isOfSeveral(_ claim: Claim) -> Bool {
    Dictionary(grouping: claim.reports, by: \.article).values.contains { reports in
      exclude(reports.compactMap(\.value))
    }
  }

  /// Whether two of the values cannot both be true.
  private static func exclude(_ values: [ReportValue]) -> Bool {
    let quantities = values.compactMap { value -> Quantity? in
      guard case .quantity(let quantity) = value else { return nil }
      return quantity
    }
    return quantities.enumerated().contains { index, first in
      quantities[(index + 1)...].contains { second in
        guard first.unit == second.unit, first.counted == second.counted else { return false }
        let low = max(first.low ?? -.infinity, second.low ?? -.infinity)
        let high = min(first.high ?? .infinity, second.high ?? .infinity)
        return high < low
      }
    }
  }

  /// Minutes since 1970 of the earliest report; a side without a time comes last.
  private func timeKey(_ side: Conflict.Side) -> Double {
    let times = side.reports.compactMap { account.articles[$0.article].article.published }
    return times.map { Double($0.minutesSinceEpoch) }.min() ?? .infinity
  }

  private func sortKey(_ value: ReportValue) -> Double {
    switch value {
    case .quantity(let quantity): quantity.low ?? quantity.high ?? 0
    case .date(let date): Double(date.days?.lowerBound.dayNumber ?? 0)
    case .words: 0
    }
  }

  private func side(_ side: Conflict.Side, of claim: Claim) -> SideView? {
    guard let first = side.reports.first else { return nil }
    let reports = reports(of: side, claim)
    return SideView(
      words: values.words(for: side.value, in: first), value: side.value,
      outlets: outlets.distinct(side.reports.map(\.article)),
      speakers: fullestNames(reports.flatMap(\.speakers)),
      time: reports.first { !$0.time.isEmpty }?.time ?? "",
      sentence: sentence(enclosing(first)), reports: reports)
  }

  /// Each sentence that gives the value, once, by time.
  private func reports(of side: Conflict.Side, _ claim: Claim) -> [SideReportView] {
    let own = claim.reports.filter { $0.value.isSame(as: side.value) }
      .map { Pointer(article: $0.article, range: $0.range) }
    var seen: Set<Pointer> = []
    let places = (side.reports + own).map(enclosing).filter { seen.insert($0).inserted }
    let times = places.map { account.articles[$0.article].article.published }
    let keys = times.map { $0?.minutesSinceEpoch ?? .max }
    return places.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }.map { index in
      SideReportView(
        outlet: outlets[places[index].article], speakers: speakers(of: places[index], in: claim),
        time: times[index].map { labels.time($0.moved(to: clock)) } ?? "",
        sentence: sentence(places[index]))
    }
  }

  /// Those the claim's reports of this sentence rest on, or else those the sentence itself names.
  func speakers(of place: Pointer, in claim: Claim) -> [String] {
    let known = (claim.reports + claim.denials).filter {
      $0.article == place.article && $0.range.overlaps(place.range)
    }.flatMap(\.attributions).map(\.source)
    return known.isEmpty ? account.speakers(namedIn: place) : fullestNames(known)
  }

  /// The whole sentence around words of it.
  private func enclosing(_ pointer: Pointer) -> Pointer {
    let sentences = account.articles[pointer.article].text.sentences
    let whole = sentences.first { $0.range.contains(pointer.range) }?.range ?? pointer.range
    return Pointer(article: pointer.article, range: whole)
  }
}

extension Account {
  /// The sources that the words at `place` name themselves.
  func speakers(namedIn place: Pointer) -> [String] {
    let named = articles[place.article].text.attributions.filter {
      place.range.contains($0.range) && $0.sourceRange != nil
    }
    return fullestNames(named.map(\.source))
  }
}
