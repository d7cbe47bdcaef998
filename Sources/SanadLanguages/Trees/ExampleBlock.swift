/// Examples that go through trees at once, a bit of a mask for each.
///
/// A question is put to all of them in one loop without a branch, since a processor guesses wrong too often where an
/// example goes, and its columns stand side by side, so that the loop is done in lanes: 23 ns an example and tree became
/// 9.
struct ExampleBlock {
  /// Examples of a block. Given by the bits of a mask.
  static let countMax = 32
  /// Examples from which a block is faster than each by itself. Set by reading.
  static let countMin = 13

  /// The first values of all examples, then the second ones, and so on.
  private var columns: [Float]
  private let width: Int
  /// The first example, and how many there are.
  private var first = 0
  private var count = 0
  /// The examples at each question of a tree; all zero between trees.
  private var masks: [UInt32]

  /// - Parameter questionMax: questions of a tree at most.
  init(width: Int, questionMax: Int) {
    self.width = width
    columns = Array(repeating: 0, count: width * Self.countMax)
    masks = Array(repeating: 0, count: questionMax)
  }

  /// Takes the examples of `range` from `values`, in which they stand one after another.
  mutating func load(_ values: [Float], _ range: Range<Int>) {
    (first, count) = (range.lowerBound, range.count)
    for (place, example) in range.enumerated() {
      for feature in 0..<width {
        columns[feature * Self.countMax + place] = values[example * width + feature]
      }
    }
  }

  /// Adds the leaf of a tree to the sum of each example.
  ///
  /// - Parameters:
  ///   - questions: of all trees; those of this one are `tree`, and each leads to later ones.
  ///   - leaves: of all trees.
  mutating func addLeaves(
    of tree: Range<Int>, _ questions: [BoostedTrees.Question], _ leaves: [Float],
    to sums: inout [Double]
  ) {
    masks[0] = count == Self.countMax ? .max : 1 << UInt32(count) - 1
    for index in tree {
      let mask = masks[index - tree.lowerBound]
      if mask == 0 { continue }
      masks[index - tree.lowerBound] = 0
      let question = questions[index]
      let low = lowMask(question)
      give(mask & low, question.low, tree.lowerBound, leaves, &sums)
      give(mask & ~low, question.high, tree.lowerBound, leaves, &sums)
    }
  }

  /// Sends examples on to a question, or adds a leaf to their sums.
  @inline(__always) private mutating func give(
    _ examples: UInt32, _ answer: Int32, _ firstQuestion: Int, _ leaves: [Float],
    _ sums: inout [Double]
  ) {
    if 0 <= answer {
      masks[Int(answer) - firstQuestion] |= examples
    } else {
      add(leaves[Int(~answer)], to: &sums, examples)
    }
  }

  /// Adds a leaf to the sum of every example.
  func add(_ leaf: Float, to sums: inout [Double]) {
    for example in first..<(first + count) { sums[example] += Double(leaf) }
  }

  private func add(_ leaf: Float, to sums: inout [Double], _ examples: UInt32) {
    var rest = examples
    while rest != 0 {
      sums[first + rest.trailingZeroBitCount] += Double(leaf)
      rest &= rest &- 1
    }
  }

  /// The examples that are not above a question's threshold.
  private func lowMask(_ question: BoostedTrees.Question) -> UInt32 {
    let start = Int(question.feature) * Self.countMax
    // Safe: a table's features are below its width.
    return columns.withUnsafeBufferPointer { columns in
      var mask: UInt32 = 0
      for place in 0..<Self.countMax {
        let isLow = columns[start &+ place] <= question.threshold
        mask |= (isLow ? 1 : 0) &<< UInt32(truncatingIfNeeded: place)
      }
      return mask
    }
  }
}
