package import SanadLanguages

/// The trained judges that make claims of statements, from four tables of trees.
package struct ClaimJudge: Sendable {
  /// Whether two statements state the same fact, from their own features and from the whole story's.
  package var pairs = BoostedTrees()
  package var graph = BoostedTrees()
  /// Whether all reports of a group state one fact, and whether no two outlets do.
  package var right = BoostedTrees()
  package var wrong = BoostedTrees()

  package init() {}

  /// The tables of the common pack: `claim-pairs`, `claim-graph`, `claim-right`, `claim-wrong`.
  ///
  /// - Throws: `PackError` naming file and line.
  package init(_ common: CommonTables) throws(PackError) {
    pairs = try BoostedTrees(common.table("claim-pairs"), names: Self.pairNames)
    graph = try BoostedTrees(common.table("claim-graph"), names: Self.graphNames)
    right = try BoostedTrees(common.table("claim-right"), names: Self.groupNames)
    wrong = try BoostedTrees(common.table("claim-wrong"), names: Self.groupNames)
  }

  package static let pairNames = FeatureRows<PairFeature>.names
  package static let graphNames = FeatureRows<GraphFeature>.names + pairNames
  package static let groupNames = FeatureRows<GroupFeature>.names

  /// What the second judge sees of each pair of `indices`: both its own features and the first judge's.
  package static func graphRows(
    _ pairs: StatementPairs, _ first: [Float]
  ) -> (indices: [Int], values: [Float]) {
    let (indices, rows) = GraphFeatureReader(pairs, first).rows()
    var values: [Float] = []
    values.reserveCapacity(indices.count * graphNames.count)
    for (row, index) in indices.enumerated() {
      values += rows.row(row)
      values += pairs.rows.row(index)
    }
    return (indices, values)
  }

  /// The probability of each pair: the mean of both judges; 0 without trees, so that no claim joins outlets.
  package func probabilities(_ pairs: StatementPairs) -> PairProbabilities {
    if self.pairs.roots.isEmpty {
      return PairProbabilities(pairs, Array(repeating: 0, count: pairs.list.pairs.count))
    }
    let first = firstProbabilities(pairs)
    let (indices, values) = Self.graphRows(pairs, first)
    let width = Self.graphNames.count
    return Self.mean(pairs, first, indices, graph.probabilities(values, width: width))
  }

  package func firstProbabilities(_ pairs: StatementPairs) -> [Float] {
    self.pairs.probabilities(pairs.rows.values, width: pairs.rows.width)
  }

  /// - Parameters:
  ///   - first: of all pairs.
  ///   - indices: the pairs judged a second time.
  ///   - second: of these.
  package static func mean(
    _ pairs: StatementPairs, _ first: [Float], _ indices: [Int], _ second: [Float]
  ) -> PairProbabilities {
    var values = first.map { $0 / 2 }
    for (index, value) in zip(indices, second) { values[index] += value / 2 }
    return PairProbabilities(pairs, values)
  }
}
