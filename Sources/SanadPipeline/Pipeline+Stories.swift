public import SanadLanguages
public import SanadModel
import SanadStories

/// Articles → stories.
extension Pipeline {
  /// Articles after which a batch is looked back upon: as many as the window holds.
  private static var batchCountMax: Int { StoryClusterer.keptCountMax }

  /// articles → the story of each, as a stream, or with a look back over all of them
  public func assignments(
    of articles: [AnnotatedArticle], inBatch: Bool = false
  ) throws(PackError) -> [StoryAssignment] {
    var clusterer = try StoryClusterer(languages: languages, keepsAll: inBatch)
    var assignments: [StoryAssignment] = []
    assignments.reserveCapacity(articles.count)
    for article in articles {
      assignments.append(clusterer.assign(article))
      if inBatch, assignments.count % Self.batchCountMax == 0 {
        Self.apply(clusterer.lookBack(), to: &assignments)
      }
    }
    if inBatch { Self.apply(clusterer.lookBack(), to: &assignments) }
    return assignments
  }

  private static func apply(_ moves: [StoryMove], to assignments: inout [StoryAssignment]) {
    if moves.isEmpty { return }
    var targets: [String: StoryMove] = [:]
    for move in moves { targets[move.article] = move }
    for (index, assignment) in assignments.enumerated() {
      guard let move = targets[assignment.article], move.from == assignment.story else { continue }
      assignments[index] = StoryAssignment(
        article: assignment.article, story: move.to, duplicateOf: assignment.duplicateOf,
        maker: Maker("stories.look-back.\(move.reason.rawValue)"))
    }
  }

  /// articles → why each is in its story, as a stream
  public func storyReasons(of articles: [AnnotatedArticle]) throws(PackError) -> [StoryReason] {
    var clusterer = try StoryClusterer(languages: languages)
    var byID: [String: AnnotatedArticle] = [:]
    var reasons: [StoryReason] = []
    for article in articles {
      let decision = clusterer.decide(article)
      reasons.append(
        Self.reason(for: article, decision, nearest: decision.nearest.flatMap { byID[$0] }))
      byID[article.article.id] = article
    }
    return reasons
  }

  private static func reason(
    for article: AnnotatedArticle, _ decision: StoryDecision, nearest: AnnotatedArticle?
  ) -> StoryReason {
    let link = nearest.map { StoryLink($0, article) }
    return StoryReason(
      assignment: decision.assignment, nearest: decision.nearest,
      probability: decision.probability,
      features: decision.reasons.map { (name: $0.feature.name, weight: $0.weight) },
      names: link?.names ?? [], numbers: link?.numbers ?? [], passages: link?.passages ?? [],
      minutesApart: link?.minutesApart)
  }
}
