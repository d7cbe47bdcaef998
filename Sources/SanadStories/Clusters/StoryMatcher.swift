package import SanadLanguages
package import SanadModel

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
  /// Standard deviations of the time between articles of one event, in minutes: three days
  /// (Miranda et al. 2018), and half a day.
  static let timeDeviation = 3.0 * 1_440
  static let hoursDeviation = 720.0

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
    return meetings.prefix(Self.candidateMax).map { candidate($0, features) }
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
      let told = neighbour.cosines[Neighbour.toldLane]
      let place = Int(places[Int(story)])
      if place < 0 {
        places[Int(story)] = Int32(meetings.count)
        meetings.append(
          Meeting(story: story, sum: neighbour.cosines, nearest: neighbour, told: told))
        continue
      }
      meetings[place].sum += neighbour.cosines
      meetings[place].told = max(meetings[place].told, told)
      if meetings[place].nearest.glance < neighbour.glance { meetings[place].nearest = neighbour }
    }
    for meeting in meetings { places[Int(meeting.story)] = -1 }
    return meetings
  }

  private func candidate(_ meeting: Meeting, _ features: ArticleFeatures) -> StoryCandidate {
    let state = stories[Int(meeting.story)]
    let nearest = window.slots[Int(meeting.nearest.slot)].features
    var values = MergeValues()
    values.set(from: .titleNear, meeting.nearest.cosines)
    values.set(from: .titleMean, meeting.sum / Float(max(1, state.active)))
    values[.titleTold] = Double(meeting.told)
    values[.titleTelling] = Double(nearest[.title].told(in: features[.body]))
    values[.size] = ExactMath.log(Double(state.active + 1))
    if let gap = Self.gap(features.minute, state) {
      values[.time] = Self.gaussian(Double(gap) / Self.timeDeviation)
      values[.hours] = Self.gaussian(Double(gap) / Self.hoursDeviation)
    } else {
      values[.undated] = 1
    }
    return StoryCandidate(
      story: Int(meeting.story), values: values, nearest: meeting.nearest)
  }

  private static func gaussian(_ deviations: Double) -> Double {
    ExactMath.exp(-deviations * deviations / 2)
  }

  /// Minutes from `minute` to the story's nearest end, zero inside it.
  private static func gap(_ minute: Int?, _ state: StoryState) -> Int? {
    guard let minute, let first = state.firstMinute, let last = state.lastMinute else { return nil }
    return max(0, first - minute, minute - last)
  }
}
