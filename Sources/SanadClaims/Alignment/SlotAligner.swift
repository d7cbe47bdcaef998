import SanadModel
import SanadText

/// Groups quantities that measure the same thing: the same noun counted beside the same words.
struct SlotAligner: Sendable {
  /// Tokens looked at on each side of a quantity: the verb and its nearest object.
  static let windowTokenCount = 6
  /// Mean similarity of the words beside two quantities from which they are of one slot.
  static let similarityMin: Float = 0.3

  let story: StoryStatements
  /// Of each statement.
  let uses: [[QuantityUse]]

  /// The slots that two or more articles fill, each in order of place.
  func slots() -> [[QuantityUse]] {
    let all = Array(uses.joined())
    let vectors = TermVector.vectors(of: all.map(words))
    let graph = SimilarityGraph(vectors, articles: all.map(\.article))
    let edges = graph.edges.filter { all[Int($0.first)].key == all[Int($0.second)].key }
    return AverageLinkage.groups(
      count: all.count, edges: edges, similarityMin: Self.similarityMin
    ).map { $0.map { all[$0] } }.filter { 1 < Set($0.map(\.article)).count }
  }

  /// The terms near a quantity in its sentence, without those of the quantity itself.
  private func words(_ use: QuantityUse) -> [WordHash] {
    let tokens = story.articles[use.article].text.tokens
    let range = use.mention.range
    let inside = story.statements[use.statement].tokens
    let start = inside.first { range.start <= Int(tokens[$0].start) } ?? inside.upperBound
    let end = inside.last { Int(tokens[$0].end) <= range.end } ?? inside.lowerBound
    let near = (start - Self.windowTokenCount)...max(start, end + Self.windowTokenCount)
    return story.terms[use.statement].filter { term in
      near.contains(term.token) && !(start...max(start, end)).contains(term.token)
        && tokens[term.token].kind != .number
    }.map(\.hash)
  }
}
