/// How well predicted stories agree with labelled ones, over the labelled articles alone.
struct Grouping {
  /// BCubed over articles of labelled stories of two or more, and pairs.
  private(set) var bcubed = Score()
  private(set) var pairs = Score()

  struct Score {
    var precision = 0.0
    var recall = 0.0
    var f1: Double {
      precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
    }
  }

  /// - Parameter labelled: label and predicted story of each labelled article.
  init(_ labelled: [(label: String, story: Int)]) {
    var labels: [String: Int] = [:]
    var stories: [Int: Int] = [:]
    var both: [String: Int] = [:]
    for (label, story) in labelled {
      labels[label, default: 0] += 1
      stories[story, default: 0] += 1
      both["\(story) \(label)", default: 0] += 1
    }
    var count = 0.0
    for (label, story) in labelled where 1 < labels[label] ?? 0 {
      let shared = Double(both["\(story) \(label)"] ?? 0)
      bcubed.precision += shared / Double(stories[story] ?? 1)
      bcubed.recall += shared / Double(labels[label] ?? 1)
      count += 1
    }
    bcubed.precision /= max(1, count)
    bcubed.recall /= max(1, count)
    func pairCount(_ sizes: some Collection<Int>) -> Double {
      Double(sizes.reduce(0) { $0 + $1 * ($1 - 1) / 2 })
    }
    pairs.precision = pairCount(both.values) / max(1, pairCount(stories.values))
    pairs.recall = pairCount(both.values) / max(1, pairCount(labels.values))
  }
}
