import SanadLanguages
import SanadStories
import SanadTrees

/// Fits the trees that tell whether two articles report one event.
struct PairTrainer {
  /// Parts of the stories for judging pairs by trees that have not seen them. Set by reading.
  static let foldCount = 4

  let streams: [LabelledStream]
  /// Streams of events made from templates, of which every pair counts.
  let synthetic: [LabelledStream]
  /// Synthetic pairs used: one of so many. Set by reading.
  let syntheticStep: Int
  let parameters: GradientBoosting.Parameters

  /// Articles of a story up to which all its pairs are used; of a larger one, which has many more, one of so many
  /// as the root of its size in these says. Set by reading.
  private static let wholeStorySize = 4

  /// Trees fitted to the pairs whose labels both are used.
  func trees(_ isUsed: (LabelledStream, String) -> Bool = { _, _ in true }) -> BoostedTrees {
    var (values, answers): ([Float], [Bool]) = ([], [])
    for stream in streams {
      for pair in stream.old.indices {
        guard let (new, old) = stream.labels(of: pair), isUsed(stream, new), isUsed(stream, old),
          Self.isKept(pair, size: stream.sizes[new] ?? 1)
        else { continue }
        values += stream.values(of: pair)
        answers.append(new == old)
      }
    }
    var number = 0
    for stream in synthetic {
      for pair in stream.old.indices {
        guard let (new, old) = stream.labels(of: pair) else { continue }
        number += 1
        guard number % syntheticStep == 0 else { continue }
        values += stream.values(of: pair)
        answers.append(new == old)
      }
    }
    return GradientBoosting.trees(
      values, width: PairFeature.count, labels: answers, parameters)
  }

  /// Every pair of a small story, fewer of a large one: one of its square root.
  private static func isKept(_ pair: Int, size: Int) -> Bool {
    let root = max(1, Int((Double(size) / Double(wholeStorySize)).squareRoot().rounded()))
    return pair % root == 0
  }

  /// The probability of each pair of each stream by trees that saw neither of its stories.
  func heldOut() -> [[Float]] {
    var found = streams.map { [Float](repeating: 0, count: $0.old.count) }
    let parts = Self.foldCount
    for first in 0..<parts {
      for second in first..<parts {
        let trees = trees { stream, label in
          let fold = stream.fold(label, of: parts)
          return fold != first && fold != second
        }
        for (number, stream) in streams.enumerated() {
          let all = trees.probabilities(stream.values, width: PairFeature.count)
          for pair in all.indices where Self.folds(stream, pair) == (first, second) {
            found[number][pair] = all[pair]
          }
        }
      }
    }
    return found
  }

  /// The folds of a pair's labels, the lower first; those of an unlabelled article are its partner's.
  private static func folds(_ stream: LabelledStream, _ pair: Int) -> (Int, Int) {
    let new = stream.labels[Int(stream.new[pair])].map { stream.fold($0, of: foldCount) }
    let old = stream.labels[Int(stream.old[pair])].map { stream.fold($0, of: foldCount) }
    let (one, other) = (new ?? old ?? 0, old ?? new ?? 0)
    return (min(one, other), max(one, other))
  }
}
