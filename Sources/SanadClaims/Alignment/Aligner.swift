import SanadModel

/// Groups statements that state the same thing.
///
/// First average linkage puts every statement into one group. Then a statement that says several things joins
/// the other groups that it is similar to.
///
/// Clustering numbers statements from zero, in the order of the story.
struct Aligner: Sendable {
  /// Mean similarity from which two groups are one.
  ///
  /// Over ten judged stories 0.1, 0.12 and 0.14 gave F1 0.74, 0.76 and 0.75 of claim pairs. Measured with
  /// a model of this aligner in another language, on the same annotations.
  static let groupSimilarityMin: Float = 0.12
  /// Mean similarity to a group, over its other articles, from which a statement stays in it.
  ///
  /// 0.1, 0.15, 0.18, 0.2 and 0.22 gave precision 0.78, 0.79, 0.80, 0.81 and 0.81 of claim pairs over ten
  /// judged stories, at recall 0.78, 0.77, 0.76, 0.75 and 0.75.
  static let staySimilarityMin: Float = 0.2
  /// Mean similarity to a group, over its articles, from which a statement joins it as well.
  static let joinSimilarityMin: Float = 0.35

  /// Similarity to every statement of other articles below which a clause says what no other article says.
  static let detailSimilarityMax: Float = 0.25
  /// Terms of such a clause at least.
  static let detailTermCountMin = 3

  private let story: StoryIndex
  private let similarity: StatementSimilarity
  private let graph: SimilarityGraph
  /// For each statement the number of its article.
  private let articles: [Int]

  init(_ story: StoryIndex) {
    self.story = story
    let vectors = Array(story.space.vectors)
    let articles = story.statements.map { story.articles.offset(of: $0.article) }
    let similarity = StatementSimilarity(
      vectors, languages: story.statements.map { story.articles[$0.article].article.language })
    let profiles = story.statements.indices.map { StatementProfile(story, $0) }
    graph = SimilarityGraph(vectors) { first, second in
      profiles[first].weight(beside: profiles[second])
    } similarity: { first, second, product in
      similarity.similarity(first, second, product: product)
        * (articles[first] == articles[second] ? StatementSimilarity.sameArticleShare : 1)
    }
    self.similarity = similarity
    self.articles = articles
  }

  /// Groups in order of their first statement; clauses in order of place.
  func groups() -> GroupList<ClauseGroup> {
    let groups = AverageLinkage.groups(
      count: articles.count, edges: graph.edges, similarityMin: Self.groupSimilarityMin,
      labels: articles)
    return GroupList(joined(settled(groups)).map(clauses))
  }

  /// `groups` without the statements that are not similar enough to their own group; each of these becomes a
  /// group of its own.
  private func settled(_ groups: [[Int]]) -> [[Int]] {
    let nearness = GroupSimilarity(groups, labels: articles)
    var settled: [[Int]] = []
    for (index, group) in groups.enumerated() {
      let loose =
        group.count < 2
        ? []
        : group.filter {
          !nearness.isNear(
            graph.neighbours[$0], of: $0, group: index, similarityMin: Self.staySimilarityMin)
        }
      settled.append(group.filter { !loose.contains($0) })
      settled += loose.map { [$0] }
    }
    return settled.filter { !$0.isEmpty }.sorted { $0[0] < $1[0] }
  }

  /// `groups`, each with the statements of other groups that are similar to it.
  private func joined(_ groups: [[Int]]) -> [[Int]] {
    var nearness = GroupSimilarity(groups, labels: articles)
    var joined = groups
    for statement in articles.indices {
      for group in nearness.groups(
        near: graph.neighbours[statement], of: statement, similarityMin: Self.joinSimilarityMin)
      { joined[group].append(statement) }
    }
    return joined.map { $0.sorted() }
  }

  /// Clauses that say what no other article says, of statements that others share.
  ///
  /// - Parameter taken: statements whose clauses are left out.
  func details(
    of groups: GroupList<ClauseGroup>, without taken: Set<StatementID>
  ) -> [ClauseReference] {
    var details: [ClauseReference] = []
    for group in groups where 1 < group.count {
      for statement in group.map(\.statement) where !taken.contains(statement) {
        for clause in story.statements[statement].clauses.indices {
          let reference = ClauseReference(statement: statement, clause: clause)
          if isDetail(reference), !details.contains(reference) { details.append(reference) }
        }
      }
    }
    return details
  }

  private func isDetail(_ reference: ClauseReference) -> Bool {
    let clauses = story.space.clauses[reference.statement]
    guard 1 < clauses.count else { return false }
    let vector = clauses[reference.clause]
    guard Self.detailTermCountMin <= vector.terms.count else { return false }
    let own = story.statements.offset(of: reference.statement)
    return graph.neighbours[own].allSatisfy { other in
      articles[Int(other.item)] == articles[own]
        || similarity.similarity(vector, of: own, to: Int(other.item)) < Self.detailSimilarityMax
    }
  }

  private func clauses(_ group: [Int]) -> ClauseGroup {
    group.map { clause(of: $0, in: group) }
  }

  /// The clause that is most similar to the group's statements in other articles; of equal ones the first.
  private func clause(of statement: Int, in group: [Int]) -> ClauseReference {
    let id = story.statements.index(atOffset: statement)
    let clauses = story.space.clauses[id]
    var best = (clause: 0, sum: Float(-1))
    if clauses.count == 1 { return ClauseReference(statement: id, clause: 0) }
    for (index, clause) in clauses.enumerated() {
      var sum: Float = 0
      for other in group.prefix(Self.comparedMax) where articles[other] != articles[statement] {
        sum += similarity.similarity(clause, of: statement, to: other)
      }
      if best.sum < sum { best = (index, sum) }
    }
    return ClauseReference(statement: id, clause: best.clause)
  }

  /// Statements of a group that a clause is compared with at most: more change nothing.
  private static let comparedMax = 32
}
