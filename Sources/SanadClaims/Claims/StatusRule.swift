import SanadModel

/// Decides the status of a claim, as a reader of all its reports would.
enum StatusRule {
  /// Share of a claim's reports from which their hedge is the claim's own.
  static let hedgedShareMin = 0.5

  /// Denied before differing values, these before what is open, that before agreement.
  static func status(
    _ reports: [Report], isDenied: Bool, sides: [Conflict.Side], outlets: Int
  ) -> ClaimStatus {
    if isDenied { return .denied }
    if sides.contains(where: { $0.relation == .conflicts }) { return .conflicting }
    if sides.contains(where: { $0.relation == .supersedes }) { return .superseded }
    if isHedged(reports, as: .planned) { return .pending }
    if isHedged(reports, as: .unverified) { return .unverified }
    return 2 <= outlets ? .agreed : .single
  }

  private static func isHedged(_ reports: [Report], as stance: Stance) -> Bool {
    let count = reports.count { $0.stance == stance }
    return 0 < count && Double(reports.count) * hedgedShareMin <= Double(count)
  }
}
