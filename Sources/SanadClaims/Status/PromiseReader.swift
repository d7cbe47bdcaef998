import SanadModel
import SanadText

/// What a statement says is still to come.
struct Promise: Sendable {
  let member: Member
  let published: Timestamp
  /// What is to be done, by its concept or stem: the first word after the cue.
  let predicate: WordHash
  /// All terms of its clause.
  let terms: Set<WordHash>
  /// Those of them with a capital within the sentence.
  let names: Set<WordHash>
  /// The days it names for it.
  let days: [ClosedRange<CivilDate>]
}

/// Reads what statements promise, and the facts that may be what was promised.
struct PromiseReader: Sendable {
  /// Terms of a promise at least: its predicate and one more that says whose or what.
  static let termCountMin = 2
  /// Days that a promise spans at most: of a longer span much is told that is not the promised.
  static let dayCountMax = 7

  let story: StoryStatements
  /// Of each article's language; nil for one unknown.
  let readers: ArticleList<StatementReader?>

  /// Nil for a statement that promises nothing, or for no day.
  func promise(in index: Int) -> Promise? {
    let statement = story.statements[index]
    let annotated = story.articles[statement.article]
    let cue = annotated.text.stances.first {
      $0.stance == .planned && statement.range.contains($0.range)
    }
    guard let cue, let published = annotated.article.published else { return nil }
    let at = statement.clauses.lastIndex { $0.range.start <= cue.range.start } ?? 0
    let clause = statement.clauses[at]
    if clause.cues.contains(.turned) { return nil }
    let own = terms(of: index, in: clause).filter {
      !cue.range.overlaps(annotated.text.tokens[$0.token].range)
    }
    let predicate = own.first { cue.range.end <= Int(annotated.text.tokens[$0.token].start) }
    let days = Self.days(in: clause.range, annotated)
    guard let predicate, Self.termCountMin <= own.count, !days.isEmpty,
      days.allSatisfy({ $0.upperBound.dayNumber - $0.lowerBound.dayNumber < Self.dayCountMax })
    else { return nil }
    return Promise(
      member: Member(statement: index, clause: at), published: published,
      predicate: predicate.hash, terms: Set(own.map(\.hash)),
      names: Set(own.filter { isName($0, in: statement, annotated) }.map(\.hash)), days: days)
  }

  private func isName(
    _ term: Term, in statement: Statement, _ annotated: AnnotatedArticle
  ) -> Bool {
    let token = annotated.text.tokens[term.token]
    // Who says it is not whose act it is.
    return term.token != statement.tokens.lowerBound && token.isCapitalised
      && !annotated.text.attributions.contains { $0.range.contains(token.range) }
  }

  /// The clauses that tell a fact with one of `predicates`, by predicate.
  func facts(with predicates: Set<WordHash>) -> [WordHash: [Member]] {
    var facts: [WordHash: [Member]] = [:]
    for (index, statement) in story.statements.enumerated() {
      for (at, clause) in statement.clauses.enumerated() where isFact(clause, statement) {
        let acts = terms(of: index, in: clause).filter { isAct($0, in: statement) }
        for predicate in Set(acts.map(\.hash)).intersection(predicates) {
          facts[predicate, default: []].append(Member(statement: index, clause: at))
        }
      }
    }
    return facts
  }

  private func isFact(_ clause: Clause, _ statement: Statement) -> Bool {
    !clause.cues.contains(.turned)
      && !story.articles[statement.article].text.stances.contains {
        $0.stance != .claimed && $0.scope.overlaps(clause.range)
      }
  }

  private func terms(of index: Int, in clause: Clause) -> [Term] {
    story.terms[index].filter { clause.tokens.contains($0.token) }
  }

  static func days(
    in range: TextRange, _ annotated: AnnotatedArticle
  ) -> [ClosedRange<CivilDate>] {
    annotated.text.dates.filter { range.contains($0.range) }.compactMap(\.value.days)
  }

  /// Whether the word may tell an act.
  private func isAct(_ term: Term, in statement: Statement) -> Bool {
    guard let verbs = readers[statement.article]?.verbs else { return true }
    let annotated = story.articles[statement.article]
    return verbs.tellsDeed(term.token, annotated.text.tokens, annotated.article.text)
  }
}
