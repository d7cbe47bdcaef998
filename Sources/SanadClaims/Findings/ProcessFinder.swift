import SanadModel
import SanadText

/// Finds the steps of lasting matters, such as a court case: which are done, which are open.
///
/// A matter counts only if a headline of the story names one of its steps, because background sentences name
/// steps of many things. A step is done if two outlets report it, and a matter of one step is no process.
struct ProcessFinder {
  /// Outlets that report a done step at least. Set by reading.
  static let outletCountMin = 2
  static let stepCountMin = 2
  /// Steps of a matter shown: a longer list is of several matters. Set by reading.
  static let stepCountMax = 8

  let story: StoryIndex
  /// For each article the first one of the same newsroom.
  let newsrooms: ArticleList<ArticleIndex>

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
      for match in story.lexicons[index]?.steps.matches(in: tokens.indices, tokens) ?? [] {
        matters.insert(match.step.matter)
      }
    }
    return matters
  }

  // MARK: Uses

  private func uses(in statement: Statement) -> [Use] {
    guard let lexicon = story.lexicons[statement.article] else { return [] }
    let annotated = story.articles[statement.article]
    return statement.clauses.flatMap { clause -> [Use] in
      guard let isDone = isDone(clause, annotated) else { return [] }
      let day = day(in: clause.range, annotated)
      let found = lexicon.steps.matches(in: clause.tokens, annotated.text.tokens)
      return found.filter { !isDone || !isPurpose($0, statement, annotated, lexicon) }.map {
        match in
        Use(
          word: match.step, clause: Pointer(article: statement.article, range: clause.range),
          range: match.range, maker: match.maker, day: day, isDone: isDone)
      }
    }
  }

  /// Nil for a clause that is negated or in doubt, and so states no step.
  private func isDone(_ clause: Clause, _ annotated: AnnotatedArticle) -> Bool? {
    if clause.cues.contains(.negated) { return nil }
    let stances = annotated.text.stances.filter { $0.scope.overlaps(clause.range) }
    if stances.contains(where: { $0.stance == .denied || $0.stance == .unverified }) { return nil }
    return !stances.contains { $0.stance == .planned }
  }

  /// Whether the words stand in a clause of purpose, which states no action that took place.
  private func isPurpose(
    _ match: StepTable.Match, _ statement: Statement, _ annotated: AnnotatedArticle,
    _ lexicon: ClaimLexicon
  ) -> Bool {
    let tokens = annotated.text.tokens
    let index = statement.tokens.first { tokens[$0].range.start == match.range.start }
    return index.map { lexicon.verbs.purposes.matches(before: $0, in: tokens) } ?? false
  }

  private func day(in range: TextRange, _ annotated: AnnotatedArticle) -> CivilDate? {
    let days = annotated.text.dates.filter { range.contains($0.range) }.compactMap(\.value.days)
    return days.first { $0.lowerBound == $0.upperBound }?.lowerBound
  }

  // MARK: Steps

  /// Steps by name and day; uses without a day go with the only day of their step.
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

  /// Whether enough outlets report a done step; a planned step that is done since is not open.
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
