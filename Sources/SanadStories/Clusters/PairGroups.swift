/// Groups of articles whose pairs are probable on average.
///
/// The likeliest pair first, two groups are joined when the mean over all pairs between them is great enough,
/// pairs of no similarity counting as zero (Kruskal 1956, with average linkage). Full agglomeration, which takes the
/// best pair of groups each time, did as well (decision 0080).
package struct PairGroups {
  /// Probability under which a pair is not looked at: it changes no mean by more than that. Set by reading.
  package static let probabilityMin: Float = 0.1
  /// Passes over the pairs: the fourth has never joined groups. Set by reading.
  private static let passMax = 4

  package struct Link: Sendable {
    let new: Int
    let old: Int
    let probability: Float

    package init(new: Int, old: Int, probability: Float) {
      (self.new, self.old, self.probability) = (new, old, probability)
    }
  }

  /// By article, the first of its group.
  package private(set) var groups: [Int]
  private var sizes: [Int]
  /// By the first of a group: the sum of the probabilities between it and each other group.
  private var sums: [[Int: Double]]
  private let mean: Double

  /// - Parameters:
  ///   - count: articles, numbered from zero.
  ///   - mean: the least mean of two groups that are one.
  /// - Complexity: O(*n* log *n*) for *n* links, and their number for each pass.
  package init(_ links: [Link], count: Int, mean: Double) {
    self.mean = mean
    groups = Array(0..<count)
    sizes = Array(repeating: 1, count: count)
    sums = Array(repeating: [:], count: count)
    for link in links {
      sums[link.new][link.old] = Double(link.probability)
      sums[link.old][link.new] = Double(link.probability)
    }
    let sorted = links.sorted {
      $0.probability == $1.probability
        ? ($0.new, $0.old) < ($1.new, $1.old) : $1.probability < $0.probability
    }
    for _ in 0..<Self.passMax where join(sorted) == 0 { break }
    for article in groups.indices { groups[article] = first(article) }
  }

  private func first(_ article: Int) -> Int {
    var at = article
    while groups[at] != at { at = groups[at] }
    return at
  }

  /// Joins what belongs together, and says how often it did.
  private mutating func join(_ links: [Link]) -> Int {
    var count = 0
    for link in links {
      let (one, other) = (first(link.new), first(link.old))
      guard one != other, let sum = sums[one][other],
        mean * Double(sizes[one] * sizes[other]) <= sum
      else { continue }
      join(max(one, other), into: min(one, other))
      count += 1
    }
    return count
  }

  private mutating func join(_ gone: Int, into kept: Int) {
    groups[gone] = kept
    sizes[kept] += sizes[gone]
    sums[kept][gone] = nil
    for (other, sum) in sums[gone] where other != kept {
      sums[kept][other, default: 0] += sum
      sums[other][kept, default: 0] += sum
      sums[other][gone] = nil
    }
    sums[gone] = [:]
  }
}
