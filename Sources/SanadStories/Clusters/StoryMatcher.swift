package import SanadLanguages
package import SanadModel
import SanadText

/// Compares each article with those of the window, and takes it in.
///
/// What decides is a type of its own, ``PairScore``, so that training sees what the stream sees.
package struct StoryMatcher: Sendable {
  /// What is kept of a story.
  struct StoryState: Sendable {
    /// Articles still in the window.
    var active: Int32 = 0
  }

  var reader: FeatureReader
  private var pairs = PairReader()
  var window: ArticleWindow
  var stories: [StoryState] = []

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

  /// The nearest of `neighbours`, compared in full.
  package mutating func pairs(
    of features: ArticleFeatures, among neighbours: [Neighbour]
  ) -> ArticlePairs {
    var found = pairs.pairs(of: features, among: neighbours, window.entries)
    found.leftCount = window.leftCount
    return found
  }

  /// The stories of the articles of `pairs`, the most probable first.
  func candidates(_ pairs: ArticlePairs, _ probabilities: [Float]) -> [StoryCandidate] {
    Linkage.candidates(
      pairs.entries.map { window.entries[Int($0)].story }, probabilities,
      size: { Int(stories[Int($0)].active) })
  }

  /// Takes the article into `story`, or into a new one, and returns the story's index.
  @discardableResult
  package mutating func place(_ id: String, _ features: ArticleFeatures, in story: Int?) -> Int {
    let story = story ?? stories.count
    if story == stories.count { stories.append(StoryState()) }
    stories[story].active += 1
    for left in window.add(id, features, story: Int32(story)) { stories[Int(left)].active -= 1 }
    return story
  }

  /// The earliest of `neighbours` whose text the article repeats.
  func original(of features: ArticleFeatures, among neighbours: [Neighbour]) -> String? {
    for neighbour in neighbours where DuplicateJudge.bodyCosineMin < neighbour.bodyCosine {
      let entry = window.entries[Int(neighbour.entry)]
      if DuplicateJudge.isSame(entry.features.words, features.words) { return entry.id }
    }
    return nil
  }

  /// Neighbours that are compared for variants, the nearest by their words. Set by reading.
  private static let variantCandidateMax = 3

  /// The earliest of the nearest `neighbours` in `story` that is made of the text the article is made of.
  func variant(
    of features: ArticleFeatures, among neighbours: [Neighbour], in story: Int
  ) -> String? {
    let own = neighbours.filter {
      DuplicateJudge.bodyCosineMin < $0.bodyCosine
        && window.entries[Int($0.entry)].story == Int32(story)
    }
    return own.sorted { ($1.bodyCosine, $0.entry) < ($0.bodyCosine, $1.entry) }
      .prefix(Self.variantCandidateMax).map(\.entry).sorted()
      .map { window.entries[Int($0)] }
      .first { DuplicateJudge.areVariants($0.features.words, features.words) }?.id
  }
}
