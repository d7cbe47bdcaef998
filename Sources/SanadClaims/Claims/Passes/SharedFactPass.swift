import SanadModel

/// Adds a draft for each fact that no draft has of two articles, if the judges accept it.
enum SharedFactPass: ClaimPass {
  static let reads: Set<DraftPart> = [.quantities, .denials, .fulfilments]
  static let writes: DraftPart = .sharedFacts

  static func apply(to drafts: inout DraftList, _ context: ClaimContext) {
    let story = context.story
    guard story.articles.count <= ComparisonLimits.eventArticleCountMax else { return }
    let membership = GroupMembership(drafts.mapped(\.group), in: story)
    for fact in SharedFacts(story: story, uses: context.uses).groups() {
      let counts = articleCounts(fact, membership, story)
      let isKnown = counts.values.contains { 1 < $0 }
      if !isKnown, context.aligner.accepts(fact) { drafts.append(ClaimDraft(.sharedFact, fact)) }
    }
  }

  /// For each draft the number of articles of whose clauses in `fact` it has the statement.
  private static func articleCounts(
    _ fact: ClauseGroup, _ membership: GroupMembership, _ story: StoryIndex
  ) -> [GroupID: Int] {
    var articles: [GroupID: Set<ArticleIndex>] = [:]
    for clause in fact {
      for draft in membership[clause.statement] {
        articles[draft, default: []].insert(story.article(of: clause.statement))
      }
    }
    return articles.mapValues(\.count)
  }
}
