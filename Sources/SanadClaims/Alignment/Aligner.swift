import SanadModel
import SanadText

/// A statement within a group, and the clause of it that says what the group says.
struct Member: Hashable, Sendable {
  /// Index into the story's statements.
  let statement: Int
  /// Index into the statement's clauses.
  let clause: Int
}

/// Groups statements that state the same thing.
///
/// First every statement goes to one group by average linkage; then a sentence that says several things
/// joins the other groups that it is like as well.
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

  /// Similarity to every sentence of other articles below which a clause says what only it says.
  static let detailSimilarityMax: Float = 0.25
  /// Terms of such a clause at least.
  static let detailTermCountMin = 3

  private let statements: [Statement]
  private let space: StatementSpace
  private let shared: StatementSimilarity
  private let graph: SimilarityGraph
  /// Of each statement the number of its article.
  private let articles: [Int]

  init(_ story: StoryStatements) {
    statements = story.statements
    space = story.space
    shared = StatementSimilarity(
      space.vectors, languages: statements.map { story.articles[$0.article].article.language })
    articles = story.articleNumbers
    graph = SimilarityGraph(
      space.vectors, articles: articles,
      stands: statements.indices.map(story.stand), shared: shared)
  }

  /// Groups in order of their first statement; members in order of place.
  func groups() -> [[Member]] {
    let groups = AverageLinkage.groups(
      count: statements.count, edges: graph.edges, similarityMin: Self.groupSimilarityMin,
      articles: articles)
    return joined(settled(groups)).map(members)
  }

  /// `groups` without the statements that are like too little of their own group; each of these is a
  /// group of its own.
  private func settled(_ groups: [[Int]]) -> [[Int]] {
    let touches = GroupTouches(groups, articles: articles)
    var settled: [[Int]] = []
    for (index, group) in groups.enumerated() {
      let loose =
        group.count < 2
        ? []
        : group.filter {
          !touches.isNear(
            graph.neighbours[$0], of: $0, group: index, similarityMin: Self.staySimilarityMin)
        }
      settled.append(group.filter { !loose.contains($0) })
      settled += loose.map { [$0] }
    }
    return settled.filter { !$0.isEmpty }.sorted { $0[0] < $1[0] }
  }

  /// `groups`, each with the statements of other groups that are like it.
  private func joined(_ groups: [[Int]]) -> [[Int]] {
    var touches = GroupTouches(groups, articles: articles)
    var joined = groups
    for statement in statements.indices {
      for group in touches.groups(
        near: graph.neighbours[statement], of: statement, similarityMin: Self.joinSimilarityMin)
      { joined[group].append(statement) }
    }
    return joined.map { $0.sorted() }
  }

  /// Clauses that say what no other article says, of statements that others share.
  ///
  /// - Parameter taken: statements whose clauses are left out.
  func details(of groups: [[Member]], without taken: Set<Int>) -> [Member] {
    var details: [Member] = []
    for group in groups where 1 < group.count {
      for statement in group.map(\.statement) where !taken.contains(statement) {
        for clause in space.clauses[statement].indices {
          let member = Member(statement: statement, clause: clause)
          if isDetail(statement, clause), !details.contains(member) { details.append(member) }
        }
      }
    }
    return details
  }

  private func isDetail(_ statement: Int, _ clause: Int) -> Bool {
    guard 1 < space.clauses[statement].count else { return false }
    let vector = space.clauses[statement][clause]
    guard Self.detailTermCountMin <= vector.terms.count else { return false }
    return graph.neighbours[statement].allSatisfy { other in
      statements[Int(other.statement)].article == statements[statement].article
        || shared.similarity(vector, of: statement, to: Int(other.statement))
          < Self.detailSimilarityMax
    }
  }

  private func members(_ group: [Int]) -> [Member] {
    group.map { Member(statement: $0, clause: clause(of: $0, in: group)) }
  }

  /// The clause most like the group's statements in other articles; of equal ones the first.
  private func clause(of statement: Int, in group: [Int]) -> Int {
    let clauses = space.clauses[statement]
    if clauses.count == 1 { return 0 }
    var best = (clause: 0, sum: Float(-1))
    for (index, clause) in clauses.enumerated() {
      var sum: Float = 0
      for other in group.prefix(Self.comparedMax)
      where statements[other].article != statements[statement].article {
        sum += shared.similarity(clause, of: statement, to: other)
      }
      if best.sum < sum { best = (index, sum) }
    }
    return best.clause
  }

  /// Statements of a group that a clause is compared with at most: more change nothing.
  private static let comparedMax = 32
}
