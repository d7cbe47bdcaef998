package import SanadModel

/// A story that an article may belong to.
package struct StoryCandidate: Sendable {
  /// Index of the story, in order of its first article.
  package let story: Int
  package let values: MergeValues
  /// Index in the window of the story's article nearest to this one.
  let nearest: Int32
}

/// Compares each article with the stories of the window, and takes it in.
///
/// What decides stands apart (``MergeScore``), so that training sees what the stream sees.
package struct StoryMatcher: Sendable {
  /// Stories looked at closely, those nearest at first sight.
  static let candidateMax = 8
  /// Articles whose sum of cosines lies below this are not looked at: chance alone gives as much.
  static let glanceMin: Float = 0.12
  /// Standard deviation of the time between articles of one event, in minutes: three days
  /// (Miranda et al. 2018).
  static let timeDeviation = 3.0 * 1_440

  /// What is kept of a story.
  struct StoryState: Sendable {
    /// Articles still in the window.
    var active: Int32 = 0
    var count: Int32 = 0
    var firstMinute: Int?
    var lastMinute: Int?
    /// Squared length of the sum of its vectors, by field.
    var squares = SIMD8<Float>(repeating: 0)
  }

  private var reader: FeatureReader
  var window = ArticleWindow()
  var stories: [StoryState] = []
  private var cosines: [SIMD8<Float>] = []
  private var touched: [Int32] = []
  private var sums: [SIMD8<Float>] = []
  private var nearest: [Int32] = []
  private var places: [Int32] = []
  private var met: [Int32] = []

  init(prior: TermPrior) { reader = FeatureReader(prior: prior) }

  /// The features of the next article of the stream.
  package mutating func read(_ article: AnnotatedArticle) -> ArticleFeatures {
    reader.features(of: article)
  }

  /// The stories nearest to `features`, with what is needed to decide.
  package mutating func candidates(for features: ArticleFeatures) -> [StoryCandidate] {
    compare(features)
    gather()
    defer { forget() }
    var order = met.indices.map { (glance: glance(cosines[Int(nearest[$0])]), place: $0) }
    order.sort { $0.glance == $1.glance ? $0.place < $1.place : $1.glance < $0.glance }
    return order.prefix(Self.candidateMax).map { candidate($0.place, features) }
  }

  /// Takes the article into `story`, or into a new one, and returns the story's index.
  package mutating func place(
    _ id: String, _ features: ArticleFeatures, in candidate: StoryCandidate?
  ) -> Int {
    let story = candidate?.story ?? stories.count
    if candidate == nil { stories.append(StoryState()) }
    grow(story, features, candidate)
    for left in window.add(id, features, story: Int32(story)) {
      let state = stories[Int(left)]
      let share = Float(state.active - 1) / Float(max(1, state.active))
      stories[Int(left)].squares = state.squares * share
      stories[Int(left)].active -= 1
    }
    return story
  }

  private mutating func grow(
    _ story: Int, _ features: ArticleFeatures, _ candidate: StoryCandidate?
  ) {
    var state = stories[story]
    for field in FeatureField.allCases where !features[field].terms.isEmpty {
      let position = field.rawValue
      let cosine = candidate.map { Float($0.values.values[position + 1]) } ?? 0
      state.squares[position] += 2 * cosine * state.squares[position].squareRoot() + 1
    }
    state.active += 1
    state.count += 1
    if let minute = features.minute {
      state.firstMinute = min(state.firstMinute ?? minute, minute)
      state.lastMinute = max(state.lastMinute ?? minute, minute)
    }
    stories[story] = state
  }
}

// MARK: - Comparing

extension StoryMatcher {
  /// Adds up the cosine of every article of the window that shares a term, field by field.
  private mutating func compare(_ features: ArticleFeatures) {
    while cosines.count < window.slots.count { cosines.append(SIMD8(repeating: 0)) }
    for field in FeatureField.allCases {
      let vector = features[field]
      for (position, term) in vector.terms.enumerated() {
        add(window.index.head(term), vector.weights[position], field.rawValue)
      }
    }
  }

  private mutating func add(_ head: Int32, _ weight: Float, _ lane: Int) {
    let first = Int32(window.first)
    var at = head
    var read = 0
    while at != PostingIndex.none, read < PostingIndex.readMax {
      let posting = window.index.postings[Int(at)]
      if posting.slot < first { return }
      let slot = Int(posting.slot)
      // Lane 7 marks the articles met.
      if cosines[slot][7] == 0 {
        cosines[slot][7] = 1
        touched.append(posting.slot)
      }
      cosines[slot][lane] += weight * posting.weight
      at = posting.next
      read += 1
    }
  }

  /// How near an article is at first sight.
  private func glance(_ cosine: SIMD8<Float>) -> Float {
    cosine[0] + cosine[1] + cosine[2] + cosine[3] + cosine[5]
  }

  /// Sums the cosines by story.
  private mutating func gather() {
    while places.count < stories.count { places.append(-1) }
    for slot in touched where Self.glanceMin < glance(cosines[Int(slot)]) {
      let story = window.slots[Int(slot)].story
      if places[Int(story)] < 0 {
        places[Int(story)] = Int32(met.count)
        met.append(story)
        sums.append(SIMD8(repeating: 0))
        nearest.append(slot)
      }
      let place = Int(places[Int(story)])
      sums[place] += cosines[Int(slot)]
      if glance(cosines[Int(nearest[place])]) < glance(cosines[Int(slot)]) {
        nearest[place] = slot
      }
    }
  }

  private mutating func forget() {
    for slot in touched { cosines[Int(slot)] = SIMD8(repeating: 0) }
    for story in met { places[Int(story)] = -1 }
    touched.removeAll(keepingCapacity: true)
    met.removeAll(keepingCapacity: true)
    sums.removeAll(keepingCapacity: true)
    nearest.removeAll(keepingCapacity: true)
  }

  private func candidate(_ place: Int, _ features: ArticleFeatures) -> StoryCandidate {
    let state = stories[Int(met[place])]
    var values = MergeValues()
    var all = sums[place]
    for lane in 0..<FeatureField.allCases.count {
      all[lane] = min(1, all[lane] / max(1e-6, state.squares[lane].squareRoot()))
    }
    values.set(from: .titleAll, all)
    values.set(from: .titleNear, cosines[Int(nearest[place])])
    values[.size] = ExactMath.log(Double(state.active + 1))
    if let gap = Self.gap(features.minute, state) {
      let deviations = Double(gap) / Self.timeDeviation
      values[.time] = ExactMath.exp(-deviations * deviations / 2)
    } else {
      values[.undated] = 1
    }
    return StoryCandidate(story: Int(met[place]), values: values, nearest: nearest[place])
  }

  /// Minutes from `minute` to the story's nearest end, zero inside it.
  private static func gap(_ minute: Int?, _ state: StoryState) -> Int? {
    guard let minute, let first = state.firstMinute, let last = state.lastMinute else { return nil }
    return max(0, first - minute, minute - last)
  }
}
