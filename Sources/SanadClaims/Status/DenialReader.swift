import SanadModel
import SanadText

/// Reads what a statement denies, if anything.
struct DenialReader: Sendable {
  let story: StoryStatements

  func denial(in index: Int) -> Denial? {
    let statement = story.statements[index]
    let text = story.articles[statement.article].text
    let cue = text.stances.first { $0.stance == .denied && statement.range.contains($0.range) }
    if let cue {
      let clause = statement.clauses.lastIndex { $0.range.start <= cue.range.start } ?? 0
      return denial(.word, index, clause, after: cue.range)
    }
    guard let clause = statement.clauses.firstIndex(where: { $0.cues.contains(.negation) }) else {
      return nil
    }
    let start = statement.clauses[clause].range.start
    return denial(.negation, index, clause, after: TextRange(start, start))
  }

  /// What stands after the cue in its clause; before it where nothing does ("the report is not true");
  /// the next clause where it stands alone ("denies that …").
  private func denial(
    _ kind: Denial.Kind, _ index: Int, _ clause: Int, after cue: TextRange
  ) -> Denial {
    let statement = story.statements[index]
    var used = clause
    var terms = terms(index, statement.clauses[clause], from: cue.end)
    if terms.isEmpty, clause + 1 < statement.clauses.count {
      used = clause + 1
      terms = self.terms(index, statement.clauses[used], from: cue.end)
    }
    if terms.isEmpty { terms = self.terms(index, statement.clauses[clause], from: 0) }
    let tokens = story.articles[statement.article].text.tokens
    let plain = terms.filter { tokens[$0.token].kind == .word && !tokens[$0.token].isCapitalised }
    return Denial(
      kind: kind, member: Member(statement: index, clause: clause),
      terms: Set(terms.map(\.hash)), plainTerms: Set(plain.map(\.hash)),
      pointsBack: statement.clauses[used].cues.contains(.back)
        || statement.clauses[clause].cues.contains(.back))
  }

  private func terms(_ index: Int, _ clause: Clause, from offset: Int) -> [Term] {
    let tokens = story.articles[story.statements[index].article].text.tokens
    return story.terms[index].filter {
      clause.tokens.contains($0.token) && offset <= Int(tokens[$0.token].start)
    }
  }
}
