package import SanadLanguages
package import SanadModel
import SanadText

/// A story that an article may belong to.
package struct StoryCandidate: Sendable {
  /// Index of the story, in order of its first article.
  package let story: Int
  package let values: MergeValues
  /// The story's article nearest to this one.
  let nearest: Neighbour
}

/// Compares each article with the stories of the window, and takes it in.
///
/// What decides is a type of its own, ``MergeScore``, so that training sees what the stream sees.
package struct StoryMatcher: Sendable {
  /// Stories compared in full, those of the greatest rough similarity. Set by reading.
  static let candidateMax = 8
  /// Standard deviations of two times, in minutes: from the story's nearest end, and from its first
  /// article. A deviation of three days (Miranda et al. 2018) added nothing.
  static let hoursDeviation = 720.0
  static let dayDeviation = 1_440.0

  /// What is kept of a story.
  struct StoryState: Sendable {
    /// Articles still in the window.
    var active: Int32 = 0
    var firstMinute: Int?
    var lastMinute: Int?
  }

  /// The neighbours of one article that belong to one story, summed up.
  private struct StoryNeighbours {
    let story: Int32
    var sum: SIMD16<Float>
    var nearest: Neighbour
    /// Share of the article's headline that stands in the body of one of them, the best.
    var titleCoverage: Float
    /// The three greatest rough similarities, descending.
    var top: SIMD3<Float>

    init(_ first: Neighbour, of story: Int32) {
      self.story = story
      sum = first.cosines
      nearest = first
      titleCoverage = first.cosines[Neighbour.coverageLane]
      top = [first.roughSimilarity, 0, 0]
    }

    mutating func add(_ neighbour: Neighbour) {
      sum += neighbour.cosines
      titleCoverage = max(titleCoverage, neighbour.cosines[Neighbour.coverageLane])
      if nearest.roughSimilarity < neighbour.roughSimilarity { nearest = neighbour }
      var roughSimilarity = neighbour.roughSimilarity
      for place in 0..<3 where top[place] < roughSimilarity { swap(&top[place], &roughSimilarity) }
    }
  }

  private var reader: FeatureReader
  var window: ArticleWindow
  var stories: [StoryState] = []
  /// Index of each story among the ``StoryNeighbours`` of one article, or -1.
  private var places: [Int32] = []

  /// - Parameter keepsAll: whether articles leave the window only when it is full.
  /// - Throws: `PackError` naming file and line.
  package init(languages: Languages, keepsAll: Bool = false) throws(PackError) {
    window = ArticleWindow(keepsAll: keepsAll)
    reader = try FeatureReader(languages: languages)
  }

  /// The features of the next article of the stream.
  package mutating func read(_ article: AnnotatedArticle) -> ArticleFeatures {
    reader.features(of: article)
  }

  /// The articles of the window near `features`, in order of arrival.
  package mutating func neighbours(of features: ArticleFeatures) -> [Neighbour] {
    window.neighbours(of: features)
  }

  /// The stories of `neighbours`, the nearest first, with what is needed to decide.
  package mutating func candidates(
    for features: ArticleFeatures, among neighbours: [Neighbour]
  ) -> [StoryCandidate] {
    var storyNeighbours = groupedByStory(neighbours)
    storyNeighbours.sort { left, right in
      let (a, b) = (left.nearest.roughSimilarity, right.nearest.roughSimilarity)
      return a == b ? left.story < right.story : b < a
    }
    let best = storyNeighbours.first?.nearest.roughSimilarity ?? 0
    let second = storyNeighbours.count < 2 ? 0 : storyNeighbours[1].nearest.roughSimilarity
    return storyNeighbours.prefix(Self.candidateMax).enumerated().map {
      candidate($1, features, rival: $0 == 0 ? second : best)
    }
  }

  /// Takes the article into `story`, or into a new one, and returns the story's index.
  @discardableResult
  package mutating func place(_ id: String, _ features: ArticleFeatures, in story: Int?) -> Int {
    let story = story ?? stories.count
    if story == stories.count {
      stories.append(StoryState())
    }
    stories[story].active += 1
    if let minute = features.minute {
      stories[story].firstMinute = min(stories[story].firstMinute ?? minute, minute)
      stories[story].lastMinute = max(stories[story].lastMinute ?? minute, minute)
    }
    for left in window.add(id, features, story: Int32(story)) { stories[Int(left)].active -= 1 }
    return story
  }

  /// The earliest of `neighbours` whose text the article repeats.
  func original(of features: ArticleFeatures, among neighbours: [Neighbour]) -> String? {
    for neighbour in neighbours where DuplicateJudge.bodyCosineMin < neighbour.bodyCosine {
      let entry = window.entries[Int(neighbour.entry)]
      if DuplicateJudge.isSame(entry.features.shingles, features.shingles) { return entry.id }
    }
    return nil
  }

  private mutating func groupedByStory(_ neighbours: [Neighbour]) -> [StoryNeighbours] {
    var storyNeighbours: [StoryNeighbours] = []
    while places.count < stories.count { places.append(-1) }
    for neighbour in neighbours {
      let story = window.entries[Int(neighbour.entry)].story
      let place = Int(places[Int(story)])
      if place < 0 {
        places[Int(story)] = Int32(storyNeighbours.count)
        storyNeighbours.append(StoryNeighbours(neighbour, of: story))
      } else {
        storyNeighbours[place].add(neighbour)
      }
    }
    for near in storyNeighbours { places[Int(near.story)] = -1 }
    return storyNeighbours
  }

  private func candidate(
    _ near: StoryNeighbours, _ features: ArticleFeatures, rival: Float
  ) -> StoryCandidate {
    let state = stories[Int(near.story)]
    let nearest = window.entries[Int(near.nearest.entry)].features
    var values = MergeValues()
    values.set(MergeFeature.nearFields, near.nearest.cosines)
    values.set(MergeFeature.meanFields, near.sum / Float(max(1, state.active)))
    values[.titleCoverage] = Double(near.titleCoverage)
    values[.nearestTitleCoverage] = Double(nearest[.title].coverage(by: features[.body]))
    values[.rival] = Double(rival)
    values[.topThree] = Double(near.top.sum()) / Double(max(1, min(3, state.active)))
    values[.size] = ExactMath.log(Double(state.active + 1))
    Self.set(&values, features.minute, state)
    values.setParticulars(features, nearest)
    return StoryCandidate(
      story: Int(near.story), values: values, nearest: near.nearest)
  }

  private static func set(_ values: inout MergeValues, _ minute: Int?, _ story: StoryState) {
    guard let minute, let first = story.firstMinute, let last = story.lastMinute else {
      values[.undated] = 1
      return
    }
    let gap = Double(max(0, first - minute, minute - last))
    let age = Double(abs(minute - first))
    values[.hours] = gaussian(gap / hoursDeviation)
    values[.firstDay] = gaussian(age / dayDeviation)
    values[.age] = ExactMath.log(1 + age / 60)
  }

  private static func gaussian(_ deviations: Double) -> Double {
    ExactMath.exp(-deviations * deviations / 2)
  }
}
