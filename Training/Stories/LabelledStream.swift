import SanadLanguages
import SanadModel
import SanadStories

/// A stream of articles of which some carry the label of their story, and the pairs that the stream compares.
///
/// No grouping changes the pairs, so they are read once and grouped as often as needed.
struct LabelledStream {
  /// Name of the corpus.
  let name: String
  /// Label by article; nil where it has none.
  private(set) var labels: [String?] = []
  /// For each pair the later article and the earlier one, by number.
  private(set) var new: [Int32] = []
  private(set) var old: [Int32] = []
  /// The features of all pairs, one after another.
  private(set) var values: [Float] = []
  /// For each article the pairs in which it is the later one.
  private var ranges: [Range<Int>] = []
  /// Labelled articles by label.
  private(set) var sizes: [String: Int] = [:]
  private var folds: [String: Int] = [:]

  /// Stories of a block: labels are listed topic by topic, and what may be confused stays in one fold.
  /// Set by reading.
  private static let blockCount = 24

  /// - Parameter matcher: one that has read no article.
  init(
    _ name: String, _ articles: [AnnotatedArticle], labels named: [(id: String, story: String)],
    matcher: StoryMatcher
  ) {
    self.name = name
    let byID = Dictionary(named.map { ($0.id, $0.story) }) { first, _ in first }
    for (_, story) in named where folds[story] == nil {
      folds[story] = folds.count / Self.blockCount
    }
    for story in byID.values { sizes[story, default: 0] += 1 }
    var matcher = matcher
    for (number, article) in articles.enumerated() {
      let features = matcher.read(article)
      let pairs = matcher.pairs(of: features, among: matcher.neighbours(of: features))
      labels.append(byID[article.article.id])
      ranges.append(old.count..<(old.count + pairs.entries.count))
      new += Array(repeating: Int32(number), count: pairs.entries.count)
      old += pairs.entries.map { $0 + Int32(pairs.leftCount) }
      values += pairs.values
      matcher.place(article.article.id, features, in: nil)
    }
  }

  /// Which of `count` parts of the stories a label belongs to.
  func fold(_ label: String, of count: Int) -> Int { (folds[label] ?? 0) % count }

  /// The labels of a pair; nil where one has none.
  func labels(of pair: Int) -> (new: String, old: String)? {
    guard let first = labels[Int(new[pair])], let second = labels[Int(old[pair])] else {
      return nil
    }
    return (first, second)
  }

  func values(of pair: Int) -> ArraySlice<Float> {
    values[(pair * PairFeature.count)..<((pair + 1) * PairFeature.count)]
  }

  /// The story of each article as the stream finds it.
  func stories(_ probabilities: [Float], eventMin: Double) -> [Int] {
    var stories: [Int32] = []
    var counts: [Int] = []
    for range in ranges {
      let first = Linkage.candidates(
        range.map { stories[Int(old[$0])] }, Array(probabilities[range]), size: { counts[Int($0)] }
      ).first
      var story = counts.count
      if let first, eventMin <= first.linkage { story = first.story }
      if story == counts.count { counts.append(0) }
      counts[story] += 1
      stories.append(Int32(story))
    }
    return stories.map { Int($0) }
  }

  /// The group of each article as a look back over all of them finds it.
  func groups(_ probabilities: [Float], mean: Double) -> [Int] {
    let links = old.indices.filter { PairGroups.probabilityMin <= probabilities[$0] }
      .map { PairGroups.Link(new: Int(new[$0]), old: Int(old[$0]), probability: probabilities[$0]) }
    return PairGroups(links, count: labels.count, mean: mean).groups
  }

  /// How well `stories` agree with the labels that `isUsed`.
  func grouping(_ stories: [Int], _ isUsed: (String) -> Bool = { _ in true }) -> Grouping {
    Grouping(
      zip(labels, stories).compactMap { label, story in
        label.flatMap { isUsed($0) ? (label: $0, story: story) : nil }
      })
  }
}
