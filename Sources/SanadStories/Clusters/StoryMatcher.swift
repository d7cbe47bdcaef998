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
/// What decides stands apart (``MergeScore``), so that training sees what the stream sees.
package struct StoryMatcher: Sendable {
  /// Stories looked at closely, those nearest at first sight.
  static let candidateMax = 8
  /// Standard deviations of two times, in minutes: from the story's nearest end, and from its first
  /// article. Three days (Miranda et al. 2018) told nothing beside them.
  static let hoursDeviation = 720.0
  static let dayDeviation = 1_440.0

  /// What is kept of a story.
  struct StoryState: Sendable {
    /// Articles still in the window.
    var active: Int32 = 0
    var firstMinute: Int?
    var lastMinute: Int?
  }

  /// A story's articles near to a new one.
  private struct Meeting {
    let story: Int32
    var sum: SIMD16<Float>
    var nearest: Neighbour
    var told: Float
    /// The three greatest glances, descending.
    var top: SIMD3<Float>

    init(_ first: Neighbour, of story: Int32) {
      self.story = story
      sum = first.cosines
      nearest = first
      told = first.cosines[Neighbour.toldLane]
      top = [first.glance, 0, 0]
    }

    mutating func add(_ neighbour: Neighbour) {
      sum += neighbour.cosines
      told = max(told, neighbour.cosines[Neighbour.toldLane])
      if nearest.glance < neighbour.glance { nearest = neighbour }
      var glance = neighbour.glance
      for place in 0..<3 where top[place] < glance { swap(&top[place], &glance) }
    }
  }

  private var reader: FeatureReader
  var window: ArticleWindow
  var stories: [StoryState] = []
  /// Place of each story among the meetings of one article, or -1.
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
    var meetings = gathered(neighbours)
    meetings.sort { left, right in
      let (a, b) = (left.nearest.glance, right.nearest.glance)
      return a == b ? left.story < right.story : b < a
    }
    let best = meetings.first?.nearest.glance ?? 0
    let second = meetings.count < 2 ? 0 : meetings[1].nearest.glance
    return meetings.prefix(Self.candidateMax).enumerated().map {
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
      let slot = window.slots[Int(neighbour.slot)]
      if DuplicateJudge.isSame(slot.features.shingles, features.shingles) { return slot.id }
    }
    return nil
  }

  private mutating func gathered(_ neighbours: [Neighbour]) -> [Meeting] {
    var meetings: [Meeting] = []
    while places.count < stories.count { places.append(-1) }
    for neighbour in neighbours {
      let story = window.slots[Int(neighbour.slot)].story
      let place = Int(places[Int(story)])
      if place < 0 {
        places[Int(story)] = Int32(meetings.count)
        meetings.append(Meeting(neighbour, of: story))
      } else {
        meetings[place].add(neighbour)
      }
    }
    for meeting in meetings { places[Int(meeting.story)] = -1 }
    return meetings
  }

  private func candidate(
    _ meeting: Meeting, _ features: ArticleFeatures, rival: Float
  ) -> StoryCandidate {
    let state = stories[Int(meeting.story)]
    let nearest = window.slots[Int(meeting.nearest.slot)].features
    var values = MergeValues()
    values.set(MergeFeature.nearFields, meeting.nearest.cosines)
    values.set(MergeFeature.meanFields, meeting.sum / Float(max(1, state.active)))
    values[.titleTold] = Double(meeting.told)
    values[.titleTelling] = Double(nearest[.title].told(in: features[.body]))
    values[.rival] = Double(rival)
    values[.topThree] = Double(meeting.top.sum()) / Double(max(1, min(3, state.active)))
    values[.size] = ExactMath.log(Double(state.active + 1))
    Self.set(&values, features.minute, state)
    values.setParticulars(features, nearest)
    return StoryCandidate(
      story: Int(meeting.story), values: values, nearest: meeting.nearest)
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
