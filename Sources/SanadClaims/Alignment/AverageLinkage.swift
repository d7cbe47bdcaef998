/// Groups by average linkage: two groups merge where the mean similarity over all their pairs is highest.
///
/// No chain of "almost": a member must be like the whole group. Pairs without an edge count as zero.
/// - Complexity: O(*e* log *e*) for *e* edges, as long as groups stay small.
struct AverageLinkage {
  private struct Candidate: Comparable {
    let similarity: Float
    let first: Int32
    let second: Int32
    /// The merge counts of both when it was made: an older candidate is void.
    let versions: Int32

    static func < (left: Candidate, right: Candidate) -> Bool {
      if left.similarity != right.similarity { return left.similarity < right.similarity }
      return (right.first, right.second) < (left.first, left.second)
    }
  }

  private let similarityMin: Float
  private var members: [[Int]]
  private var neighbours: [[Int32: Float]]
  private var versions: [Int32]
  private var heap = Heap<Candidate>()

  private init(count: Int, edges: [SimilarityGraph.Edge], similarityMin: Float) {
    self.similarityMin = similarityMin
    members = (0..<count).map { [$0] }
    neighbours = Array(repeating: [:], count: count)
    versions = Array(repeating: 0, count: count)
    for edge in edges {
      neighbours[Int(edge.first)][edge.second] = edge.similarity
      neighbours[Int(edge.second)][edge.first] = edge.similarity
      push(Int(edge.first), Int(edge.second), edge.similarity)
    }
  }

  /// The groups of `count` items, each ascending, by first member.
  static func groups(
    count: Int, edges: [SimilarityGraph.Edge], similarityMin: Float
  ) -> [[Int]] {
    var linkage = AverageLinkage(count: count, edges: edges, similarityMin: similarityMin)
    while let candidate = linkage.heap.popMax() { linkage.merge(candidate) }
    return linkage.members.filter { !$0.isEmpty }.map { $0.sorted() }.sorted { $0[0] < $1[0] }
  }

  private mutating func push(_ first: Int, _ second: Int, _ sum: Float) {
    let similarity = sum / Float(members[first].count * members[second].count)
    guard similarityMin <= similarity else { return }
    heap.push(
      Candidate(
        similarity: similarity, first: Int32(min(first, second)), second: Int32(max(first, second)),
        versions: versions[first] + versions[second]))
  }

  private mutating func merge(_ candidate: Candidate) {
    let (first, second) = (Int(candidate.first), Int(candidate.second))
    guard !members[first].isEmpty, !members[second].isEmpty,
      versions[first] + versions[second] == candidate.versions
    else { return }
    members[first] += members[second]
    members[second] = []
    versions[first] += 1
    for (other, sum) in neighbours[second] where Int(other) != first {
      neighbours[first][other, default: 0] += sum
      neighbours[Int(other)][Int32(second)] = nil
      neighbours[Int(other)][Int32(first)] = neighbours[first][other]
    }
    neighbours[first][Int32(second)] = nil
    neighbours[second] = [:]
    for (other, sum) in neighbours[first] { push(first, Int(other), sum) }
  }
}
