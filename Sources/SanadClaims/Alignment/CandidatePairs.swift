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
    return PairList(candidates.map(\.pair).sorted(), count: story.statements.count)
  }

  private mutating func find() {
    let count = story.statements.count
    if count <= Self.wholeStoryMax { return findAll() }
    let isLarge = Self.largeStoryMin <= count
    var nearest = NearestPartners(
      count: count, kept: isLarge ? Self.partnerCountMax / 2 : Self.partnerCountMax)
    forEachPair(story.statements.map(\.all)) { pair, score in
      guard Self.contextMin <= score, nearest.add(pair, score) else { return }
      candidates.append(Candidate(pair: pair, score: score))
    }
    candidates.removeAll { !nearest.keeps($0.pair, $0.score) }
  }

  private mutating func findAll() {
    forEachPair(reader.contexts) { pair, score in
      guard
        Self.contextMin <= score
          || Self.cosineMin <= reader.cosine(Int(pair.first), Int(pair.second))
      else { return }
      candidates.append(Candidate(pair: pair, score: score))
    }
  }

  /// Calls `body` with each two statements of two articles that share a rare enough term, and their cosine.
  private func forEachPair(_ vectors: [WeightedTerms], _ body: (PairList.Pair, Float) -> Void) {
    var products = TermProducts(vectors)
    // Each partner's are looked up by the million: side by side they stay in the cache.
    let (articles, lengths) = (story.statements.map(\.article), vectors.map(\.length))
    for second in vectors.indices {
      products.forEachPartner(of: second) { first, product in
        guard articles[first] != articles[second] else { return }
        let score = product / (lengths[first] * lengths[second])
        body(PairList.Pair(Int32(first), Int32(second)), score)
      }
    }
  }
}

/// The partners of each statement that are nearest to it, counted in steps of their scores: of a large story most
/// pairs are known not to be among them as soon as they are met.
struct NearestPartners {
  /// Steps into which scores are cut. Set by reading.
  static let stepCount = 64

  /// Partners that a statement keeps; more where they are of one step.
  private let kept: Int32
  /// By statement: the step from which it has no more partners than it may keep, which only rises.
  private var least: [UInt8]
  /// By statement: partners from that step on, and by statement and step how many each has.
  private var sums: [Int32]
  private var counts: [Int32]

  init(count: Int, kept: Int) {
    self.kept = Int32(kept)
    least = Array(repeating: 0, count: count)
    sums = Array(repeating: 0, count: count)
    counts = Array(repeating: 0, count: count * Self.stepCount)
  }

  /// Counts a pair; false where it is among the nearest of neither statement.
  mutating func add(_ pair: PairList.Pair, _ score: Float) -> Bool {
    let step = Self.step(score)
    var isNear = false
    for statement in [Int(pair.first), Int(pair.second)] where least[statement] <= step {
      count(statement, step)
      if least[statement] <= step { isNear = true }
    }
    return isNear
  }

  private mutating func count(_ statement: Int, _ step: UInt8) {
    let base = statement * Self.stepCount
    counts[base + Int(step)] += 1
    sums[statement] += 1
    while kept < sums[statement] {
      sums[statement] -= counts[base + Int(least[statement])]
      least[statement] += 1
    }
  }

  /// Whether a pair is among the nearest of one of its two statements, once all are counted.
  func keeps(_ pair: PairList.Pair, _ score: Float) -> Bool {
    min(least[Int(pair.first)], least[Int(pair.second)]) <= Self.step(score)
  }

  private static func step(_ score: Float) -> UInt8 {
    UInt8(min(stepCount - 1, max(0, Int(score * Float(stepCount)))))
  }
}
