import SanadModel
import SanadText

/// Makes reports of clauses: whom they are attributed to, and their stance.
struct ReportMaker: Sendable {
  static let maker = Maker("claims.aligned")

  let story: StoryIndex
  let registry: SourceRegistry

  /// - Parameter pattern: the row that denies, leaves open or hedges it.
  func report(
    _ reference: ClauseReference, value: ReportValue?, isDenial: Bool, pattern: Maker?
  ) -> Report {
    let statement = story.statements[reference.statement]
    let clause = story.clause(reference).range
    return Report(
      article: statement.article, range: statement.range, clause: clause,
      attributions: attributions(statement, clause),
      stance: isDenial ? .denied : stance(statement, clause),
      value: value,
      roles: roles(of: reference), maker: pattern ?? Self.maker)
  }

  private func roles(of reference: ClauseReference) -> SemanticRoles {
    story.lexicon(of: reference.statement).map {
      SemanticRoleReader(lexicon: $0)
        .roles(of: story.clause(reference), in: story.annotated(reference.statement))
    } ?? SemanticRoles()
  }

  /// Whom the clause is attributed to; if nobody, whom the sentence is attributed to.
  private func attributions(_ statement: Statement, _ clause: TextRange) -> [Attribution] {
    let text = story.articles[statement.article].text
    func isOwn(_ name: String) -> Bool { registry.isOwnOutlet(name, in: statement.article) }
    let near = text.attributions.filter {
      $0.scope.overlaps(statement.range) && !isOwn($0.source)
    }
    let own = near.filter { $0.scope.overlaps(clause) }
    var found = (own.isEmpty ? near : own).map {
      Attribution(source: $0.source, kind: $0.kind, via: $0.via.flatMap { isOwn($0) ? nil : $0 })
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

  /// How far the words commit to the clause: denied before unverified before planned before claimed.
  private func stance(_ statement: Statement, _ clause: TextRange) -> Stance {
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

  /// Whether a stance applies to the clause: it spans the clause, or what is planned depends on it.
  private func isAbout(
    _ mention: StanceMention, _ statement: Statement, _ clause: TextRange
  ) -> Bool {
    if Self.isAbout(mention.scope, clause) { return true }
    guard mention.stance == .planned, mention.scope.overlaps(statement.range) else { return false }
    return mention.condition?.overlaps(clause) == true || mention.scope.overlaps(clause)
      || mention.range.end <= clause.start
  }

  /// Share of the shorter of scope and clause that must be common to both. Set by reading.
  static let scopeShareMin = 0.5

  private static func isAbout(_ scope: TextRange, _ clause: TextRange) -> Bool {
    let common = min(scope.end, clause.end) - max(scope.start, clause.start)
    return Double(min(scope.count, clause.count)) * scopeShareMin <= Double(common)
  }
}
