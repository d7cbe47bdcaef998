/// The tree of average linkage: which groups of items come together, and at which mean similarity.
///
/// Pairs of one label are left out of the mean: two sentences of one article are not compared. Pairs that are
/// not listed count as zero.
/// - Complexity: O(*e* log *e*) for *e* pairs, as long as groups stay small.
package struct Dendrogram: Sendable {
  package struct Node: Sendable {
    /// Items are the numbers below ``itemCount``; node `n` has the number `itemCount + n`.
    package let left: Int
    package let right: Int
    /// The mean similarity of the two parts.
    package let link: Float
    /// Ascending.
    package let items: [Int32]
  }

  package let itemCount: Int
  /// A node's parts come before it.
  package private(set) var nodes: [Node] = []
  /// For each item and node the number of the node that it is part of; -1 for a root.
  package private(set) var parents: [Int32] = []

  private struct Candidate: Comparable {
    let link: Float
    let first: Int32
    let second: Int32
    let versions: Int32

    static func < (left: Candidate, right: Candidate) -> Bool {
      if left.link != right.link { return left.link < right.link }
      return (right.first, right.second) < (left.first, left.second)
    }
  }

  /// The state of the merges; a group goes on at the place of its lowest item.
  private struct State {
    /// The number of each group's node; -1 for one merged into another.
    var numbers: [Int]
    var items: [[Int32]]
    /// Ascending, with repetitions.
    var labels: [[Int32]]
    var versions: [Int32]
    var neighbours: NeighbourSums
    var heap = Heap<Candidate>()
  }

  /// - Parameters:
  ///   - similarities: of each pair of `list`, 0...1.
  ///   - labels: of each item.
  ///   - linkMin: where merging stops.
  package init(_ list: PairList, similarities: [Float], labels: [Int], linkMin: Float) {
    itemCount = list.itemCount
    parents = Array(repeating: -1, count: itemCount)
    let edges = list.pairs.indices.compactMap { index -> SimilarityGraph.Edge? in
      guard Self.similarityMin <= similarities[index] else { return nil }
      return SimilarityGraph.Edge(
        first: list.pairs[index].first, second: list.pairs[index].second,
        similarity: similarities[index])
    }
    var state = State(
      numbers: Array(0..<itemCount), items: (0..<itemCount).map { [Int32($0)] },
      labels: labels.map { [Int32($0)] }, versions: Array(repeating: 0, count: itemCount),
      neighbours: NeighbourSums(count: itemCount, edges: edges))
    for edge in edges {
      Self.push(Int(edge.first), Int(edge.second), edge.similarity, linkMin, &state)
    }
    while let candidate = state.heap.popMax() { merge(candidate, linkMin, &state) }
  }

  /// Similarity below which a pair counts as none. Set by reading.
  private static let similarityMin: Float = 0.005

  private static func push(
    _ first: Int, _ second: Int, _ sum: Float, _ linkMin: Float, _ state: inout State
  ) {
    let count = crossCount(state.labels[first], state.labels[second])
    guard 0 < count, linkMin * Float(count) <= sum else { return }
    state.heap.push(
      Candidate(
        link: sum / Float(count), first: Int32(min(first, second)),
        second: Int32(max(first, second)),
        versions: state.versions[first] + state.versions[second]))
  }

  /// The number of pairs of two labels.
  private static func crossCount(_ left: [Int32], _ right: [Int32]) -> Int {
    var (first, second, same) = (0, 0, 0)
    while first < left.count, second < right.count {
      if left[first] < right[second] {
        first += 1
      } else if right[second] < left[first] {
        second += 1
      } else {
        let label = left[first]
        var (own, other) = (0, 0)
        while first < left.count, left[first] == label { (own, first) = (own + 1, first + 1) }
        while second < right.count, right[second] == label {
          (other, second) = (other + 1, second + 1)
        }
        same += own * other
      }
    }
    return left.count * right.count - same
  }

  private mutating func merge(_ candidate: Candidate, _ linkMin: Float, _ state: inout State) {
    let (first, second) = (Int(candidate.first), Int(candidate.second))
    guard 0 <= state.numbers[first], 0 <= state.numbers[second],
      state.versions[first] + state.versions[second] == candidate.versions
    else { return }
    let number = itemCount + nodes.count
    parents[state.numbers[first]] = Int32(number)
    parents[state.numbers[second]] = Int32(number)
    parents.append(-1)
    state.items[first] = Self.merged(state.items[first], state.items[second])
    nodes.append(
      Node(
        left: state.numbers[first], right: state.numbers[second], link: candidate.link,
        items: state.items[first]))
    state.labels[first] = Self.merged(state.labels[first], state.labels[second])
    (state.items[second], state.labels[second]) = ([], [])
    (state.numbers[first], state.numbers[second]) = (number, -1)
    state.versions[first] += 1
    state.neighbours.merge(second, into: first)
    for neighbour in state.neighbours.lists[first] {
      Self.push(first, Int(neighbour.item), neighbour.sum, linkMin, &state)
    }
  }

  private static func merged(_ left: [Int32], _ right: [Int32]) -> [Int32] {
    var merged: [Int32] = []
    merged.reserveCapacity(left.count + right.count)
    var (first, second) = (0, 0)
    while first < left.count || second < right.count {
      if second == right.count || (first < left.count && left[first] <= right[second]) {
        merged.append(left[first])
        first += 1
      } else {
        merged.append(right[second])
        second += 1
      }
    }
    return merged
  }

  // MARK: Reading

  /// The link at which two items come together; 0 if they never do.
  ///
  /// - Complexity: O(*d*) for the depth *d*.
  package func link(of first: Int, _ second: Int) -> Float {
    var (own, other) = (first, second)
    while own != other {
      // A node has a higher number than its parts.
      if own < other { own = Int(parents[own]) } else { other = Int(parents[other]) }
      if own < 0 || other < 0 { return 0 }
    }
    return itemCount <= own ? nodes[own - itemCount].link : 0
  }

  /// The link of the node that node `index` is part of; 0 for a root.
  package func parentLink(of index: Int) -> Float {
    let parent = Int(parents[itemCount + index])
    return parent < 0 ? 0 : nodes[parent - itemCount].link
  }

  /// The nodes, none within another, whose utilities add up to most.
  ///
  /// - Parameter utilities: of each node; one below zero is never taken.
  /// - Complexity: O(*n*)
  package func bestCut(_ utilities: [Double]) -> [Int] {
    var best = utilities
    var isTaken = utilities.map { 0 < $0 }
    func value(_ part: Int) -> Double { part < itemCount ? 0 : best[part - itemCount] }
    for (index, node) in nodes.enumerated() {
      let parts = value(node.left) + value(node.right)
      if utilities[index] <= max(0, parts) {
        best[index] = parts
        isTaken[index] = false
      }
    }
    var cut: [Int] = []
    var waiting = nodes.indices.filter { parents[itemCount + $0] < 0 }
    while let index = waiting.popLast() {
      if isTaken[index] {
        cut.append(index)
      } else {
        for part in [nodes[index].left, nodes[index].right] where itemCount <= part {
          waiting.append(part - itemCount)
        }
      }
    }
    return cut.sorted()
  }
}
