public import SanadLanguages
public import SanadModel
import SanadStories

/// The stories of a batch of articles: decided one after the other, then once more with all known.
///
/// What is kept of an article is what it is compared by, not its text.
public struct StoryBatch: Sendable {
  /// Articles after which those so far are looked back upon: as many as the window holds.
  private static var countMax: Int { StoryClusterer.keptCountMax }

  private var clusterer: StoryClusterer
  private var assignments: [StoryAssignment] = []

  init(clusterer: StoryClusterer) { self.clusterer = clusterer }

  /// Takes in the next article.
  public mutating func add(_ article: AnnotatedArticle) {
    assignments.append(clusterer.assign(article))
    if assignments.count % Self.countMax == 0 { lookBack() }
  }

  /// The story of each article, in the order they came.
  public mutating func finish() -> [StoryAssignment] {
    lookBack()
    return assignments
  }

  private mutating func lookBack() {
    let moves = clusterer.lookBack()
    if moves.isEmpty { return }
    var targets: [String: StoryMove] = [:]
    for move in moves { targets[move.article] = move }
    // Only articles of the window move.
    for index in assignments.indices.suffix(Self.countMax) {
      let assignment = assignments[index]
      guard let move = targets[assignment.article], move.from == assignment.story else { continue }
      assignments[index] = StoryAssignment(
        article: assignment.article, story: move.to, storyline: move.storyline,
        duplicateOf: assignment.duplicateOf, variantOf: assignment.variantOf,
        maker: Maker("stories.look-back.\(move.reason.rawValue)"))
    }
    unlinkVariants()
  }

  /// A variant is of one story: one that a move parted is none.
  private mutating func unlinkVariants() {
    var stories: [String: String] = [:]
    for assignment in assignments { stories[assignment.article] = assignment.story }
    for (index, assignment) in assignments.enumerated() {
      guard let other = assignment.variantOf, stories[other] != assignment.story else { continue }
      assignments[index] = StoryAssignment(
        article: assignment.article, story: assignment.story, storyline: assignment.storyline,
        duplicateOf: assignment.duplicateOf, maker: assignment.maker)
    }
  }
}

extension Pipeline {
  /// A batch that has met no article.
  public func storyBatch() throws(PackError) -> StoryBatch {
    StoryBatch(clusterer: try StoryClusterer(languages: languages, keepsAll: true))
  }
}
