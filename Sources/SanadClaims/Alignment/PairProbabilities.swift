/// The pairs of a story with the probability that each states one fact.
package struct PairProbabilities: Sendable {
  package let pairs: StatementPairs
  package let values: [Float]

  package init(_ pairs: StatementPairs, _ values: [Float]) {
    self.pairs = pairs
    self.values = values
  }

  func value(_ first: Int, _ second: Int) -> Float {
    pairs.list.pair(first, second).map { values[$0] } ?? 0
  }

  /// Statements outside a group with their mean probability to its members of other articles, the highest first.
  ///
  /// - Complexity: O(*p*) for the partners of all members.
  func nearest(to group: [Int32], least: Float, count: Int) -> [Int32] {
    let (articles, own) = (pairs.traits.statements, Set(group))
    var sums: [Int32: Float] = [:]
    for member in group {
      for partner in pairs.list.partners(of: Int(member)) where !own.contains(partner.item) {
        sums[partner.item, default: 0] += values[Int(partner.pair)]
      }
    }
    var near: [(item: Int32, mean: Float)] = []
    for (item, sum) in sums {
      let others = group.count {
        articles[Int($0)].article != articles[Int(item)].article
      }
      let mean = sum / Float(max(1, others))
      if least <= mean { near.append((item, mean)) }
    }
    near.sort { ($1.mean, $0.item) < ($0.mean, $1.item) }
    return near.prefix(count).map(\.item)
  }
}
