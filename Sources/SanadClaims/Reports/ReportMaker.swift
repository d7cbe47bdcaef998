import SanadModel
import SanadText

/// Makes reports of statements: who vouches for them, and how they stand.
struct ReportMaker: Sendable {
  static let maker = Maker("claims.aligned")

  let story: StoryStatements
  /// Of each article's language; nil for one unknown.
  let readers: ArticleList<StatementReader?>

  func report(_ member: Member, value: ReportValue?) -> Report {
    let statement = story.statements[member.statement]
    let clause = statement.clauses[member.clause].range
    return Report(
      article: statement.article, range: statement.range, clause: clause,
      attributions: attributions(statement, clause), stance: stance(statement, clause),
      value: value,
      roles: readers[statement.article]?.roles.roles(
        of: statement.clauses[member.clause], in: story.articles[statement.article])
        ?? SemanticRoles(),
      maker: Self.maker)
  }

  /// Who vouches for the clause; where nobody does, who vouches for the sentence.
  private func attributions(_ statement: Statement, _ clause: TextRange) -> [Attribution] {
    let text = story.articles[statement.article].text
    let near = text.attributions.filter { $0.scope.overlaps(statement.range) }
    let own = near.filter { $0.scope.overlaps(clause) }
    var found = (own.isEmpty ? near : own).map {
      Attribution(source: $0.source, kind: $0.kind, via: $0.via)
    }
    for quote in text.quotes where quote.range.overlaps(clause) {
      guard let speaker = quote.speaker, !found.contains(where: { $0.source == speaker }) else {
        continue
      }
      found.append(Attribution(source: speaker, kind: .official))
    }
    var seen: Set<String> = []
    return found.filter { seen.insert($0.source).inserted }
  }

  /// What the words claim of the clause's truth: denied before unverified before planned before claimed.
  func stance(_ statement: Statement, _ clause: TextRange) -> Stance {
    let text = story.articles[statement.article].text
    var found: Set<Stance> = []
    for mention in text.stances where isAbout(mention, statement, clause) {
      found.insert(mention.stance)
    }
    for mention in text.attributions where Self.isAbout(mention.scope, clause) {
      found.insert(mention.stance)
    }
    return [.denied, .unverified, .planned, .claimed].first(where: found.contains) ?? .stated
  }

  /// Whether a stance bears on the clause: it spans it, or what is planned waits for it.
  private func isAbout(
    _ mention: StanceMention, _ statement: Statement, _ clause: TextRange
  ) -> Bool {
    if Self.isAbout(mention.scope, clause) { return true }
    guard mention.stance == .planned, mention.scope.overlaps(statement.range) else { return false }
    return mention.condition?.overlaps(clause) == true || mention.scope.overlaps(clause)
      || mention.range.end <= clause.start
  }

  /// Share of the shorter of scope and clause that must be common to both.
  static let scopeShareMin = 0.5

  private static func isAbout(_ scope: TextRange, _ clause: TextRange) -> Bool {
    let common = min(scope.end, clause.end) - max(scope.start, clause.start)
    return Double(min(scope.count, clause.count)) * scopeShareMin <= Double(common)
  }
}
