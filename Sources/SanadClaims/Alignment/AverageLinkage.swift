/// Groups by average linkage: two groups merge where the mean similarity over all their pairs is highest.
///
/// No chain of "almost": a member must be like the whole group. Pairs without an edge count as zero.
/// - Complexity: O(*e* log *e*) for *e* edges, as long as groups stay small; a merge reads the neighbours of
///   both groups.
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
  private var neighbours: NeighbourSums
  private var versions: [Int32]
  /// Candidates not looked at yet, by similarity: most are void before their turn comes, and are
  /// thrown away unsorted.
  private var waiting: [[Candidate]] = Array(repeating: [], count: Self.bandCount)
  /// Candidates of the band under way.
  private var heap = Heap<Candidate>()
  /// The band under way; those above are empty.
  private var band = Self.bandCount

  /// Bands that 0...1 is cut into.
  private static let bandCount = 256

  private init(count: Int, edges: [SimilarityGraph.Edge], similarityMin: Float) {
    self.similarityMin = similarityMin
    members = (0..<count).map { [$0] }
    neighbours = NeighbourSums(count: count, edges: edges)
    versions = Array(repeating: 0, count: count)
    for edge in edges { push(Int(edge.first), Int(edge.second), edge.similarity) }
  }

  /// The groups of `count` items, each ascending, by first member.
  static func groups(
    count: Int, edges: [SimilarityGraph.Edge], similarityMin: Float
  ) -> [[Int]] {
    var linkage = AverageLinkage(count: count, edges: edges, similarityMin: similarityMin)
    while let candidate = linkage.popMax() { linkage.merge(candidate) }
    return linkage.members.filter { !$0.isEmpty }.map { $0.sorted() }.sorted { $0[0] < $1[0] }
  }

  private mutating func popMax() -> Candidate? {
    while true {
      if let candidate = heap.popMax() { return candidate }
      guard 0 < band else { return nil }
      band -= 1
      for candidate in waiting[band] where isValid(candidate) { heap.push(candidate) }
      waiting[band] = []
    }
  }

  private func isValid(_ candidate: Candidate) -> Bool {
    let (first, second) = (Int(candidate.first), Int(candidate.second))
    return !members[first].isEmpty && !members[second].isEmpty
      && versions[first] + versions[second] == candidate.versions
  }

  private mutating func push(_ first: Int, _ second: Int, _ sum: Float) {
    let similarity = sum / Float(members[first].count * members[second].count)
    guard similarityMin <= similarity else { return }
    let candidate = Candidate(
      similarity: similarity, first: Int32(min(first, second)), second: Int32(max(first, second)),
      versions: versions[first] + versions[second])
    let own = min(Self.bandCount - 1, Int(similarity * Float(Self.bandCount)))
    if own < band { waiting[own].append(candidate) } else { heap.push(candidate) }
  }

  private mutating func merge(_ candidate: Candidate) {
    guard isValid(candidate) else { return }
    let (first, second) = (Int(candidate.first), Int(candidate.second))
    members[first] += members[second]
    members[second] = []
    versions[first] += 1
    neighbours.merge(second, into: first)
    for place in neighbours.lists[first].indices {
      let neighbour = neighbours.lists[first][place]
      push(first, Int(neighbour.item), neighbour.sum)
    }
  }
}
