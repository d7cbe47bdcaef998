import SanadModel

/// Words of several articles for one thing, with the values that cannot all be true.
struct ContrastCluster: Sendable {
  /// In order of place.
  let uses: [ContrastUse]
  let sides: [Conflict.Side]

  var statements: Set<StatementID> { Set(uses.map(\.statement)) }

  /// The clauses that give the values, one of each statement.
  var group: ClauseGroup {
    var group: ClauseGroup = []
    for use in uses where !group.contains(use.statement) { group.append(use.clause) }
    return group
  }

  /// The words of the side that has the sentence at `pointer`.
  func value(of sentence: Pointer) -> ReportValue? {
    sides.first { $0.reports.contains(sentence) }?.value
  }
}
