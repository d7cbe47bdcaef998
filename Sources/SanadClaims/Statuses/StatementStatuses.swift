import SanadModel
import SanadText

/// What the patterns of a statement come to.
struct StatementStatus: Hashable, Sendable {
  let kind: StatusKind
  /// 0...1
  let probability: Double
  /// The row of the pattern.
  let maker: Maker
}

/// For each statement whether it leaves something open or does not vouch for it.
struct StatementStatuses: Sendable {
  /// For each statement the patterns in it.
  let matches: StatementList<[StatusMatch]>
  private var found: [StatementID: [StatementStatus]] = [:]
  private let story: StoryIndex

  init(
    _ story: StoryIndex, _ space: WordSpace, newsrooms: ArticleList<ArticleIndex>
  ) {
    self.story = story
    let matches = StatusReader(story: story).matches()
    self.matches = matches
    for kind in [StatusKind.unverified, .pending] {
      let isWeighed = story.lexicons.contains { $0?.statusWeights[kind] != nil }
      let rows =
        isWeighed
        ? StatusFeatureReader(story, kind, matches, space, newsrooms: newsrooms).features()
        : unweighed(kind)
      for (id, features) in rows { add(id, kind, features) }
    }
  }

  private func unweighed(_ kind: StatusKind) -> [(StatementID, [StatusFeature])] {
    matches.indices.filter { id in matches[id].contains { $0.kind == kind } }.map { ($0, []) }
  }

  private mutating func add(_ id: StatementID, _ kind: StatusKind, _ features: [StatusFeature]) {
    guard let match = matches[id].first(where: { $0.kind == kind }) else { return }
    let weights = story.lexicon(of: id)?.statusWeights[kind]
    let probability = weights?.probability(features) ?? 1
    guard (weights?.threshold ?? 0) <= probability else { return }
    found[id, default: []].append(
      StatementStatus(kind: kind, probability: probability, maker: match.maker))
  }

  /// The status of a statement, if its patterns come to one.
  func status(_ kind: StatusKind, of id: StatementID) -> StatementStatus? {
    found[id]?.first { $0.kind == kind }
  }

  /// Whether a statement tells of a plan that waits for something: `when both parties have signed`.
  func isWaiting(_ id: StatementID) -> Bool {
    matches[id].contains { $0.kind == .pending }
      && story.text(of: id).stances.contains {
        $0.stance == .planned && $0.condition != nil && story.range(of: id).contains($0.range)
      }
  }

  /// The row by which a statement denies, or leaves open or does not vouch for what it says.
  func maker(of id: StatementID, isDenial: Bool) -> Maker? {
    isDenial
      ? matches[id].first { $0.kind == .denied }?.maker : found[id]?.first?.maker
  }

  /// Whether it holds though other outlets say the like.
  func isSureBesideOthers(_ status: StatementStatus, of id: StatementID) -> Bool {
    guard let weights = story.lexicon(of: id)?.statusWeights[status.kind] else { return true }
    return weights.sharedThreshold <= status.probability
  }
}
