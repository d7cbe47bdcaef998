import Glibc
import SanadArticles

/// Grows trees one after another, each on what the ones before it still get wrong (Friedman 2001, with
/// Newton's step in the leaves).
struct TreeLearner {
  /// One piece of a page.
  struct Example {
    let traits: BodyTraits
    let isBody: Bool
    let weight: Double
    /// Indices of the traits that hold.
    let held: [Int]

    init(traits: BodyTraits, isBody: Bool, weight: Double) {
      (self.traits, self.isBody, self.weight) = (traits, isBody, weight)
      held = BodyTraits.names.indices.filter { traits.contains($0) }
    }
  }

  /// The number of trees; each by the share `rate` of its step, so that no single one decides. Set by reading.
  static let treeCount = 60
  static let rate = 0.1
  /// Questions from the root to a leaf. Set by reading.
  static let depthMax = 5
  /// Ridge on a leaf's value, and examples on either side of a question. Set by reading.
  static let ridge = 5.0
  static let exampleMin = 30
  /// Gain under which a question is not asked. Set by reading.
  static let gainMin = 1.0

  /// Slope and curvature of the loss at each example.
  private struct Slopes {
    var slope: [Double]
    var curve: [Double]
  }

  static func trees(_ examples: [Example]) -> BodyTrees {
    var odds = [Double](repeating: 0, count: examples.count)
    var trees: [[BodyTrees.Question]] = []
    for _ in 0..<treeCount {
      let tree = tree(examples, slopes(examples, odds))
      if tree.isEmpty { break }
      trees.append(tree)
      let single = BodyTrees(trees: [tree])
      for index in examples.indices { odds[index] += single.logOdds(examples[index].traits) }
    }
    return BodyTrees(trees: trees)
  }

  private static func slopes(_ examples: [Example], _ odds: [Double]) -> Slopes {
    var slopes = Slopes(slope: [], curve: [])
    for (example, odds) in zip(examples, odds) {
      let probability = 1 / (1 + exp(-odds))
      slopes.slope.append(example.weight * ((example.isBody ? 1 : 0) - probability))
      slopes.curve.append(example.weight * probability * (1 - probability))
    }
    return slopes
  }

  /// A node that waits for its question.
  private struct Open {
    let examples: [Int]
    let depth: Int
    /// The question that leads here, and by which answer; nil for the root.
    let parent: (question: Int, isYes: Bool)?
  }

  private static func tree(_ examples: [Example], _ slopes: Slopes) -> [BodyTrees.Question] {
    var questions: [BodyTrees.Question] = []
    var waiting = [Open(examples: Array(examples.indices), depth: 0, parent: nil)]
    var next = 0
    while next < waiting.count {
      let open = waiting[next]
      next += 1
      guard open.depth < depthMax, let trait = bestTrait(open.examples, examples, slopes) else {
        continue
      }
      let (no, yes) = parted(open.examples, by: trait, examples)
      let number = questions.count
      questions.append(
        BodyTrees.Question(
          trait: trait, no: .value(leaf(no, slopes)), yes: .value(leaf(yes, slopes))))
      if let parent = open.parent { questions[parent.question].lead(parent.isYes, to: number) }
      waiting.append(Open(examples: no, depth: open.depth + 1, parent: (number, false)))
      waiting.append(Open(examples: yes, depth: open.depth + 1, parent: (number, true)))
    }
    return questions
  }

  private static func parted(
    _ indices: [Int], by trait: Int, _ examples: [Example]
  ) -> (no: [Int], yes: [Int]) {
    (
      indices.filter { !examples[$0].traits.contains(trait) },
      indices.filter { examples[$0].traits.contains(trait) }
    )
  }

  private static func leaf(_ indices: [Int], _ slopes: Slopes) -> Double {
    var (slope, curve) = (0.0, 0.0)
    for index in indices {
      slope += slopes.slope[index]
      curve += slopes.curve[index]
    }
    return rate * slope / (curve + ridge)
  }

  /// The trait that parts the examples best; of equal ones the first.
  private static func bestTrait(
    _ indices: [Int], _ examples: [Example], _ slopes: Slopes
  ) -> Int? {
    let sums = Sums(indices, examples, slopes)
    var best: (trait: Int, gain: Double)?
    for trait in sums.count.indices
    where exampleMin <= sums.count[trait] && exampleMin <= indices.count - sums.count[trait] {
      let gain = sums.gain(of: trait)
      if max(gainMin, best?.gain ?? 0) < gain { best = (trait, gain) }
    }
    return best?.trait
  }

  /// Slope and curvature of all examples of a node, and of those that hold each trait.
  private struct Sums {
    var all = (slope: 0.0, curve: 0.0)
    var slope = [Double](repeating: 0, count: BodyTraits.names.count)
    var curve = [Double](repeating: 0, count: BodyTraits.names.count)
    var count = [Int](repeating: 0, count: BodyTraits.names.count)

    init(_ indices: [Int], _ examples: [Example], _ slopes: Slopes) {
      for index in indices {
        all.slope += slopes.slope[index]
        all.curve += slopes.curve[index]
        for trait in examples[index].held {
          slope[trait] += slopes.slope[index]
          curve[trait] += slopes.curve[index]
          count[trait] += 1
        }
      }
    }

    /// How much the loss falls when the examples are parted by `trait`.
    func gain(of trait: Int) -> Double {
      worth(slope[trait], curve[trait])
        + worth(all.slope - slope[trait], all.curve - curve[trait]) - worth(all.slope, all.curve)
    }

    private func worth(_ slope: Double, _ curve: Double) -> Double {
      slope * slope / (curve + TreeLearner.ridge)
    }
  }
}

extension BodyTrees.Question {
  /// The same question, with `question` next after one answer.
  fileprivate mutating func lead(_ isYes: Bool, to question: Int) {
    self = BodyTrees.Question(
      trait: trait, no: isYes ? no : .question(question), yes: isYes ? .question(question) : yes)
  }
}
