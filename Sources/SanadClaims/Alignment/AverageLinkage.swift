/// Groups by average linkage: two groups merge where the mean similarity over all their pairs is highest.
///
/// No chain of "almost": a member must be like the whole group. Pairs without an edge count as zero. Two
/// groups that several articles fill stay apart where they are much less like each other than the members
/// of the looser one are among themselves (compare relative closeness in Karypis, Han and Kumar,
/// CHAMELEON, 1999).
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

  /// How like each other two filled groups are at least, as a share of the mean similarity within the
  /// looser of them. 0, 0.35, 0.4 and 0.5 gave precision 0.75, 0.77, 0.78 and 0.80 of claim pairs over ten
  /// judged stories, at recall 0.755, 0.75, 0.74 and 0.70.
  static let closenessMin: Float = 0.4

  private let similarityMin: Float
  private var members: [[Int]]
  /// For each group the article of its first item, or -1 where it has several; empty where none matter.
  private var articles: [Int]
  /// For each group the sum of the similarities of all its pairs.
  private var innerSums: [Float]
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

  private init(
    count: Int, edges: [SimilarityGraph.Edge], similarityMin: Float, articles: [Int]
  ) {
    self.similarityMin = similarityMin
    self.articles = articles
    innerSums = Array(repeating: 0, count: count)
    members = (0..<count).map { [$0] }
    neighbours = NeighbourSums(count: count, edges: edges)
    versions = Array(repeating: 0, count: count)
    for edge in edges { push(Int(edge.first), Int(edge.second), edge.similarity) }
  }

  /// The groups of `count` items, each ascending, by first member.
  ///
  /// - Parameter articles: of each item, where groups of several articles may stay apart.
  static func groups(
    count: Int, edges: [SimilarityGraph.Edge], similarityMin: Float, articles: [Int] = []
  ) -> [[Int]] {
    var linkage = AverageLinkage(
      count: count, edges: edges, similarityMin: similarityMin, articles: articles)
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
    guard similarityMin <= similarity, isClose(first, second, similarity) else { return }
    let candidate = Candidate(
      similarity: similarity, first: Int32(min(first, second)), second: Int32(max(first, second)),
      versions: versions[first] + versions[second])
    let own = min(Self.bandCount - 1, Int(similarity * Float(Self.bandCount)))
    if own < band { waiting[own].append(candidate) } else { heap.push(candidate) }
  }

  private mutating func merge(_ candidate: Candidate) {
    guard isValid(candidate) else { return }
    let (first, second) = (Int(candidate.first), Int(candidate.second))
    join(second, to: first, candidate.similarity)
    members[first] += members[second]
    members[second] = []
    versions[first] += 1
    neighbours.merge(second, into: first)
    for place in neighbours.lists[first].indices {
      let neighbour = neighbours.lists[first][place]
      push(first, Int(neighbour.item), neighbour.sum)
    }
  }

  private mutating func join(_ second: Int, to first: Int, _ similarity: Float) {
    let pairs = Float(members[first].count * members[second].count)
    innerSums[first] += innerSums[second] + similarity * pairs
    if !articles.isEmpty, articles[first] != articles[second] { articles[first] = -1 }
  }

  private func isClose(_ first: Int, _ second: Int, _ similarity: Float) -> Bool {
    guard !articles.isEmpty, articles[first] < 0, articles[second] < 0 else { return true }
    return min(innerMean(first), innerMean(second)) * Self.closenessMin <= similarity
  }

  /// The mean similarity of the pairs of a group of two or more.
  private func innerMean(_ group: Int) -> Float {
    let count = members[group].count
    return innerSums[group] / Float(count * (count - 1) / 2)
  }
}
