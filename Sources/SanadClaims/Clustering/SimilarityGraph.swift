/// The similarity of every two vectors that share a rare enough term.
struct SimilarityGraph: Sendable {
  struct Edge: Hashable, Sendable {
    /// The lower of the two items.
    let first: Int32
    let second: Int32
    let similarity: Float
  }

  typealias Neighbour = (item: Int32, similarity: Float)

  /// Similarity below which a pair is left out: far under any threshold for a merge. Set by reading.
  static let similarityMin: Float = 0.05

  let edges: [Edge]
  /// For each item its neighbours and their similarity, in order of neighbours.
  let neighbours: [[Neighbour]]

  /// - Parameters:
  ///   - weight: what the similarity of two items is multiplied with, 0...1.
  ///   - similarity: of two items, the sum of whose products of common weights is given.
  /// - Complexity: O(sum of squared posting lengths) additions.
  init(
    _ vectors: [TermVector], weight: (Int, Int) -> Float,
    similarity: (_ first: Int, _ second: Int, _ product: Float) -> Float
  ) {
    var products = TermProducts(vectors)
    var edges: [Edge] = []
    for index in vectors.indices {
      products.forEachPartner(of: index) { other, product in
        let similarity = similarity(index, other, product) * weight(index, other)
        if similarity < Self.similarityMin { return }
        edges.append(Edge(first: Int32(other), second: Int32(index), similarity: similarity))
      }
    }
    self.edges = edges
    neighbours = Self.neighbours(edges, count: vectors.count)
  }

  /// The graph of the vectors' own similarity.
  init(_ vectors: [TermVector], weight: (Int, Int) -> Float) {
    self.init(vectors, weight: weight) { first, second, product in
      vectors[first].similarity(to: vectors[second], product: product)
    }
  }

  private static func neighbours(_ edges: [Edge], count: Int) -> [[Neighbour]] {
    var neighbours: [[Neighbour]] = Array(repeating: [], count: count)
    for edge in edges {
      neighbours[Int(edge.first)].append((edge.second, edge.similarity))
      neighbours[Int(edge.second)].append((edge.first, edge.similarity))
    }
    return neighbours
  }
}
