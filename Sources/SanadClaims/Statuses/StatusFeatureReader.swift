import SanadModel
import SanadText

/// Reads what tells whether a statement with a pattern has the status: its patterns and words, how much of it other
/// outlets say as well, and its dates.
struct StatusFeatureReader: Sendable {
  /// Steps of a similarity to a statement of another outlet. Set by reading.
  static let similaritySteps = [0.12, 0.2, 0.4]
  /// Share of a statement's words that others have from which it is covered by them. Set by reading.
  static let coveredShare = 0.8
  /// Statements that one is compared with at most, the first of the story: its time is that of all statements
  /// with a pattern times this. Set by reading.
  static let comparedCountMax = 2_000

  let story: StoryIndex
  let kind: StatusKind
  let matches: StatementList<[StatusMatch]>
  let space: WordSpace
  private let newsrooms: ArticleList<ArticleIndex>
  /// The words of each newsroom, by its first article.
  private let spoken: ArticleList<Set<WordHash>>

  init(
    _ story: StoryIndex, _ kind: StatusKind, _ matches: StatementList<[StatusMatch]>,
    _ space: WordSpace, newsrooms: ArticleList<ArticleIndex>
  ) {
    self.story = story
    self.kind = kind
    self.matches = matches.mapped { row in row.filter { $0.kind == kind } }
    self.space = space
    self.newsrooms = newsrooms
    var spoken = newsrooms.mapped { _ in Set<WordHash>() }
    for id in story.statements.indices {
      let words = story.tokens(of: id)[story.statements[id].tokens].filter { $0.kind == .word }
      spoken[newsrooms[story.article(of: id)]].formUnion(words.map(\.hash))
    }
    self.spoken = spoken
  }

  /// The features of each statement with a pattern of the kind, in order of place.
  ///
  /// - Complexity: O(*c* · *n*) for *c* such statements among *n*.
  func features() -> [(statement: StatementID, features: [StatusFeature])] {
    story.statements.indices.filter { !matches[$0].isEmpty }.map { ($0, features(of: $0)) }
  }

  private func features(of id: StatementID) -> [StatusFeature] {
    let found = patterns(of: id) + similarities(of: id) + circumstances(of: id)
    return [StatusFeature(name: "bias", value: 1)] + found.filter { $0.value != 0 }
  }

  private func flag(_ name: String, _ isSet: Bool = true) -> StatusFeature {
    StatusFeature(name: name, value: isSet ? 1 : 0)
  }

  private func patterns(of id: StatementID) -> [StatusFeature] {
    let names = Set(matches[id].map(\.name)).sorted()
    let classes = StatusReader(story: story).classNames(of: id)
    return names.map { flag("pattern:\($0)") } + classes.map { flag("class:\($0)") }
      + [flag("condition", isConditional(id))]
  }

  /// Whether a plan in it waits for something.
  private func isConditional(_ id: StatementID) -> Bool {
    story.text(of: id).stances.contains {
      $0.condition != nil && story.range(of: id).contains($0.range)
    }
  }

  // MARK: Other outlets

  /// The greatest similarity to a statement of another outlet that has a pattern as well, and to one that has none.
  private func similarities(of id: StatementID) -> [StatusFeature] {
    var (open, plain) = (0.0, 0.0)
    let own = newsrooms[story.article(of: id)]
    for other in story.statements.indices.prefix(Self.comparedCountMax)
    where newsrooms[story.article(of: other)] != own {
      let cosine = space.cosine(id, other)
      if matches[other].isEmpty { plain = max(plain, cosine) } else { open = max(open, cosine) }
    }
    let words = Set(
      story.tokens(of: id)[story.statements[id].tokens].filter { $0.kind == .word }.map(\.hash))
    let covered = share(of: words, besides: own)
    return [
      StatusFeature(name: "open", value: open), StatusFeature(name: "plain", value: plain),
      StatusFeature(name: "covered", value: covered),
      flag("covered:most", Self.coveredShare < covered),
    ]
      + Self.similaritySteps.flatMap { step in
        [flag("open<\(step)", open < step), flag("plain<\(step)", plain < step)]
      }
  }

  /// The share of the words' weight that other outlets have as well.
  private func share(of words: Set<WordHash>, besides own: ArticleIndex) -> Double {
    let sorted = words.sorted { $0.value < $1.value }
    let weights = sorted.map { space.weight(of: $0) }
    let total = weights.reduce(0, +)
    let common = zip(sorted, weights).filter { word, _ in
      spoken.indices.contains { $0 != own && spoken[$0].contains(word) }
    }.reduce(0) { $0 + $1.1 }
    return 0 < total ? common / total : 0
  }

  // MARK: The statement

  private func circumstances(of id: StatementID) -> [StatusFeature] {
    let range = story.range(of: id)
    let published = story.published(id)?.date
    let days = story.days(within: range, of: id)
    return [
      flag("quoted", story.text(of: id).quotes.contains { $0.range.overlaps(range) }),
      flag("quantity", !story.quantities(of: id).isEmpty),
      flag("later", days.contains { day in published.map { $0 < day.lowerBound } ?? false }),
      flag("earlier", days.contains { day in published.map { day.upperBound < $0 } ?? false }),
      StatusFeature(name: "articles", value: ExactMath.log(Double(story.articles.count))),
    ]
  }
}
