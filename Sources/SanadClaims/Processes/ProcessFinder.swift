import SanadModel
import SanadText

/// Reads the course of lasting matters: which steps are done, which are open.
///
/// Only of a matter whose steps stand in a headline of the story: a background sentence names steps of many
/// things. A done step needs two outlets, and a matter of one step has no course.
struct ProcessFinder {
  /// Outlets that tell of a step done.
  static let outletCountMin = 2
  static let stepCountMin = 2
  /// Steps of a matter shown: a longer list is of several matters.
  static let stepCountMax = 8

  let story: StoryStatements
  /// For each article the first one of the same newsroom.
  let newsrooms: ArticleList<ArticleIndex>
  let table: (_ article: ArticleIndex) -> StepTable?
  let purposes: (_ article: ArticleIndex) -> FunctionWords?

  /// A step where a clause names it.
  private struct Use {
    let word: StepWord
    let clause: Pointer
    let range: TextRange
    let maker: Maker
    let day: CivilDate?
    let isDone: Bool
  }

  private struct Key: Hashable {
    let name: String
    let isDone: Bool
    let day: CivilDate?
  }

  /// By name of the matter.
  func processes() -> [Process] {
    let headlined = headlinedMatters()
    if headlined.isEmpty { return [] }
    var uses: [String: [Use]] = [:]
    for statement in story.statements {
      for use in self.uses(in: statement) where headlined.contains(use.word.matter) {
        uses[use.word.matter, default: []].append(use)
      }
    }
    return uses.keys.sorted().compactMap { matter in
      let steps = steps(of: uses[matter] ?? [])
      let isCourse = (Self.stepCountMin...Self.stepCountMax).contains(steps.count)
      return isCourse ? Process(matter: matter, steps: steps) : nil
    }
  }

  private func headlinedMatters() -> Set<String> {
    var matters: Set<String> = []
    for (index, annotated) in story.articles.indexed {
      let tokens = annotated.title.tokens
      for match in table(index)?.matches(in: tokens.indices, tokens) ?? [] {
        matters.insert(match.step.matter)
      }
    }
    return matters
  }

  // MARK: Uses

  private func uses(in statement: Statement) -> [Use] {
    guard let table = table(statement.article) else { return [] }
    let annotated = story.articles[statement.article]
    return statement.clauses.flatMap { clause -> [Use] in
      guard let isDone = isDone(clause, annotated) else { return [] }
      let day = day(in: clause.range, annotated)
      let found = table.matches(in: clause.tokens, annotated.text.tokens)
      return found.filter { isDeed($0, statement, annotated) || !isDone }.map { match in
        Use(
          word: match.step, clause: Pointer(article: statement.article, range: clause.range),
          range: match.range, maker: match.maker, day: day, isDone: isDone)
      }
    }
  }

  /// Nil for a clause that tells of no step: one with a not in it, or in doubt.
  private func isDone(_ clause: Clause, _ annotated: AnnotatedArticle) -> Bool? {
    if clause.cues.contains(.turned) { return nil }
    let stances = annotated.text.stances.filter { $0.scope.overlaps(clause.range) }
    if stances.contains(where: { $0.stance == .denied || $0.stance == .unverified }) { return nil }
    return !stances.contains { $0.stance == .planned }
  }

  private func isDeed(
    _ match: StepTable.Match, _ statement: Statement, _ annotated: AnnotatedArticle
  ) -> Bool {
    let tokens = annotated.text.tokens
    let index = statement.tokens.first { tokens[$0].range.start == match.range.start }
    guard let index, let purposes = purposes(statement.article) else { return true }
    return !purposes.stands(before: index, in: tokens)
  }

  private func day(in range: TextRange, _ annotated: AnnotatedArticle) -> CivilDate? {
    let days = annotated.text.dates.filter { range.contains($0.range) }.compactMap(\.value.days)
    return days.first { $0.lowerBound == $0.upperBound }?.lowerBound
  }

  // MARK: Steps

  /// Steps by name and day; what no day is told of goes with the only day of its step.
  private func steps(of uses: [Use]) -> [Process.Step] {
    var order: [Key] = []
    var groups: [Key: [Use]] = [:]
    for use in uses {
      let days = Set(
        uses.filter { $0.word.name == use.word.name && $0.isDone == use.isDone }
          .compactMap(\.day))
      let key = Key(
        name: use.word.name, isDone: use.isDone,
        day: use.day ?? (days.count == 1 ? days.first : nil))
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(use)
    }
    let kept = order.filter { isKept($0, groups) }
    return kept.sorted { sortKey($0, groups, order) < sortKey($1, groups, order) }
      .compactMap { key in groups[key].flatMap { step(key, $0) } }
  }

  /// Whether enough outlets tell of a step done; one planned that is done since is not open.
  private func isKept(_ key: Key, _ groups: [Key: [Use]]) -> Bool {
    if key.isDone { return Self.outletCountMin <= outletCount(groups[key] ?? []) }
    return !groups.contains { other, uses in
      other.isDone && other.name == key.name && Self.outletCountMin <= outletCount(uses)
        && (key.day == nil || other.day == nil || other.day == key.day)
    }
  }

  private func outletCount(_ uses: [Use]) -> Int {
    Set(uses.map { newsrooms[$0.clause.article] }).count
  }

  /// Done or open, day, place in the matter, place in the story.
  private func sortKey(
    _ key: Key, _ groups: [Key: [Use]], _ order: [Key]
  ) -> (Int, Int, Int, Int) {
    (
      key.isDone ? 0 : 1, key.day?.dayNumber ?? Int.max, groups[key]?.first?.word.order ?? 0,
      order.firstIndex(of: key) ?? 0
    )
  }

  /// In the words of the first use that names the day, else of the first.
  private func step(_ key: Key, _ uses: [Use]) -> Process.Step? {
    guard let use = uses.first(where: { $0.day == key.day }) ?? uses.first else { return nil }
    return Process.Step(
      name: key.name, words: Pointer(article: use.clause.article, range: use.range),
      clause: use.clause, day: key.day, isDone: key.isDone, outlets: outletCount(uses),
      maker: use.maker)
  }
}
