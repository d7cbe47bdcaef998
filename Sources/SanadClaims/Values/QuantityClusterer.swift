import SanadModel
import SanadText

/// Clusters quantities of one measure: the same noun counted beside the same words.
struct QuantityClusterer: Sendable {
  /// Bytes looked at on each side of a quantity, about six words: the verb and its nearest object.
  /// Set by reading.
  static let windowByteCount = 50
  /// Mean similarity of the words beside two quantities from which they are of one measure. Set by reading.
  static let similarityMin: Float = 0.3
  /// Bytes, about two words, within which a word counts twice: it says what the number is of. Set by reading.
  static let nearByteCount = 18
  /// What belonging to one group of statements adds to the similarity of two quantities. Set by reading.
  static let groupWeight: Float = 0.2
  /// The same for what has happened to the counted. Set by reading.
  static let stateWeight: Float = 0.3

  let story: StoryIndex
  let uses: StatementList<[QuantityUse]>
  let membership: GroupMembership

  /// The clusters of two or more articles.
  func clusters() -> [QuantityCluster] {
    let all = Array(uses.joined())
    let words = all.map(self.words)
    let vectors = TermVector.vectors(of: words.map { $0.window + $0.near.map(Self.marked) })
    let graph = SimilarityGraph(vectors) { first, second in
      all[first].article == all[second].article ? StatementSimilarity.sameArticleShare : 1
    }
    let edges = listed(all) + graph.edges.compactMap { weighted($0, all, words) }
    return AverageLinkage.groups(
      count: all.count, edges: edges, similarityMin: Self.similarityMin
    ).map { group in
      QuantityCluster(
        quantities: group.map {
          ClusteredQuantity(use: all[$0], window: vectors[$0], near: Set(words[$0].near))
        })
    }.filter { 1 < $0.articles.count }
  }

  /// The edge with what the statements around two quantities add to it; nil if the two are not of one measure.
  private func weighted(
    _ edge: SimilarityGraph.Edge, _ all: [QuantityUse], _ words: [Words]
  ) -> SimilarityGraph.Edge? {
    let (first, second) = (all[Int(edge.first)], all[Int(edge.second)])
    let isOne = membership.areTogether(first.statement, second.statement)
    guard first.key == second.key, first.statement != second.statement,
      !(first.isListed && second.isListed && isOne),
      first.state == nil || second.state == nil || first.state == second.state,
      // A unit alone says little: minutes are minutes of anything.
      isOne || first.mention.value.unit == nil || haveOneWord(words, edge, first)
    else { return nil }
    let isOneState = first.state != nil && first.state == second.state
    let weight = (isOne ? Self.groupWeight : 0) + (isOneState ? Self.stateWeight : 0)
    return SimilarityGraph.Edge(
      first: edge.first, second: edge.second, similarity: edge.similarity + weight)
  }

  /// Whether two spans of time stand next to one word: `examined for almost 12 hours`.
  private func haveOneWord(
    _ words: [Words], _ edge: SimilarityGraph.Edge, _ use: QuantityUse
  ) -> Bool {
    guard let unit = use.mention.value.unit, ComparisonLimits.durations.contains(unit) else {
      return false
    }
    let near = words[Int(edge.first)].near
    return words[Int(edge.second)].near.contains { near.contains($0) }
  }

  /// Listed counts of one noun and state: no word need stand beside them.
  private func listed(_ all: [QuantityUse]) -> [SimilarityGraph.Edge] {
    let places = all.indices.filter { all[$0].isListed }
    return places.flatMap { second in
      places.prefix { $0 < second }.filter { first in
        all[first].key == all[second].key && all[first].state == all[second].state
          && all[first].statement != all[second].statement
          && (membership.areTogether(all[first].statement, all[second].statement)
            || all[first].scope.isDisjoint(with: .scopes)
              && all[second].scope.isDisjoint(with: .scopes))
      }.map { first in
        let isOne = membership.areTogether(all[first].statement, all[second].statement)
        return SimilarityGraph.Edge(
          first: Int32(first), second: Int32(second),
          similarity: Self.stateWeight + (isOne ? Self.groupWeight : 0))
      }
    }
  }

  /// The terms near a quantity in its sentence, and nearer to it than to any other; and the nearest.
  private typealias Words = (window: [WordHash], near: [WordHash])

  private func words(_ use: QuantityUse) -> Words {
    let tokens = story.tokens(of: use.statement)
    let others = uses[use.statement].map(\.mention.range)
    var (window, near): ([WordHash], [WordHash]) = ([], [])
    for term in story.terms[use.statement] where tokens[term.token].kind != .number {
      let place = tokens[term.token].range
      let distance = Self.distance(place, use.mention.range)
      guard 0 < distance, distance <= Self.windowByteCount,
        !others.contains(where: { isNearer($0, than: use.mention.range, to: place) })
      else { continue }
      window.append(term.hash)
      let isPlain = !tokens[term.token].isCapitalised
      if isPlain, distance <= Self.nearByteCount { near.append(term.hash) }
    }
    return (window, near)
  }

  /// The mark of a term that stands next to a quantity, so that the term counts twice.
  private static func marked(_ term: WordHash) -> WordHash { term.joined(with: .none) }

  /// Whether a word belongs to `other` rather than to `range`; at equal distance to the earlier one.
  private func isNearer(_ other: TextRange, than range: TextRange, to place: TextRange) -> Bool {
    let (own, theirs) = (Self.distance(place, range), Self.distance(place, other))
    return theirs == own ? other < range : theirs < own
  }

  /// Bytes between the two, from one; 0 where they overlap.
  private static func distance(_ range: TextRange, _ other: TextRange) -> Int {
    if range.overlaps(other) { return 0 }
    return max(other.start - range.end, range.start - other.end) + 1
  }
}
