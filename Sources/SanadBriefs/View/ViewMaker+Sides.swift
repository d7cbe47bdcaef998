import SanadModel
import SanadText

/// The values of a claim that differ.
extension ViewMaker {
  /// By time where one took the other's place, else by size.
  func sides(of claim: Claim) -> [SideView] {
    let own = account.conflicts.filter { $0.claim == claim.id }.flatMap(\.sides)
    let sides = own + (own.isEmpty ? [] : others(of: claim, beside: own))
    let isUpdate = claim.status == .superseded
    let keys = sides.map { isUpdate ? timeKey($0) : sortKey($0.value) }
    return sides.indices.sorted { keys[$0] == keys[$1] ? $0 < $1 : keys[$0] < keys[$1] }
      .compactMap { side(sides[$0], of: claim) }
  }

  /// Values that reports of the claim give and no side names: a reader is shown every one.
  private func others(of claim: Claim, beside sides: [Conflict.Side]) -> [Conflict.Side] {
    var sides = sides
    let count = sides.count
    for report in claim.reports {
      guard let value = report.value else { continue }
      let pointer = Pointer(article: report.article, range: report.range)
      let index = sides.firstIndex { Self.isSame($0.value, value) }
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

  /// Equal bounds; the words beside the number may differ.
  private static func isSame(_ left: ReportValue, _ right: ReportValue) -> Bool {
    guard case .quantity(let first) = left, case .quantity(let second) = right else {
      return left == right
    }
    return first.low == second.low && first.high == second.high && first.unit == second.unit
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
    let reports = claim.reports.filter { report in
      side.reports.contains { $0.article == report.article && $0.range.overlaps(report.range) }
    }
    let times = side.reports.compactMap { account.articles[$0.article].article.published }
    let earliest = times.min { $0.minutesSinceEpoch < $1.minutesSinceEpoch }
    return SideView(
      words: values.words(for: side.value, in: first), value: side.value,
      outlets: outlets.distinct(side.reports.map(\.article)),
      speakers: fullestNames(reports.flatMap(\.attributions).map(\.source)),
      time: earliest.map { labels.time($0.moved(to: clock)) } ?? "",
      sentence: sentence(enclosing(first)))
  }

  /// The whole sentence around words of it.
  private func enclosing(_ pointer: Pointer) -> Pointer {
    let sentences = account.articles[pointer.article].text.sentences
    let whole = sentences.first { $0.range.contains(pointer.range) }?.range ?? pointer.range
    return Pointer(article: pointer.article, range: whole)
  }
}
