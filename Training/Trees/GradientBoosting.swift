import Foundation
package import SanadLanguages

/// Grows trees one after another, each on what the ones before it still get wrong (Friedman 2001), leaf by leaf,
/// from histograms of binned features (Ke et al., LightGBM, 2017).
package struct GradientBoosting {
  package struct Parameters: Sendable {
    /// Set by reading.
    package var rate = 0.06
    package var treeCount = 220
    package var leafMax = 20
    package var depthMax = 6
    /// Examples of a leaf at least, and the ridge on its value. Set by reading.
    package var exampleMin = 60
    package var ridge = 5.0
    /// Shares of the features and of the examples that a tree sees. Set by reading.
    package var featureShare = 0.4
    package var exampleShare = 0.7
    package var seed: UInt64 = 1

    package init() {}
  }

  let examples: BinnedExamples
  private let labels: [Bool]
  let parameters: Parameters
  private var random: RandomBits
  private var odds: [Double]
  var slopes: [Float]
  var curves: [Float]

  init(_ examples: BinnedExamples, _ labels: [Bool], _ parameters: Parameters) {
    self.examples = examples
    self.labels = labels
    self.parameters = parameters
    random = RandomBits(seed: parameters.seed)
    let positive = Double(max(1, labels.count(where: \.self)))
    let negative = Double(max(1, labels.count { !$0 }))
    odds = Array(repeating: log(positive / negative), count: labels.count)
    slopes = Array(repeating: 0, count: labels.count)
    curves = slopes
  }

  /// - Parameters:
  ///   - values: the features of one example after another, each `width` long.
  ///   - labels: of each example.
  package static func trees(
    _ values: [Float], width: Int, labels: [Bool], _ parameters: Parameters
  ) -> BoostedTrees {
    var learner = GradientBoosting(
      BinnedExamples(values, width: width), labels, parameters)
    return learner.trees()
  }

  private mutating func trees() -> BoostedTrees {
    var trees = BoostedTrees()
    trees.append([], leaves: [Float(odds.first ?? 0)])
    for _ in 0..<parameters.treeCount {
      setSlopes()
      let tree = tree()
      trees.append(tree.questions, leaves: tree.leaves)
    }
    return trees
  }

  private mutating func setSlopes() {
    for index in odds.indices {
      let probability = 1 / (1 + exp(-odds[index]))
      slopes[index] = Float((labels[index] ? 1 : 0) - probability)
      curves[index] = Float(max(1e-6, probability * (1 - probability)))
    }
  }

  // MARK: One tree

  /// The sums of one bin of a feature over the examples of a leaf.
  struct Sums {
    var slope = 0.0
    var curve = 0.0
    var count = 0.0

    static func - (left: Sums, right: Sums) -> Sums {
      Sums(
        slope: left.slope - right.slope, curve: left.curve - right.curve,
        count: left.count - right.count)
    }
  }

  struct Split {
    let gain: Double
    let feature: Int
    let bin: Int
  }

  struct Leaf {
    var examples: [Int32]
    var histogram: [Sums]
    var depth: Int
    var split: Split?
    /// The question and answer that lead here; nil for the root.
    var parent: (question: Int, isHigh: Bool)?
    var value = 0.0
  }

  private mutating func tree() -> (questions: [BoostedTrees.Question], leaves: [Float]) {
    let features = chosenFeatures()
    var sample: [Int32] = []
    for index in labels.indices
    where Double.random(in: 0..<1, using: &random) < parameters.exampleShare {
      sample.append(Int32(index))
    }
    var root = Leaf(
      examples: sample, histogram: histogram(sample, features), depth: 0, split: nil, parent: nil)
    root.split = bestSplit(root, features)
    var leaves = [root]
    var questions: [BoostedTrees.Question] = []
    while leaves.count < parameters.leafMax, let next = nextLeaf(leaves),
      let split = leaves[next].split
    {
      let (low, high) = parted(leaves[next], split, features)
      let number = questions.count
      questions.append(
        BoostedTrees.Question(
          feature: Int32(split.feature), threshold: examples.limits[split.feature][split.bin],
          low: 0, high: 0))
      link(leaves[next].parent, to: Int32(number), &questions)
      var parts = [low, high]
      for at in parts.indices {
        parts[at].parent = (number, at == 1)
        parts[at].split = bestSplit(parts[at], features)
      }
      leaves[next] = parts[0]
      leaves.append(parts[1])
    }
    let values = leaves.map { value(of: $0) }
    for (index, leaf) in leaves.enumerated() { link(leaf.parent, to: ~Int32(index), &questions) }
    addOdds(questions, values)
    return (questions, values)
  }

  private func link(
    _ parent: (question: Int, isHigh: Bool)?, to node: Int32,
    _ questions: inout [BoostedTrees.Question]
  ) {
    guard let parent else { return }
    if parent.isHigh {
      questions[parent.question].high = node
    } else {
      questions[parent.question].low = node
    }
  }

  private mutating func chosenFeatures() -> [Int] {
    let usable = examples.limits.indices.filter { !examples.limits[$0].isEmpty }
    let count = max(1, Int((Double(usable.count) * parameters.featureShare).rounded()))
    return usable.shuffled(using: &random).prefix(count).sorted()
  }

  private func nextLeaf(_ leaves: [Leaf]) -> Int? {
    var best: (leaf: Int, gain: Double)?
    for (index, leaf) in leaves.enumerated() {
      if let gain = leaf.split?.gain, best?.gain ?? 0 < gain { best = (index, gain) }
    }
    return best?.leaf
  }

  private func value(of leaf: Leaf) -> Float {
    var (slope, curve) = (0.0, 0.0)
    for example in leaf.examples {
      slope += Double(slopes[Int(example)])
      curve += Double(curves[Int(example)])
    }
    let value = parameters.rate * slope / (curve + parameters.ridge)
    return Float((value * 100_000).rounded() / 100_000)
  }

  // MARK: Histograms

  /// The two parts of a leaf; the histogram of the larger one is what the smaller one leaves.
  private func parted(_ leaf: Leaf, _ split: Split, _ features: [Int]) -> (low: Leaf, high: Leaf) {
    var (low, high): ([Int32], [Int32]) = ([], [])
    let bins = examples.bins[split.feature]
    for example in leaf.examples {
      if Int(bins[Int(example)]) <= split.bin { low.append(example) } else { high.append(example) }
    }
    let isLowSmaller = low.count < high.count
    let smaller = histogram(isLowSmaller ? low : high, features)
    let larger = zip(leaf.histogram, smaller).map { $0 - $1 }
    let depth = leaf.depth + 1
    return (
      Leaf(examples: low, histogram: isLowSmaller ? smaller : larger, depth: depth),
      Leaf(examples: high, histogram: isLowSmaller ? larger : smaller, depth: depth)
    )
  }

  private mutating func addOdds(_ questions: [BoostedTrees.Question], _ leaves: [Float]) {
    let bins = questions.map { question in
      examples.limits[Int(question.feature)].firstIndex(of: question.threshold) ?? 0
    }
    for index in odds.indices {
      var node: Int32 = questions.isEmpty ? ~0 : 0
      while 0 <= node {
        let question = questions[Int(node)]
        let bin = Int(examples.bins[Int(question.feature)][index])
        node = bin <= bins[Int(node)] ? question.low : question.high
      }
      odds[index] += Double(leaves[Int(~node)])
    }
  }
}
