import SanadModel

/// A statement of a claim, and the outlet that it is of.
struct HedgedStatement: Sendable {
  let id: StatementID
  let outlet: ArticleIndex
}

/// Decides the status of a claim, as a reader of all its reports would.
struct StatusRule: Sendable {
  /// Share of a claim's statements that are open from which the claim is. Set by reading.
  static let openShareMin = 0.5

  let sides: [Conflict.Side]
  let outlets: Int
  let isDenied: Bool

  /// Denied before differing values, these before what nobody vouches for, that before what is open, that before
  /// agreement.
  func status(of statements: [HedgedStatement], _ statuses: StatementStatuses) -> ClaimStatus {
    if isDenied { return .denied }
    if sides.contains(where: { $0.relation == .conflicts }) { return .conflicting }
    if sides.contains(where: { $0.relation == .supersedes }) { return .superseded }
    if isUnverified(statements, statuses) { return .unverified }
    if isPending(statements, statuses) { return .pending }
    return 2 <= outlets ? .agreed : .single
  }

  /// Whether somebody hedges it and no other outlet states it flatly.
  private func isUnverified(
    _ statements: [HedgedStatement], _ statuses: StatementStatuses
  ) -> Bool {
    let hedging = statements.filter { statuses.status(.unverified, of: $0.id) != nil }
    let outlets = Set(hedging.map(\.outlet))
    return !hedging.isEmpty && statements.allSatisfy { outlets.contains($0.outlet) }
  }

  /// Whether it is left open: by half of the statements, and beyond doubt where several outlets tell of it; or half of
  /// the statements name what it waits for.
  private func isPending(
    _ statements: [HedgedStatement], _ statuses: StatementStatuses
  ) -> Bool {
    let open = statements.compactMap { statement in
      statuses.status(.pending, of: statement.id).map { (statement.id, $0) }
    }
    let waiting = statements.count { statuses.isWaiting($0.id) }
    if 2 <= outlets, Double(statements.count) * Self.openShareMin <= Double(waiting) {
      return true
    }
    guard !open.isEmpty, Double(statements.count) * Self.openShareMin <= Double(open.count)
    else { return false }
    return outlets < 2 || open.contains { statuses.isSureBesideOthers($0.1, of: $0.0) }
  }
}
