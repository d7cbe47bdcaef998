import SanadArticles
import SanadText

/// Precision and recall of the body, by shingles of four words as in the article extraction benchmark, or by
/// the strings that stand in it and those that do not, as in trafilatura's evaluation.
struct BodyScore {
  private var precisions: [Double] = []
  private var recalls: [Double] = []
  private var strings = (right: 0, missed: 0, wrong: 0)

  /// Log-odds at which pieces are dropped and taken.
  struct Limits {
    let drop: Double
    let take: Double
  }

  /// - Parameter trees: nil for the rules alone.
  mutating func add(_ page: GoldPage, _ trees: BodyTrees?, _ limits: Limits) {
    let kept = page.pieces.filter { Self.keeps($0, trees, limits) }.map(\.text)
    switch page.gold {
    case .text(let gold): add(kept.flatMap { GoldPage.words($0) }, gold)
    case .strings(let gold): add(gold.counts(in: kept.joined(separator: " ")))
    }
  }

  private mutating func add(_ counts: (right: Int, missed: Int, wrong: Int)) {
    strings.right += counts.right
    strings.missed += counts.missed
    strings.wrong += counts.wrong
  }

  private mutating func add(_ words: [WordHash], _ gold: [WordHash]) {
    let (own, gold) = (Self.counts(words), Self.counts(gold))
    let shared = own.reduce(0) { $0 + min($1.value, gold[$1.key] ?? 0) }
    let (all, right) = (own.values.reduce(0, +), gold.values.reduce(0, +))
    if 0 < all { precisions.append(Double(shared) / Double(all)) }
    recalls.append(Double(shared) / Double(max(1, right)))
  }

  private static func keeps(_ piece: BodyExample, _ trees: BodyTrees?, _ limits: Limits) -> Bool {
    guard let trees, piece.isBody || piece.isOpen else { return piece.isBody }
    let odds = trees.logOdds(piece.traits)
    return piece.isBody ? limits.drop <= odds : limits.take < odds
  }

  private static func counts(_ words: [WordHash]) -> [WordHash: Int] {
    var counts: [WordHash: Int] = [:]
    let length = min(GoldPage.shingleWords, max(1, words.count))
    for shingle in Shingles.shingles(of: words, length: length) {
      counts[shingle, default: 0] += 1
    }
    return counts
  }

  var f1: Double {
    let total = 2 * strings.right + strings.missed + strings.wrong
    if 0 < total { return Double(2 * strings.right) / Double(total) }
    let precision = precisions.reduce(0, +) / Double(max(1, precisions.count))
    let recall = recalls.reduce(0, +) / Double(max(1, recalls.count))
    return 2 * precision * recall / max(1e-9, precision + recall)
  }
}
