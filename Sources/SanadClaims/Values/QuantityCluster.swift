import SanadModel
import SanadText

/// A quantity within its cluster, and the words beside it.
struct ClusteredQuantity: Sendable {
  let use: QuantityUse
  let window: TermVector
  /// The terms next to it that are no names: what is said of the number.
  let near: Set<WordHash>
}

/// Quantities of one measure, in order of place: what they count is the same, their values may differ.
struct QuantityCluster: Sendable {
  let quantities: [ClusteredQuantity]

  var statements: Set<StatementID> { Set(quantities.map(\.use.statement)) }
  var articles: Set<ArticleIndex> { Set(quantities.map(\.use.article)) }

  /// The clauses that give the quantities, one of each statement.
  var group: ClauseGroup {
    var group: ClauseGroup = []
    for clause in quantities.map(\.use.clause) where group.last?.statement != clause.statement {
      group.append(clause)
    }
    return group
  }

  /// The quantities that stand in `statements`; nil if these are fewer than two.
  func limited(to statements: Set<StatementID>) -> QuantityCluster? {
    let own = quantities.filter { statements.contains($0.use.statement) }
    return own.count < 2 ? nil : QuantityCluster(quantities: own)
  }
}
