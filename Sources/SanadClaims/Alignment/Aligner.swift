import SanadModel

/// Groups statements that state the same fact, as the judges see it.
///
/// Statements are numbered from zero, in the order of the story.
struct Aligner: Sendable {
  /// Similarity to every statement of other articles below which a clause says what no other article says.
  /// Set by reading.
  static let detailSimilarityMax: Float = 0.25
  /// Terms of such a clause at least. Set by reading.
  static let detailTermCountMin = 3

  /// The table of the judge that a judged claim rests on.
  static let maker = Maker("common/claim-right.tsv")

  private let story: StoryIndex
  private let judge: GroupJudge
  private let similarity: StatementSimilarity
  private let probabilities: PairProbabilities
  /// The claims of two outlets or more.
  private let parts: [ClaimPartition.Part]

  init(
    _ story: StoryIndex, judge: ClaimJudge, newsrooms: ArticleList<ArticleIndex>
  ) {
    self.story = story
    similarity = StatementSimilarity(
      Array(story.space.vectors),
      languages: story.statements.map { story.articles[$0.article].article.language })
    probabilities = judge.probabilities(
      StatementPairs(story, newsrooms: newsrooms))
    var partition = ClaimPartition(probabilities, judge: judge)
    self.judge = partition.judge
    parts = partition.parts()
  }

  /// The judged groups, then each statement that none has as a group of its own; in order of their first
  /// statement, clauses in order of place.
  func groups() -> GroupList<JudgedGroup> {
    let found = bridged(found())
    // Groups with one first statement stay as the partition has them.
    let order = found.indices.sorted {
      (found[$0].members[0], $0) < (found[$1].members[0], $1)
    }
    return GroupList(
      order.map { place in
        JudgedGroup(
          clauses: clauses(found[place].members), verdict: found[place].part?.verdict,
          printed: found[place].part.map { story.statements.index(atOffset: Int($0.printed)) })
      })
  }

  /// Statements that state one fact, ascending, and the judged part that they rest on.
  private typealias Found = (members: [Int], part: ClaimPartition.Part?)

  private func found() -> [Found] {
    var isTaken = Array(repeating: false, count: story.statements.count)
    for part in parts { for member in part.group { isTaken[Int(member)] = true } }
    return parts.map { (members: $0.group.map(Int.init), part: $0) }
      + isTaken.indices.filter { !isTaken[$0] }.map { (members: [$0], part: nil) }
  }

  /// The groups with those of two languages joined; what is printed is the larger one's.
  private func bridged(_ groups: [Found]) -> [Found] {
    let matches = LanguageBridge(story, similarity, probabilities.pairs.traits)
      .matches(groups.map(\.members))
    var isJoined = Array(repeating: false, count: groups.count)
    var bridged: [Found] = []
    for match in matches {
      let (own, other) = (groups[match.first], groups[match.second])
      (isJoined[match.first], isJoined[match.second]) = (true, true)
      let part = own.members.count < other.members.count ? other.part : own.part ?? other.part
      bridged.append((members: (own.members + other.members).sorted(), part: part))
    }
    return groups.indices.filter { !isJoined[$0] }.map { groups[$0] } + bridged
  }

  /// Whether the judges accept a group that the partition does not have: all of one outlet, or likely right.
  func accepts(_ group: ClauseGroup) -> Bool {
    let members = group.statements.map { Int32(story.statements.offset(of: $0)) }.sorted()
    guard 1 < GroupForms.outletCount(members, probabilities.pairs) else { return true }
    let origin = GroupFeatureReader.Origin(dropped: -1, link: 0, parentLink: 0)
    return judge.verdict(members, origin).isAccepted
  }

  // MARK: Details

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
    return probabilities.pairs.list.partners(of: own).allSatisfy { other in
      similarity.similarity(vector, of: own, to: Int(other.item)) < Self.detailSimilarityMax
    }
  }

  // MARK: Clauses

  private func clauses(_ group: [Int]) -> ClauseGroup { group.map { clause(of: $0, in: group) } }

  /// The clause that is most similar to the group's statements in other articles; of equal ones the first.
  private func clause(of statement: Int, in group: [Int]) -> ClauseReference {
    let id = story.statements.index(atOffset: statement)
    let clauses = story.space.clauses[id]
    var best = (clause: 0, sum: Float(-1))
    if clauses.count == 1 || group.count == 1 { return ClauseReference(statement: id, clause: 0) }
    let articles = probabilities.pairs.articles
    for (index, clause) in clauses.enumerated() {
      var sum: Float = 0
      for other in group.prefix(Self.comparedMax) where articles[other] != articles[statement] {
        sum += similarity.similarity(clause, of: statement, to: other)
      }
      if best.sum < sum { best = (index, sum) }
    }
    return ClauseReference(statement: id, clause: best.clause)
  }

  /// Statements of a group that a clause is compared with at most: more change nothing. Set by reading.
  private static let comparedMax = 32
}

/// A group with what the judges say of it.
struct JudgedGroup: Sendable {
  let clauses: ClauseGroup
  /// Nil for a statement that none was joined to.
  var verdict: Verdict?
  /// The statement that says best what all others say.
  var printed: StatementID?
}
