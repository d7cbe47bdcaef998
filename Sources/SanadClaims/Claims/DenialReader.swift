import SanadModel
import SanadText

/// What a statement denies.
struct Denial: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// A pattern of denial: `deny`, `not true`, `insisted that he had not lied`.
    case pattern
    /// A plain "there is no": it denies only what others report as a rumour.
    case negation
  }

  let kind: Kind
  let clause: ClauseReference
  /// Terms of what is denied.
  let terms: Set<WordHash>
  /// Those of them that are neither names nor numbers. What is denied must have one of these, or any
  /// sentence on the same people would be denied.
  let plainTerms: Set<WordHash>
  /// Whether it points to what was said before it.
  let pointsBack: Bool
}

/// Reads what a statement denies, if anything.
struct DenialReader: Sendable {
  let story: StoryIndex
  let matches: StatementList<[StatusMatch]>

  func denial(in id: StatementID) -> Denial? {
    if let match = matches[id].first(where: { $0.kind == .denied }) {
      let range = story.tokens(of: id)[match.token].range
      let clause = story.clause(of: id, at: range.start)
      let start = match.reach == .after ? range.end : story.clause(clause).range.start
      return denial(.pattern, clause, from: start)
    }
    let clauses = story.statements[id].clauses
    guard let clause = clauses.firstIndex(where: { $0.cues.contains(.negation) }) else {
      return nil
    }
    return denial(
      .negation, ClauseReference(statement: id, clause: clause), from: clauses[clause].range.start)
  }

  /// What stands from `offset` on in the clause; the next clause if nothing does ("denies that …"); what
  /// stands before if nothing follows ("the report is not true").
  private func denial(
    _ kind: Denial.Kind, _ clause: ClauseReference, from offset: Int
  ) -> Denial {
    let next = ClauseReference(statement: clause.statement, clause: clause.clause + 1)
    var used = clause
    var terms = terms(of: clause, from: offset)
    if terms.isEmpty, next.clause < story.statements[clause.statement].clauses.count {
      used = next
      terms = self.terms(of: next, from: offset)
    }
    if terms.isEmpty { terms = self.terms(of: clause, from: 0) }
    let tokens = story.tokens(of: clause.statement)
    let plain = terms.filter { tokens[$0.token].kind == .word && !tokens[$0.token].isCapitalised }
    return Denial(
      kind: kind, clause: clause, terms: Set(terms.map(\.hash)),
      plainTerms: Set(plain.map(\.hash)),
      pointsBack: [used, clause].contains { story.clause($0).cues.contains(.backReference) })
  }

  private func terms(of clause: ClauseReference, from offset: Int) -> [Term] {
    let tokens = story.tokens(of: clause.statement)
    return story.terms(of: clause).filter { offset <= Int(tokens[$0.token].start) }
  }
}
