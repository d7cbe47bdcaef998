/// The groups that the tree of average linkage offers as claims.
package struct GroupForms {
  /// Link at which the tree ends. Set by reading.
  static let linkMin: Float = 0.12
  /// Members left out of a node, the weakest first, in its last form. Set by reading.
  static let droppedMax = 2
  /// Members of a node that is offered without its weakest at most. Set by reading.
  static let reducedSizeMax = 40
  /// Members of a node that is a claim at most; a larger one is a topic. Set by reading.
  static let sizeMax = 400
  /// Size of a node up to which training also sees it with one more member, and how near that is at least.
  /// Set by reading.
  static let grownSizeMax = 10
  static let grownMin: Float = 0.2

  package struct Form: Sendable {
    /// The index of the node.
    package let node: Int
    /// Ascending.
    package let group: [Int32]
    package let dropped: Int
  }

  package let tree: Dendrogram
  package let forms: [Form]
  package let rows: FeatureRows<GroupFeature>

  /// - Parameter grows: whether nodes with one more member are among the forms, which training needs.
  package init(_ probabilities: PairProbabilities, grows: Bool = false) {
    let pairs = probabilities.pairs
    let tree = Dendrogram(
      pairs.list, similarities: probabilities.values, labels: pairs.articles,
      linkMin: Self.linkMin)
    let reader = GroupFeatureReader(probabilities)
    var forms: [Form] = []
    var rows = FeatureRows<GroupFeature>()
    for (index, node) in tree.nodes.enumerated() where node.items.count <= Self.sizeMax {
      var offered = Self.reduced(node.items, probabilities)
      if grows { offered += Self.grown(node.items, probabilities) }
      for (dropped, group) in offered where 1 < Self.outletCount(group, pairs) {
        forms.append(Form(node: index, group: group, dropped: dropped))
        reader.append(
          to: &rows, group,
          GroupFeatureReader.Origin(
            dropped: dropped, link: node.link, parentLink: tree.parentLink(of: index)))
      }
    }
    self.tree = tree
    self.forms = forms
    self.rows = rows
  }

  static func outletCount(_ group: [Int32], _ pairs: StatementPairs) -> Int {
    Set(group.map { pairs.outlets[Int($0)] }).count
  }

  /// The node, and the node without its weakest members.
  private static func reduced(
    _ items: [Int32], _ probabilities: PairProbabilities
  ) -> [(dropped: Int, group: [Int32])] {
    var forms = [(dropped: 0, group: items)]
    var rest = items
    for dropped in 1...droppedMax where 2 < rest.count && rest.count <= reducedSizeMax {
      let means = rest.map { mean($0, in: rest, probabilities) }
      guard let least = means.min(), let weakest = means.firstIndex(of: least) else { break }
      rest.remove(at: weakest)
      forms.append((dropped, rest))
    }
    return forms
  }

  private static func grown(
    _ items: [Int32], _ probabilities: PairProbabilities
  ) -> [(dropped: Int, group: [Int32])] {
    guard items.count <= grownSizeMax,
      let next = probabilities.nearest(to: items, least: grownMin, count: 1).first
    else { return [] }
    return [(-1, (items + [next]).sorted())]
  }

  /// The mean probability of a member to those of other articles.
  static func mean(
    _ member: Int32, in group: [Int32], _ probabilities: PairProbabilities
  ) -> Float {
    let statements = probabilities.pairs.traits.statements
    var (sum, count): (Float, Float) = (0, 0)
    for other in group
    where statements[Int(other)].article != statements[Int(member)].article {
      sum += probabilities.value(Int(member), Int(other))
      count += 1
    }
    return count == 0 ? 0 : sum / count
  }
}
