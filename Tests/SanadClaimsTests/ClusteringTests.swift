import SanadTestSupport
import SanadText
import Testing

@testable import SanadClaims

/// The hand-made structures of clustering against plain ones, over random inputs.
@Suite struct ClusteringTests {
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `a heap gives what a sorted list gives`(_ seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var (heap, naive) = (Heap<Int>(), [Int]())
    for _ in 0..<300 {
      if Int.random(in: 0..<3, using: &random) == 0 {
        #expect(heap.popMax() == naive.popLast())
      } else {
        let element = Int.random(in: 0...40, using: &random)
        heap.push(element)
        naive.append(element)
        naive.sort()
      }
    }
    while let element = naive.popLast() { #expect(heap.popMax() == element) }
    #expect(heap.popMax() == nil)
  }

  /// Edges whose similarities are sixty-fourths, so that sums are exact in any order.
  private func edges(_ count: Int, _ random: inout SeededRandom) -> [SimilarityGraph.Edge] {
    var edges: [SimilarityGraph.Edge] = []
    for second in 0..<count {
      for first in 0..<second where Int.random(in: 0..<3, using: &random) < 2 {
        let similarity = Float(Int.random(in: 1...64, using: &random)) / 64
        edges.append(
          SimilarityGraph.Edge(first: Int32(first), second: Int32(second), similarity: similarity))
      }
    }
    return edges
  }

  /// The two groups of the highest mean similarity, the earliest of several, unless it is below the least.
  private func nearest(_ groups: [[Int]], _ table: [[Float]], _ least: Float) -> (Int, Int)? {
    var found: (Int, Int)?
    var highest: Float = 0
    for first in groups.indices {
      for second in groups.indices.dropFirst(first + 1) {
        let sum = groups[first].reduce(Float(0)) { sum, item in
          groups[second].reduce(sum) { $0 + table[item][$1] }
        }
        let mean = sum / Float(groups[first].count * groups[second].count)
        if least <= mean, highest < mean { (found, highest) = ((first, second), mean) }
      }
    }
    return found
  }

  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func `average linkage merges what a search through all pairs merges`(_ seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let count = Int.random(in: 1...24, using: &random)
    let edges = edges(count, &random)
    var table = Array(repeating: Array(repeating: Float(0), count: count), count: count)
    for edge in edges {
      table[Int(edge.first)][Int(edge.second)] = edge.similarity
      table[Int(edge.second)][Int(edge.first)] = edge.similarity
    }
    let least = Float(Int.random(in: 8...48, using: &random)) / 64
    var groups = (0..<count).map { [$0] }
    while let (first, second) = nearest(groups, table, least) {
      let merged = groups.remove(at: second)
      groups[first] += merged
    }
    #expect(
      AverageLinkage.groups(count: count, edges: edges, similarityMin: least)
        == groups.map { $0.sorted() })
  }

  /// Vectors over few terms, the first of which stands in nearly all of them.
  private func vectors(_ count: Int, _ random: inout SeededRandom) -> [TermVector] {
    let weights = (0..<60).map { _ in Float(Int.random(in: 1...16, using: &random)) / 16 }
    return (0..<count).map { _ in
      var terms = (0..<3).map { _ in Int32.random(in: 1..<60, using: &random) }
      if Int.random(in: 0..<10, using: &random) < 9 { terms.append(0) }
      return TermVector(terms, weights: weights)
    }
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func `products by terms are those of every two vectors`(_ seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let count = Int.random(in: 30...90, using: &random)
    let vectors = vectors(count, &random)
    let longest = max(
      TermProducts.postingMin, Int(Double(count) * TermProducts.postingShareMax))
    var products = TermProducts(vectors)
    for index in vectors.indices {
      var found: [Int: Float] = [:]
      products.forEachPartner(of: index) { other, product in
        #expect(found.updateValue(product, forKey: other) == nil)
      }
      for other in 0..<index {
        let shared = Set(vectors[index].terms).intersection(vectors[other].terms)
        let isPair = shared.contains { term in
          vectors.count { $0.terms.contains(term) } <= longest
        }
        #expect(found[other] == (isPair ? vectors[index].product(with: vectors[other]) : nil))
      }
    }
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `products with some vectors are those of every two`(_ seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let vectors = vectors(60, &random)
    let posted = vectors.map { _ in Bool.random(using: &random) }
    var (all, some) = (TermProducts(vectors), TermProducts(vectors, posted: posted))
    var expected: [Set<Int>: Float] = [:]
    for index in vectors.indices {
      all.forEachPartner(of: index) { other, product in expected[[index, other]] = product }
    }
    for index in vectors.indices {
      var found: [Int: Float] = [:]
      some.forEachPosted(with: index) { found[$0] = $1 }
      for other in vectors.indices where other != index {
        #expect(found[other] == (posted[other] ? expected[[index, other]] : nil))
      }
    }
  }

  @Test(arguments: [0, 1, 2, 40])
  func `a triangular table holds what a dictionary of pairs holds`(_ count: Int) {
    var random = SeededRandom(seed: UInt64(count))
    var (table, naive) = (TriangularTable(itemCount: count), [Set<Int>: Float]())
    #expect(table.isEmpty == (count < 2))
    for value in 0..<(2 < count ? 500 : count / 2) {
      let first = Int.random(in: 0..<count, using: &random)
      let second = (first + Int.random(in: 1..<count, using: &random)) % count
      table[first, second] = Float(value)
      naive[[first, second]] = Float(value)
    }
    for second in 0..<count {
      for first in 0..<second {
        #expect(table[second, first] == naive[[first, second], default: 0])
      }
    }
  }

  @Test(arguments: [1, 6, 12])
  func `the nearest partners are those of all counted`(_ kept: Int) {
    var random = SeededRandom(seed: UInt64(kept))
    let steps = NearestPartners.stepCount
    let pairs = (0..<2_000).map { _ in
      let first = Int32.random(in: 0..<39, using: &random)
      return (
        pair: PairList.Pair(first, Int32.random(in: (first + 1)..<40, using: &random)),
        score: Float.random(in: 0...1, using: &random)
      )
    }
    func step(_ score: Float) -> Int { min(steps - 1, Int(score * Float(steps))) }
    var nearest = NearestPartners(count: 40, kept: kept)
    let taken = pairs.filter { nearest.add($0.pair, $0.score) }
      .filter { nearest.keeps($0.pair, $0.score) }
    let least = (0..<40 as Range<Int32>).map { statement in
      let own = pairs.filter { $0.pair.first == statement || $0.pair.second == statement }
      return (0...steps).first { least in own.count { least <= step($0.score) } <= kept } ?? steps
    }
    let expected = pairs.filter {
      min(least[Int($0.pair.first)], least[Int($0.pair.second)]) <= step($0.score)
    }
    #expect(taken.map(\.score) == expected.map(\.score))
  }

  @Test(arguments: [0, 1, 2, 90, TriangularTable.itemCountMax + 1])
  func `cosines of all texts are those of every two`(_ count: Int) {
    var random = SeededRandom(seed: UInt64(count))
    let weights = (0..<40).map { _ in Float(Int.random(in: 1...16, using: &random)) / 16 }
    let texts = (0..<count).map { _ in
      WeightedTerms((0..<5).map { _ in Int32.random(in: 0..<40, using: &random) }, weights: weights)
    }
    let cosines = PairCosines(texts)
    for first in texts.indices {
      for second in [first + 1, first + 7, count - 1] where first < second && second < count {
        let expected = texts[first].cosine(with: texts[second])
        #expect(cosines[first, second] == expected && cosines[second, first] == expected)
      }
    }
  }

  @Test(arguments: [2, 40, TriangularTable.itemCountMax + 1])
  func `products of letters are those of every two statements`(_ count: Int) {
    var random = SeededRandom(seed: UInt64(count))
    let words = ["kebakaran", "kebakarannya", "terbakar", "pasar", "pasaran", "kemuning"]
    let statements = (0..<count).map { _ in
      let chosen = (0..<6).compactMap { _ in words.randomElement(using: &random) }
      let text = SourceText(chosen.joined())
      return LetterGrams(text, TextRange(0, text.count))
    }
    let weights = LetterGrams.weights(of: statements)
    let products = GramProducts(statements, weights: weights)
    for first in statements.indices {
      for second in [first + 1, first + 3, count - 1] where first < second && second < count {
        let expected = statements[first].products(with: statements[second], weights: weights)
        #expect(products[first, second] == expected && products[second, first] == expected)
      }
    }
  }
}
