import SanadModel
import SanadText

/// What a statement says is still to come.
struct Promise: Sendable {
  let published: Timestamp
  /// What is to be done, by its concept or stem: the first word after the cue.
  let predicate: WordHash
  /// All terms of its clause.
  let terms: Set<WordHash>
  /// The capitalised ones within the sentence.
  let names: Set<WordHash>
  /// The days it names for it.
  let days: [ClosedRange<CivilDate>]
}

/// Reads what statements promise, and the facts that may be what was promised.
struct PromiseReader: Sendable {
  /// Terms of a promise at least: its predicate and one more that says whose or what. Set by reading.
  static let termCountMin = 2
  /// Days that a promise spans at most: in a longer span much happens that is similar to what was promised.
  /// Set by reading.
  static let dayCountMax = 7

  let story: StoryIndex

  /// Nil for a statement that promises nothing, or for no day.
  func promise(in id: StatementID) -> Promise? {
    guard let cue = story.cue(of: .planned, in: id), let published = story.published(id) else {
      return nil
    }
    let clause = story.clause(of: id, at: cue.range.start)
    if story.clause(clause).cues.contains(.negated) { return nil }
    let text = story.text(of: id)
    let own = story.terms(of: clause).filter {
      !cue.range.overlaps(text.tokens[$0.token].range)
    }
    let predicate = own.first { cue.range.end <= Int(text.tokens[$0.token].start) }
    let days = story.days(within: story.clause(clause).range, of: id)
    guard let predicate, Self.termCountMin <= own.count, !days.isEmpty,
      days.allSatisfy({ $0.upperBound.dayNumber - $0.lowerBound.dayNumber < Self.dayCountMax })
    else { return nil }
    return Promise(
      published: published, predicate: predicate.hash, terms: Set(own.map(\.hash)),
      names: Set(own.filter { isName($0, in: story.statements[id], text) }.map(\.hash)),
      days: days)
  }

  private func isName(
    _ term: Term, in statement: Statement, _ text: Annotations
  ) -> Bool {
    let token = text.tokens[term.token]
    // The speaker is not the one who acts.
    return term.token != statement.tokens.lowerBound && token.isCapitalised
      && !text.attributions.contains { $0.range.contains(token.range) }
  }

  /// The clauses that state one of `predicates` as a fact, by predicate.
  func facts(with predicates: Set<WordHash>) -> [WordHash: ClauseGroup] {
    var facts: [WordHash: ClauseGroup] = [:]
    for (id, statement) in story.statements.indexed {
      for index in statement.clauses.indices {
        let clause = ClauseReference(statement: id, clause: index)
        guard isFact(clause) else { continue }
        let verbs = story.terms(of: clause).filter { mayBeVerb($0, in: id) }
        for predicate in Set(verbs.map(\.hash)).intersection(predicates) {
          facts[predicate, default: []].append(clause)
        }
      }
    }
    return facts
  }

  private func isFact(_ reference: ClauseReference) -> Bool {
    let clause = story.clause(reference)
    return !clause.cues.contains(.negated)
      && !story.text(of: reference.statement).stances.contains {
        $0.stance != .claimed && $0.scope.overlaps(clause.range)
      }
  }

  private func mayBeVerb(_ term: Term, in id: StatementID) -> Bool {
    guard let verbs = story.lexicon(of: id)?.verbs else { return true }
    return verbs.isFiniteVerb(
      term.token, story.tokens(of: id), story.articles[story.article(of: id)].article.text)
  }
}
