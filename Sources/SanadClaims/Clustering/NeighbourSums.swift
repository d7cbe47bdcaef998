import SanadText

/// For each item its neighbours and the sum of the similarities to each.
///
/// Lists instead of hash tables: 500 articles have millions of pairs, and hashing each took a quarter of the time. A merged item stays in the lists of its neighbours until these are merged
/// themselves; ``roots`` gives the item it has become part of.
struct NeighbourSums {
  struct Neighbour {
    let item: Int32
    let sum: Float
  }

  /// For each item; those of an item that was merged into another are empty.
  private(set) var lists: [[Neighbour]]
  private var roots: DisjointSets
  /// For each item the sum of the current merge; all zero between merges.
  private var sums: [Float]

  init(count: Int, edges: [SimilarityGraph.Edge]) {
    var sizes = Array(repeating: 0, count: count)
    for edge in edges {
      sizes[Int(edge.first)] += 1
      sizes[Int(edge.second)] += 1
    }
    lists = Array(repeating: [], count: count)
    for (item, size) in sizes.enumerated() { lists[item].reserveCapacity(size) }
    for edge in edges {
      lists[Int(edge.first)].append(Neighbour(item: edge.second, sum: edge.similarity))
      lists[Int(edge.second)].append(Neighbour(item: edge.first, sum: edge.similarity))
    }
    roots = DisjointSets(count: count)
    sums = Array(repeating: 0, count: count)
  }

  /// Adds the sums of `second` to those of `first`, the lower of the two, and takes `second` away.
  ///
  /// - Complexity: O(*n*) for the neighbours of both.
  mutating func merge(_ second: Int, into first: Int) {
    roots.join(first, second)
    var touched: [Int] = []
    for item in [first, second] {
      for place in lists[item].indices {
        let neighbour = lists[item][place]
        let root = roots.root(of: Int(neighbour.item))
        if root == first { continue }
        if sums[root] == 0 { touched.append(root) }
        sums[root] += neighbour.sum
      }
      lists[item] = []
    }
    lists[first] = touched.map { Neighbour(item: Int32($0), sum: sums[$0]) }
    for item in touched { sums[item] = 0 }
  }
}
