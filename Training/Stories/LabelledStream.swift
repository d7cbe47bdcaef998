import SanadLanguages
import SanadModel
import SanadStories

/// A stream of articles of which some carry the label of their story.
struct LabelledStream {
  /// In order, with the articles before each that are near it, which no grouping changes.
  let articles: [(id: String, features: ArticleFeatures, near: [Neighbour])]
  /// Label by article id.
  let labels: [String: String]
  /// One that has read no article.
  private let matcher: StoryMatcher

  /// Half by label.
  private let folds: [String: Int]
  /// Stories of a block: labels are listed topic by topic, and what may be confused stays in one half.
  /// Set by reading.
  private static let blockCount = 24

  /// - Parameter matcher: one that has read no article.
  init(
    _ articles: [AnnotatedArticle], labels: [(id: String, story: String)], matcher: StoryMatcher
  ) {
    self.matcher = matcher
    var reader = matcher
    self.articles = articles.map { article in
      let (id, features) = (article.article.id, reader.read(article))
      let near = reader.neighbours(of: features)
      reader.place(id, features, in: nil)
      return (id, features, near)
    }
    self.labels = Dictionary(labels.map { ($0.id, $0.story) }) { first, _ in first }
    var folds: [String: Int] = [:]
    for (_, story) in labels where folds[story] == nil {
      folds[story] = folds.count / Self.blockCount % 2
    }
    self.folds = folds
  }

  /// Which half of the stories a label belongs to.
  func fold(_ label: String) -> Int { folds[label] ?? 0 }

  /// What the stream saw when each labelled article came, the labelled stories before it as they are
  /// labelled and the other articles grouped by `score`.
  func examples(grouping score: MergeScore) -> [Observation] {
    var matcher = self.matcher
    var stories: [String: Int] = [:]
    var names: [Int: String] = [:]
    var observations: [Observation] = []
    for (id, features, near) in articles {
      let candidates = matcher.candidates(for: features, among: near)
      guard let label = labels[id] else {
        let best = score.best(candidates)
        matcher.place(id, features, in: best?.story)
        continue
      }
      for candidate in candidates {
        guard let name = names[candidate.story] else { continue }
        observations.append(Observation(id, label, name, candidate.values))
      }
      let story = matcher.place(id, features, in: stories[label])
      stories[label] = story
      names[story] = label
    }
    return observations
  }

  /// The same with every article grouped by `score`: a story is that of most of its labelled articles.
  func examplesAsGrouped(by score: MergeScore) -> [Observation] {
    var matcher = self.matcher
    var counts: [Int: [String: Int]] = [:]
    var observations: [Observation] = []
    for (id, features, near) in articles {
      let candidates = matcher.candidates(for: features, among: near)
      let best = score.best(candidates)
      if let label = labels[id] {
        for candidate in candidates {
          guard let names = counts[candidate.story] else { continue }
          let most = names.max { ($0.value, $1.key) < ($1.value, $0.key) }
          observations.append(Observation(id, label, most?.key ?? "", candidate.values))
        }
      }
      let story = matcher.place(id, features, in: best?.story)
      if let label = labels[id] { counts[story, default: [:]][label, default: 0] += 1 }
    }
    return observations
  }

  /// The stories that `score` finds.
  func stories(by score: MergeScore) -> [(label: String, story: Int)] {
    var matcher = self.matcher
    var found: [(label: String, story: Int)] = []
    for (id, features, near) in articles {
      let best = score.best(matcher.candidates(for: features, among: near))
      let story = matcher.place(id, features, in: best?.story)
      if let label = labels[id] { found.append((label, story)) }
    }
    return found
  }
}

/// An article beside a labelled story.
struct Observation {
  let article: String
  let label: String
  let other: String
  let example: LogisticRegression.Example

  init(_ article: String, _ label: String, _ other: String, _ values: MergeValues) {
    self.article = article
    self.label = label
    self.other = other
    example = .init(values: values.values, isPositive: label == other)
  }
}
