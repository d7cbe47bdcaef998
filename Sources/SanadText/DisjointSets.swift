/// Union–find: the items `0..<count`, joined into disjoint sets.
///
/// The root of a set is its lowest item, so that the outcome does not depend on the order of joins.
/// Paths are halved (Tarjan and van Leeuwen, 1984) and sets joined by index: O(log *n*) amortised.
package struct DisjointSets: Sendable {
  private var parents: [Int]

  /// `count` items, each in a set of its own.
  package init(count: Int = 0) { parents = Array(0..<count) }

  /// The number of items.
  package var count: Int { parents.count }

  /// Adds one item in a set of its own.
  package mutating func append() { parents.append(parents.count) }

  /// The lowest item of the set that `item` is in.
  package mutating func root(of item: Int) -> Int {
    var item = item
    while parents[item] != item {
      parents[item] = parents[parents[item]]
      item = parents[item]
    }
    return item
  }

  /// Makes one set of the two that `first` and `second` are in.
  package mutating func join(_ first: Int, _ second: Int) {
    let (left, right) = (root(of: first), root(of: second))
    parents[max(left, right)] = min(left, right)
  }
}
