import SanadTestSupport
import Testing

@testable import SanadClaims

@Suite struct DendrogramTests {
  /// A graph of random similarities; each item has one of four labels.
  private struct Sample {
    let labels: [Int]
    let list: PairList
    let similarities: [Float]

    init(seed: UInt64, count: Int) {
      var random = SeededRandom(seed: seed)
      labels = (0..<count).map { $0 * 4 / count }
      var (pairs, similarities): ([PairList.Pair], [Float]) = ([], [])
      for first in 0..<count {
        for second in (first + 1)..<count where labels[first] != labels[second] {
          if Bool.random(using: &random) { continue }
          pairs.append(PairList.Pair(Int32(first), Int32(second)))
          similarities.append(Float.random(in: 0.01..<1, using: &random))
        }
      }
      list = PairList(pairs, count: count)
      self.similarities = similarities
    }

    func similarity(_ first: Int, _ second: Int) -> Float {
      let pair = PairList.Pair(Int32(first), Int32(second))
      return list.pairs.firstIndex(of: pair).map { similarities[$0] } ?? 0
    }

    /// The mean over the pairs of two labels.
    func link(_ left: [Int], _ right: [Int]) -> Float {
      var (sum, count): (Float, Float) = (0, 0)
      for first in left {
        for second in right where labels[first] != labels[second] {
          sum += similarity(first, second)
          count += 1
        }
      }
      return count == 0 ? 0 : sum / count
    }
  }

  @Test(arguments: 1...12)
  func `each merge is of the two groups that are nearest`(_ seed: Int) {
    let sample = Sample(seed: UInt64(seed), count: 12)
    let tree = Dendrogram(
      sample.list, similarities: sample.similarities, labels: sample.labels, linkMin: 0.1)
    var groups = (0..<12).map { [$0] }
    for node in tree.nodes {
      var best: Float = 0
      for (index, group) in groups.enumerated() {
        for other in groups[(index + 1)...] { best = max(best, sample.link(group, other)) }
      }
      #expect(abs(best - node.link) < 1e-4)
      let merged = node.items.map(Int.init)
      let parts = groups.filter { Set($0).isSubset(of: merged) }
      #expect(parts.count == 2 && parts.joined().sorted() == merged)
      groups.removeAll { Set($0).isSubset(of: merged) }
      groups.append(merged)
    }
    for (index, group) in groups.enumerated() {
      for other in groups[(index + 1)...] { #expect(sample.link(group, other) < 0.1 + 1e-4) }
    }
  }

  @Test(arguments: 1...12)
  func `the best cut is the best of all cuts`(_ seed: Int) {
    let sample = Sample(seed: UInt64(seed), count: 10)
    let tree = Dendrogram(
      sample.list, similarities: sample.similarities, labels: sample.labels, linkMin: 0.05)
    var random = SeededRandom(seed: UInt64(seed) + 100)
    let utilities = tree.nodes.map { _ in Double.random(in: -1..<1, using: &random) }
    var best = 0.0
    for chosen in 0..<(1 << tree.nodes.count) {
      let nodes = tree.nodes.indices.filter { chosen >> $0 & 1 == 1 }
      let items = nodes.flatMap { tree.nodes[$0].items }
      guard Set(items).count == items.count else { continue }
      best = max(best, nodes.reduce(0) { $0 + utilities[$1] })
    }
    let cut = tree.bestCut(utilities)
    let items = cut.flatMap { tree.nodes[$0].items }
    #expect(Set(items).count == items.count)
    #expect(abs(cut.reduce(0) { $0 + utilities[$1] } - best) < 1e-9)
  }

  @Test func `two items come together at the link of their lowest common node`() {
    let list = PairList(
      [PairList.Pair(0, 1), PairList.Pair(0, 2), PairList.Pair(1, 2), PairList.Pair(3, 4)], count: 5
    )
    let tree = Dendrogram(
      list, similarities: [0.9, 0.4, 0.2, 0.5], labels: [0, 1, 2, 3, 4], linkMin: 0.1)
    #expect(tree.link(of: 0, 1) == 0.9)
    #expect(abs(tree.link(of: 0, 2) - 0.3) < 1e-6)
    #expect(tree.link(of: 3, 4) == 0.5)
    #expect(tree.link(of: 0, 4) == 0)
  }

  @Test func `a pair is found from both of its items`() {
    let sample = Sample(seed: 5, count: 9)
    for (index, pair) in sample.list.pairs.enumerated() {
      #expect(sample.list.pair(Int(pair.first), Int(pair.second)) == index)
      #expect(sample.list.pair(Int(pair.second), Int(pair.first)) == index)
    }
    #expect(sample.list.pair(0, 1) == nil)
    for item in 0..<9 {
      let partners = sample.list.partners(of: item).map(\.item)
      #expect(partners == partners.sorted())
    }
  }

  @Test(arguments: 1...6)
  func `a margin is over the best rival of the other's label`(_ seed: Int) {
    let sample = Sample(seed: UInt64(seed), count: 12)
    let margins = Margins(sample.list, sample.labels, sample.similarities)
    for (index, pair) in sample.list.pairs.enumerated() {
      let (first, second) = (Int(pair.first), Int(pair.second))
      func rival(of item: Int, besides other: Int) -> Float {
        (0..<12).filter { $0 != other && sample.labels[$0] == sample.labels[other] }
          .map { sample.similarity(item, $0) }.max() ?? 0
      }
      let own = sample.similarities[index] - rival(of: first, besides: second)
      let other = sample.similarities[index] - rival(of: second, besides: first)
      #expect(abs(margins.least[index] - min(own, other)) < 1e-6)
      #expect(abs(margins.greatest[index] - max(own, other)) < 1e-6)
    }
  }
}
