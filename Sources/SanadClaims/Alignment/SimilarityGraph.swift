import SanadText

/// The similarity of every two statements that share a rare enough term.
struct SimilarityGraph: Sendable {
  struct Edge: Hashable, Sendable {
    /// The lower of the two.
    let first: Int32
    let second: Int32
    let similarity: Float
  }

  /// Similarity below which a pair is left out: far under any bar for a merge.
  static let similarityMin: Float = 0.05
  /// What counts of the similarity of two sentences of one article: an outlet seldom says a thing
  /// twice. 0, 0.5, 0.8 and 1 gave F1 0.66, 0.65, 0.67 and 0.66 over ten judged stories.
  static let sameArticleShare: Float = 0.8

  let edges: [Edge]
  /// For each statement its neighbours and their similarity, by neighbour.
  let neighbours: [[(statement: Int32, similarity: Float)]]

  /// - Complexity: O(sum of squared posting lengths) additions.
  ///
  /// - Parameter shared: what compares statements of two languages, where there may be some.
  init(
    _ vectors: [TermVector], articles: [Int], stands: [Stand]? = nil,
    shared: StatementSimilarity? = nil
  ) {
    var products = TermProducts(vectors)
    var edges: [Edge] = []
    for (index, vector) in vectors.enumerated() {
      products.forEachPartner(of: index) { other, product in
        let share = articles[other] == articles[index] ? Self.sameArticleShare : 1
        let stand = stands.map { $0[index].share($0[other]) } ?? 1
        let similarity =
          (shared?.similarity(index, other, product: product)
            ?? vector.similarity(to: vectors[other], product: product)) * share * stand
        if similarity < Self.similarityMin { return }
        edges.append(
          Edge(first: Int32(other), second: Int32(index), similarity: similarity))
      }
    }
    self.edges = edges
    neighbours = Self.neighbours(edges, count: vectors.count)
  }

  private static func neighbours(
    _ edges: [Edge], count: Int
  ) -> [[(statement: Int32, similarity: Float)]] {
    var neighbours: [[(statement: Int32, similarity: Float)]] = Array(repeating: [], count: count)
    for edge in edges {
      neighbours[Int(edge.first)].append((edge.second, edge.similarity))
      neighbours[Int(edge.second)].append((edge.first, edge.similarity))
    }
    return neighbours
  }
}
