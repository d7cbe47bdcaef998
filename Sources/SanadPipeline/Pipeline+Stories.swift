public import SanadLanguages
public import SanadModel
import SanadStories

/// Articles → stories.
extension Pipeline {
  /// articles → the story of each, as a stream, or with a look back over all of them
  public func assignments(
    of articles: [AnnotatedArticle], inBatch: Bool = false
  ) throws(PackError) -> [StoryAssignment] {
    if inBatch {
      var batch = try storyBatch()
      for article in articles { batch.add(article) }
      return batch.finish()
    }
    var stream = try storyStream()
    return articles.map { stream.assign($0) }
  }

  /// articles with the story of each → those of each story, in order of its first article
  public static func stories(
    of articles: [AnnotatedArticle], _ assignments: [StoryAssignment]
  ) -> [(id: String, articles: [AnnotatedArticle])] {
    var places: [String: Int] = [:]
    var stories: [(id: String, articles: [AnnotatedArticle])] = []
    for (assignment, article) in zip(assignments, articles) {
      if let place = places[assignment.story] {
        stories[place].articles.append(article)
      } else {
        places[assignment.story] = stories.count
        stories.append((assignment.story, [article]))
      }
    }
    return stories
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
