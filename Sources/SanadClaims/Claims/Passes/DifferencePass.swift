import SanadModel
import SanadText

/// Adds a draft for each difference of values, and takes from the drafts that have two of its values the
/// statements of all but one: what cannot all be true is not agreed.
///
/// A difference of which a draft shows the sides already adds nothing.
enum DifferencePass: ClaimPass {
  static let reads: Set<DraftPart> = [
    .quantities, .denials, .fulfilments, .sharedFacts, .contrasts,
  ]
  static let writes: DraftPart = .differences

  static func apply(to drafts: inout DraftList, _ context: ClaimContext) {
    let story = context.story
    guard story.articles.count <= ComparisonLimits.eventArticleCountMax else { return }
    let finder = DifferenceFinder(
      context: ValueContext(story, context.words, context.uses), judge: context.differences)
    let shown = drafts.filter { 1 < context.sides(of: $0).count }.map(\.group.statements)
    var added: [ClaimDraft] = []
    var used: Set<StatementID> = []
    for difference in finder.differences() {
      let sides = difference.sides(in: story).map { Set($0.map(\.statement)) }
      if shown.contains(where: { has($0, two: sides) }) { continue }
      split(&drafts, by: sides, story)
      used.formUnion(difference.statements)
      added.append(draft(of: difference, story))
    }
    for slip in finder.slips() where !used.contains(slip.mention.statement) {
      added.append(draft(of: slip, story))
    }
    for draft in added { drafts.append(draft) }
  }

  private static func has(_ statements: Set<StatementID>, two sides: [Set<StatementID>]) -> Bool {
    1 < sides.count { !$0.isDisjoint(with: statements) }
  }

  /// Leaves in each draft the statements of one side: that of which it has statements of most articles.
  private static func split(
    _ drafts: inout DraftList, by sides: [Set<StatementID>], _ story: StoryIndex
  ) {
    for id in drafts.indices where drafts[id].kind != .contrast && drafts[id].denials.isEmpty {
      let statements = drafts[id].group.statements
      guard has(statements, two: sides) else { continue }
      let counts = sides.map { side in
        Set(side.intersection(statements).map { story.article(of: $0) }).count
      }
      guard let most = counts.max(), let kept = counts.firstIndex(of: most) else { continue }
      let left = sides.indices.filter { $0 != kept }.reduce(into: Set<StatementID>()) {
        $0.formUnion(sides[$1].subtracting(sides[kept]))
      }
      drafts[id].group.removeAll { left.contains($0.statement) }
    }
  }

  // MARK: Drafts

  private static func draft(of difference: Difference, _ story: StoryIndex) -> ClaimDraft {
    let relation: ValueRelation = difference.isUpdate ? .supersedes : .conflicts
    let sides = difference.sides(in: story).enumerated().map { place, mentions in
      Conflict.Side(
        value: mentions[0].value, reports: pointers(mentions, story),
        relation: place == 0 ? .refines : relation)
    }
    var draft = ClaimDraft(.difference, group(difference.mentions, story))
    draft.difference = ValueDifference(
      about: pointer(difference.mentions[0], story), sides: sides, maker: ValueDifference.judged)
    return draft
  }

  private static func draft(
    of slip: (mention: ValueMention, weekday: TextRange), _ story: StoryIndex
  ) -> ClaimDraft {
    let statement = story.pointer(to: slip.mention.statement)
    let words = story.annotated(slip.mention.statement).article.text[slip.weekday]
    var draft = ClaimDraft(.difference, group([slip.mention], story))
    draft.difference = ValueDifference(
      about: pointer(slip.mention, story),
      sides: [
        Conflict.Side(value: slip.mention.value, reports: [statement], relation: .refines),
        Conflict.Side(value: .words(words), reports: [statement], relation: .conflicts),
      ], maker: ValueDifference.slip)
    return draft
  }

  private static func pointer(_ mention: ValueMention, _ story: StoryIndex) -> Pointer {
    Pointer(article: story.article(of: mention.statement), range: mention.range)
  }

  private static func pointers(_ mentions: [ValueMention], _ story: StoryIndex) -> [Pointer] {
    var pointers: [Pointer] = []
    for mention in mentions {
      let pointer = story.pointer(to: mention.statement)
      if !pointers.contains(pointer) { pointers.append(pointer) }
    }
    return pointers
  }

  private static func group(_ mentions: [ValueMention], _ story: StoryIndex) -> ClauseGroup {
    var group: ClauseGroup = []
    group.merge(
      mentions.map { story.clause(of: $0.statement, at: $0.range.start) })
    return group
  }
}
