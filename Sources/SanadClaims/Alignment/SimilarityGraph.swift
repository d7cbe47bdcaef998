import SanadText

/// The similarity of every two statements that share a rare enough term.
struct SimilarityGraph: Sendable {
  struct Edge: Hashable, Sendable {
    let first: Int32
    let second: Int32
    let similarity: Float
  }

  /// A term in more statements than this share, and than ``postingMin``, opens no pair by itself.
  static let postingShareMax = 0.2
  /// Postings always kept, so that small stories compare everything that shares a word.
  static let postingMin = 40
  /// Similarity below which a pair is left out: far under any bar for a merge.
  static let similarityMin: Float = 0.1

  let edges: [Edge]

  /// - Complexity: O(sum of squared posting lengths), each capped.
  init(_ vectors: [TermVector]) {
    var postings: [[Int32]] = []
    for (index, vector) in vectors.enumerated() {
      for term in vector.terms {
        while postings.count <= Int(term) { postings.append([]) }
        postings[Int(term)].append(Int32(index))
      }
    }
    let longest = max(Self.postingMin, Int(Double(vectors.count) * Self.postingShareMax))
    var edges: [Edge] = []
    var seen = Array(repeating: Int32(-1), count: vectors.count)
    for (index, vector) in vectors.enumerated() {
      for term in vector.terms where postings[Int(term)].count <= longest {
        for other in postings[Int(term)] where Int(other) < index && seen[Int(other)] != index {
          seen[Int(other)] = Int32(index)
          let similarity = vector.cosine(vectors[Int(other)])
          guard Self.similarityMin <= similarity else { continue }
          edges.append(Edge(first: other, second: Int32(index), similarity: similarity))
        }
      }
    }
    self.edges = edges
  }
}
