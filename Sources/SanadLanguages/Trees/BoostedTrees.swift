import SanadText

/// An ensemble of regression trees: the log-odds of an example are the sum of one leaf of each tree.
package struct BoostedTrees: Sendable {
  /// A question: whether a feature is above a threshold.
  package struct Question: Hashable, Sendable {
    package let feature: Int32
    package let threshold: Float
    /// The next question, or the complement (`~`) of a leaf's number; numbers run on over all trees.
    package var low: Int32
    package var high: Int32

    package init(feature: Int32, threshold: Float, low: Int32, high: Int32) {
      self.feature = feature
      self.threshold = threshold
      self.low = low
      self.high = high
    }
  }

  /// The first question of each tree, or the complement of its only leaf.
  package private(set) var roots: [Int32] = []
  package private(set) var questions: [Question] = []
  package private(set) var leaves: [Float] = []
  /// Where the questions of each tree end.
  private var ends: [Int] = []

  package init() {}

  /// Adds a tree whose questions and leaves are numbered from zero; without a question, its one leaf.
  package mutating func append(_ tree: [Question], leaves own: [Float]) {
    let (question, leaf) = (Int32(questions.count), Int32(leaves.count))
    roots.append(tree.isEmpty ? ~leaf : question)
    for node in tree {
      questions.append(
        Question(
          feature: node.feature, threshold: node.threshold,
          low: node.low < 0 ? node.low - leaf : node.low + question,
          high: node.high < 0 ? node.high - leaf : node.high + question))
    }
    leaves += own
    ends.append(questions.count)
  }

  /// The log-odds of the example whose features start at `offset` of `values`.
  ///
  /// - Complexity: O(*t*·*d*) for *t* trees of depth *d*.
  package func logOdds(_ values: [Float], at offset: Int = 0) -> Double {
    var sum = 0.0
    for root in roots {
      var node = root
      while 0 <= node {
        let question = questions[Int(node)]
        node =
          values[offset + Int(question.feature)] <= question.threshold
          ? question.low : question.high
      }
      sum += Double(leaves[Int(~node)])
    }
    return sum
  }

  package func probability(_ values: [Float], at offset: Int = 0) -> Double {
    Self.probability(logOdds(values, at: offset))
  }

  /// What each of the first `count` features adds to the log-odds: along the way through a tree, what an answer
  /// changes in the expected leaf, each answer below counted as equally likely (after Saabas 2014, who weighs them by
  /// the examples that give them).
  ///
  /// - Complexity: O(questions).
  package func contributions(_ values: [Float], at offset: Int = 0, count: Int) -> [Double] {
    var means = [Double](repeating: 0, count: questions.count)
    func mean(_ node: Int32) -> Double {
      node < 0 ? Double(leaves[Int(~node)]) : means[Int(node)]
    }
    for index in questions.indices.reversed() {
      means[index] = (mean(questions[index].low) + mean(questions[index].high)) / 2
    }
    var sums = [Double](repeating: 0, count: count)
    for root in roots {
      var node = root
      while 0 <= node {
        let question = questions[Int(node)]
        let next =
          values[offset + Int(question.feature)] <= question.threshold
          ? question.low : question.high
        sums[Int(question.feature)] += mean(next) - mean(node)
        node = next
      }
    }
    return sums
  }

  private static func probability(_ logOdds: Double) -> Double {
    1 / (1 + ExactMath.exp(-logOdds))
  }

  /// The probabilities of examples whose features stand one after another, each `width` wide.
  package func probabilities(_ values: [Float], width: Int) -> [Float] {
    logOdds(of: values, width: width).map { Float(Self.probability($0)) }
  }

  /// The same with all digits.
  package func wholeProbabilities(_ values: [Float], width: Int) -> [Double] {
    logOdds(of: values, width: width).map(Self.probability)
  }

  private func logOdds(of values: [Float], width: Int) -> [Double] {
    let count = values.count / max(1, width)
    var sums = Array(repeating: 0.0, count: count)
    let starts = roots.indices.map { $0 == 0 ? 0 : ends[$0 - 1] }
    let most = zip(starts, ends).map { $1 - $0 }.max() ?? 0
    var block = ExampleBlock(width: width, questionMax: max(1, most))
    for first in stride(from: 0, to: count, by: ExampleBlock.countMax) {
      let examples = first..<min(first + ExampleBlock.countMax, count)
      if examples.count < ExampleBlock.countMin {
        for example in examples { sums[example] = logOdds(values, at: example * width) }
        continue
      }
      block.load(values, examples)
      for (tree, root) in roots.enumerated() {
        if root < 0 {
          block.add(leaves[Int(~root)], to: &sums)
        } else {
          block.addLeaves(of: starts[tree]..<ends[tree], questions, leaves, to: &sums)
        }
      }
    }
    return sums
  }
}

// MARK: - The table of a pack

extension BoostedTrees {
  /// What the row of the features' names starts with.
  package static let featureRow = "features"
  package static let treeRow = "tree"

  /// Whether a row of this name is read here; others are of those who read the table.
  package static func isOwn(_ part: String) -> Bool { part == featureRow || part == treeRow }

  /// Reads the rows `features` and `tree`; see ``text(_:)`` for how a tree is written.
  ///
  /// - Parameter names: what the row of features must say: another list means another version.
  /// - Throws: `PackError` naming file and line.
  package init(_ table: PackTable, names: [String]) throws(PackError) {
    let (part, cells) = (try table.column("part"), try table.column("cells"))
    for row in table.rows {
      if row.text(part) == Self.featureRow {
        guard row.text(cells).split(separator: " ").elementsEqual(names, by: ==) else {
          throw row.bad(
            .unknownChoice(column: "cells", text: row.text(cells), choices: names))
        }
        continue
      }
      guard row.text(part) == Self.treeRow else { continue }
      var reader = TreeReader(row.text(cells), featureCount: names.count)
      guard let tree = reader.tree() else {
        throw row.bad(.notANumber(column: "cells", text: row.text(cells)))
      }
      append(tree.questions, leaves: tree.leaves)
    }
  }

  /// The rows of a table, the features first.
  ///
  /// A tree is its questions, parted by spaces, each `feature:threshold:low:high`; low and high are `#` and the
  /// number of a question of the tree, or a leaf's value.
  package func rows(names: [String]) -> [String] {
    var rows = ["\(Self.featureRow)\t\(names.joined(separator: " "))"]
    for (index, root) in roots.enumerated() {
      let later = roots[(index + 1)...].first { 0 <= $0 }
      let end: Int32 = later ?? Int32(questions.count)
      rows.append("\(Self.treeRow)\t" + (root < 0 ? text(root, first: 0) : text(root..<end)))
    }
    return rows
  }

  private func text(_ tree: Range<Int32>) -> String {
    tree.map { index in
      let question = questions[Int(index)]
      let low = text(question.low, first: tree.lowerBound)
      let high = text(question.high, first: tree.lowerBound)
      return "\(question.feature):\(Decimal.text(question.threshold)):\(low):\(high)"
    }.joined(separator: " ")
  }

  private func text(_ node: Int32, first: Int32) -> String {
    node < 0 ? Decimal.text(leaves[Int(~node)]) : "#\(node - first)"
  }
}
