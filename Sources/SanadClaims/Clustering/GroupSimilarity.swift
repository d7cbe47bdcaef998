/// How similar an item is to groups of other items.
///
/// The similarity to a group is the mean, over the labels of its items, of the highest similarity to an item of
/// that label; items of the item's own label do not count. For most groups the sum of all similarities is
/// already too small, so only the others are looked at by label.
struct GroupSimilarity {
  typealias Neighbour = SimilarityGraph.Neighbour

  /// What a sum may fall short by in rounding.
  private static let roundingShare: Float = 0.999

  /// For each item its label and its group.
  private let labels: [Int]
  private var home: [Int]
  /// For each group the labels of its items, ascending.
  private var groupLabels: [[Int]]
  /// For each group the sum of the similarities of one item; all zero between calls.
  private var sums: [Float]

  init(_ groups: [[Int]], labels: [Int]) {
    self.labels = labels
    home = Array(repeating: 0, count: labels.count)
    for (index, group) in groups.enumerated() { for item in group { home[item] = index } }
    groupLabels = groups.map { group in Set(group.map { labels[$0] }).sorted() }
    sums = Array(repeating: 0, count: groups.count)
  }

  /// The groups but its own to which `item` is similar, ascending.
  ///
  /// - Parameters:
  ///   - neighbours: of `item`, with their similarity to it.
  ///   - similarityMin: the least similarity to a group.
  /// - Complexity: O(neighbours), times the few groups that may be similar enough.
  mutating func groups(
    near neighbours: [Neighbour], of item: Int, similarityMin: Float
  ) -> [Int] {
    var touched: [Int] = []
    for neighbour in neighbours where labels[Int(neighbour.item)] != labels[item] {
      let group = home[Int(neighbour.item)]
      if sums[group] == 0 { touched.append(group) }
      sums[group] += neighbour.similarity
    }
    var near: [Int] = []
    for group in touched {
      let count = otherCount(group, item)
      if group != home[item], 0 < count,
        similarityMin * Self.roundingShare <= sums[group] / Float(count),
        similarityMin <= bestSum(neighbours, item, group) / Float(count)
      {
        near.append(group)
      }
      sums[group] = 0
    }
    return near.sorted()
  }

  /// Whether `item` is similar to its own `group`; true if the group has no other label.
  func isNear(
    _ neighbours: [Neighbour], of item: Int, group: Int, similarityMin: Float
  ) -> Bool {
    let count = otherCount(group, item)
    return similarityMin * Float(count) <= bestSum(neighbours, item, group)
  }

  /// The number of labels of a group without that of `item`.
  private func otherCount(_ group: Int, _ item: Int) -> Int {
    groupLabels[group].count - (groupLabels[group].contains(labels[item]) ? 1 : 0)
  }

  /// The sum, over the group's other labels in their order, of the highest similarity there.
  private func bestSum(_ neighbours: [Neighbour], _ item: Int, _ group: Int) -> Float {
    var best: [Int: Float] = [:]
    for neighbour in neighbours where home[Int(neighbour.item)] == group {
      let label = labels[Int(neighbour.item)]
      if label != labels[item] {
        best[label] = max(best[label] ?? 0, neighbour.similarity)
      }
    }
    return groupLabels[group].reduce(0) { $0 + (best[$1] ?? 0) }
  }
}
