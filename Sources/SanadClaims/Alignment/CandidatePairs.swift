/// The pairs of statements that the judges look at.
///
/// Of marked stories a third of all pairs, among them nine of ten that state the same fact. In large stories
/// each statement keeps those partners that are nearest to it by its own words.
struct CandidatePairs {
  /// The least cosine of two statements, and of two statements with half of the sentence before each.
  /// Set by reading.
  static let cosineMin: Float = 0.02
  static let contextMin: Float = 0.1
  /// Statements of a story from which partners are limited, and the partners that each keeps at least.
  /// Set by reading.
  static let wholeStoryMax = 500
  static let partnerCountMax = 12
  /// Statements of a story from which each keeps half as many. Set by reading.
  static let largeStoryMin = 4_000

  private struct Candidate {
    let pair: PairList.Pair
    let score: Float
  }

  private let story: StoryTraits
  private let reader: PairFeatureReader
  private var candidates: [Candidate] = []

  init(_ story: StoryTraits, _ reader: PairFeatureReader) {
    self.story = story
    self.reader = reader
  }

  /// Ascending, without pairs of one article.
  mutating func list() -> PairList {
    find()
    let count = story.statements.count
    if Self.wholeStoryMax < count { keepNearest() }
    return PairList(candidates.map(\.pair).sorted(), count: count)
  }

  private mutating func find() {
    let isWhole = story.statements.count <= Self.wholeStoryMax
    let vectors = isWhole ? reader.contexts : story.statements.map(\.all)
    var products = TermProducts(vectors)
    for second in vectors.indices {
      products.forEachPartner(of: second) { first, product in
        guard story.statements[first].article != story.statements[second].article else { return }
        let score = product / (vectors[first].length * vectors[second].length)
        guard Self.contextMin <= score || isWhole && Self.cosineMin <= reader.cosine(first, second)
        else { return }
        candidates.append(
          Candidate(pair: PairList.Pair(Int32(first), Int32(second)), score: score))
      }
    }
  }

  // MARK: Large stories

  /// Steps into which scores are cut. Set by reading.
  private static let stepCount = 64

  /// Keeps a pair if it is among the nearest of one of its two statements.
  private mutating func keepNearest() {
    var counts = Array(repeating: Int32(0), count: story.statements.count * Self.stepCount)
    for candidate in candidates {
      counts[Int(candidate.pair.first) * Self.stepCount + step(candidate)] += 1
      counts[Int(candidate.pair.second) * Self.stepCount + step(candidate)] += 1
    }
    let least = story.statements.indices.map { leastStep($0, counts) }
    candidates = candidates.filter {
      min(least[Int($0.pair.first)], least[Int($0.pair.second)]) <= step($0)
    }
  }

  private func step(_ candidate: Candidate) -> Int {
    min(Self.stepCount - 1, max(0, Int(candidate.score * Float(Self.stepCount))))
  }

  /// The step from which a statement has no more partners than it may keep.
  private func leastStep(_ statement: Int, _ counts: [Int32]) -> Int {
    var sum = 0
    let isLarge = Self.largeStoryMin <= story.statements.count
    let kept = isLarge ? Self.partnerCountMax / 2 : Self.partnerCountMax
    for step in stride(from: Self.stepCount - 1, through: 0, by: -1) {
      sum += Int(counts[statement * Self.stepCount + step])
      if kept < sum { return step + 1 }
    }
    return 0
  }
}
