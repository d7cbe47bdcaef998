import SanadModel
import SanadText

/// A quantity within its slot, and the words beside it.
struct SlotUse: Sendable {
  let use: QuantityUse
  let window: TermVector
  /// The terms next to it that are no names: what is said of the number.
  let near: Set<WordHash>
}

/// Groups quantities that measure the same thing: the same noun counted beside the same words.
struct SlotAligner: Sendable {
  /// Bytes looked at on each side of a quantity, about six words: the verb and its nearest object.
  static let windowByteCount = 50
  /// Mean similarity of the words beside two quantities from which they are of one slot. Set by reading.
  static let similarityMin: Float = 0.3
  /// Bytes, about two words, within which a word counts twice: what is said of the number.
  static let nearByteCount = 18
  /// What belonging to one group of statements adds to the similarity of two quantities.
  static let groupWeight: Float = 0.2
  /// The same for what has happened to the counted.
  static let stateWeight: Float = 0.3

  let story: StoryStatements
  /// Of each statement.
  let uses: [[QuantityUse]]
  /// For each statement the group it belongs to.
  private let homes: [Int: Set<Int>]

  init(story: StoryStatements, uses: [[QuantityUse]], groups: [[Member]]) {
    self.story = story
    self.uses = uses
    var homes: [Int: Set<Int>] = [:]
    for (index, group) in groups.enumerated() {
      for member in group { homes[member.statement, default: []].insert(index) }
    }
    self.homes = homes
  }

  /// The slots that two or more articles fill, each in order of place.
  func slots() -> [[SlotUse]] {
    let all = Array(uses.joined())
    let words = all.map(self.words)
    let vectors = TermVector.vectors(of: words.map { $0.window + $0.near.map(Self.marked) })
    let graph = SimilarityGraph(
      vectors, articles: all.map { story.articles.offset(of: $0.article) })
    let edges =
      listed(all)
      + graph.edges.compactMap { edge in
        let (first, second) = (all[Int(edge.first)], all[Int(edge.second)])
        guard first.key == second.key, first.statement != second.statement,
          !(first.isListed && second.isListed && isOneGroup(first, second)),
          first.state == nil || second.state == nil || first.state == second.state
        else {
          return SimilarityGraph.Edge?.none
        }
        // A unit alone says little: minutes are minutes of anything.
        let isOne = isOneGroup(first, second)
        guard isOne || first.mention.value.unit == nil || isToldAlike(words, edge, first) else {
          return nil
        }
        let isOneState = first.state != nil && first.state == second.state
        let weight = (isOne ? Self.groupWeight : 0) + (isOneState ? Self.stateWeight : 0)
        return SimilarityGraph.Edge(
          first: edge.first, second: edge.second, similarity: edge.similarity + weight)
      }
    return AverageLinkage.groups(
      count: all.count, edges: edges, similarityMin: Self.similarityMin
    ).map { group in
      group.map { SlotUse(use: all[$0], window: vectors[$0], near: Set(words[$0].near)) }
    }.filter { 1 < Set($0.map(\.use.article)).count }
  }

  /// Whether two spans of time stand next to one word: `examined for almost 12 hours`.
  private func isToldAlike(
    _ words: [(window: [WordHash], near: [WordHash])], _ edge: SimilarityGraph.Edge,
    _ use: QuantityUse
  ) -> Bool {
    guard let unit = use.mention.value.unit, ValueFinder.durations.contains(unit) else {
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
          && (isOneGroup(all[first], all[second])
            || all[first].scope.isDisjoint(with: .scopes)
              && all[second].scope.isDisjoint(with: .scopes))
      }.map { first in
        let isOne = isOneGroup(all[first], all[second])
        return SimilarityGraph.Edge(
          first: Int32(first), second: Int32(second),
          similarity: Self.stateWeight + (isOne ? Self.groupWeight : 0))
      }
    }
  }

  private func isOneGroup(_ first: QuantityUse, _ second: QuantityUse) -> Bool {
    guard let own = homes[first.statement], let other = homes[second.statement] else {
      return false
    }
    return !own.isDisjoint(with: other)
  }

  /// The terms near a quantity in its sentence, and nearer to it than to any other; and the nearest.
  private func words(_ use: QuantityUse) -> (window: [WordHash], near: [WordHash]) {
    let tokens = story.articles[use.article].text.tokens
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

  /// A term as one that stands next to a quantity: it counts a second time.
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
