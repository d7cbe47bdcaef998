import SanadModel
import SanadText

/// Groups quantities that measure the same thing: the same noun counted beside the same words.
struct SlotAligner: Sendable {
  /// Tokens looked at on each side of a quantity: the verb and its nearest object.
  static let windowTokenCount = 6
  /// Mean similarity of the words beside two quantities from which they are of one slot.
  static let similarityMin: Float = 0.3
  /// Tokens within which a word counts twice: the verb and the object stand beside the number.
  static let nearTokenCount = 3
  /// What belonging to one group of statements adds to the similarity of two quantities.
  static let groupWeight: Float = 0.2

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
  func slots() -> [[QuantityUse]] {
    let all = Array(uses.joined())
    let vectors = TermVector.vectors(of: all.map(words))
    let graph = SimilarityGraph(vectors, articles: all.map(\.article))
    let edges = graph.edges.compactMap { edge in
      let (first, second) = (all[Int(edge.first)], all[Int(edge.second)])
      guard first.key == second.key else { return SimilarityGraph.Edge?.none }
      let weight = isOneGroup(first, second) ? Self.groupWeight : 0
      return SimilarityGraph.Edge(
        first: edge.first, second: edge.second, similarity: edge.similarity + weight)
    }
    return AverageLinkage.groups(
      count: all.count, edges: edges, similarityMin: Self.similarityMin
    ).map { $0.map { all[$0] } }.filter { 1 < Set($0.map(\.article)).count }
  }

  private func isOneGroup(_ first: QuantityUse, _ second: QuantityUse) -> Bool {
    guard let own = homes[first.statement], let other = homes[second.statement] else {
      return false
    }
    return !own.isDisjoint(with: other)
  }

  /// The terms near a quantity in its sentence, without those of the quantity itself; the nearest twice.
  private func words(_ use: QuantityUse) -> [WordHash] {
    let tokens = story.articles[use.article].text.tokens
    let range = use.mention.range
    let inside = story.statements[use.statement].tokens
    let start = inside.first { range.start <= Int(tokens[$0].start) } ?? inside.upperBound
    let end = inside.last { Int(tokens[$0].end) <= range.end } ?? inside.lowerBound
    var words: [WordHash] = []
    for term in story.terms[use.statement] where tokens[term.token].kind != .number {
      let distance = max(start - term.token, term.token - end)
      guard 0 < distance, distance <= Self.windowTokenCount else { continue }
      words.append(term.hash)
      if distance <= Self.nearTokenCount { words.append(term.hash.joined(with: .none)) }
    }
    return words
  }
}
