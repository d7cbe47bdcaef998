import SanadLanguages
import SanadModel
import SanadText

/// Reads who did what to whom, how many, where and when from the clause that states a claim.
///
/// It goes by the order of words: subject, verb, object; the agent of a passive stands behind a word such as
/// `by`. Words that say who makes the statement belong to no role.
struct SemanticRoleReader: Sendable {
  let lexicon: ClaimLexicon

  private var words: FunctionWords { lexicon.functionWords }

  /// - Complexity: O(tokens of the clause + mentions of the article).
  func roles(of clause: Clause, in annotated: AnnotatedArticle) -> SemanticRoles {
    var roles = SemanticRoles()
    let text = annotated.text
    roles.quantities = text.quantities.map(\.range).filter { clause.range.contains($0) }
    roles.places = text.names.filter { $0.type == .place }.map(\.range).filter {
      clause.range.contains($0)
    }
    roles.times = text.dates.map(\.range).filter { clause.range.contains($0) }
    read(&roles, statedTokens(of: clause, text), text.tokens, annotated.article.text)
    return roles
  }

  private func read(
    _ roles: inout SemanticRoles, _ clause: Range<Int>, _ tokens: [Token], _ text: SourceText
  ) {
    let verbs = lexicon.verbs
    guard !verbs.starts.isEmpty else { return }
    let verb = clause.first { index in
      tokens[index].kind == .word && !tokens[index].isCapitalised
        && !words.all.matches(at: index, in: tokens) && verbs.isFiniteVerb(index, tokens, text)
    }
    guard let verb else { return }
    roles.what = tokens[verb].range
    let before = phrase(clause.lowerBound..<verb, tokens)
    if verbs.starts.isPassive(tokens[verb], in: text.utf8) {
      roles.whom = before
      roles.who = agent(behind: verb, clause, tokens)
    } else {
      roles.who = before
      roles.whom = object(behind: verb, clause, tokens)
    }
  }

  private func agent(behind verb: Int, _ clause: Range<Int>, _ tokens: [Token]) -> TextRange? {
    let marker = (verb + 1..<clause.upperBound).first { words.agents.matches(at: $0, in: tokens) }
    return marker.flatMap { object(behind: $0, clause, tokens) }
  }

  /// The words from behind `index` to the next preposition.
  private func object(
    behind index: Int, _ clause: Range<Int>, _ tokens: [Token]
  ) -> TextRange? {
    let rest = index + 1..<clause.upperBound
    let end = rest.first { words.prepositions.matches(at: $0, in: tokens) } ?? rest.upperBound
    return phrase(rest.lowerBound..<end, tokens)
  }

  /// The tokens of the clause without the words that name who says it.
  private func statedTokens(of clause: Clause, _ text: Annotations) -> Range<Int> {
    let saying = text.attributions.map(\.range).first { clause.range.contains($0) }
    guard let saying else { return clause.tokens }
    let tokens = clause.tokens
    let start = tokens.first { saying.start <= Int(text.tokens[$0].start) } ?? tokens.upperBound
    let end = tokens.first { saying.end <= Int(text.tokens[$0].start) } ?? tokens.upperBound
    return start - tokens.lowerBound < tokens.upperBound - end
      ? end..<tokens.upperBound : tokens.lowerBound..<start
  }

  /// From the first word or number of `range` to the last; nil where there is none.
  private func phrase(_ range: Range<Int>, _ tokens: [Token]) -> TextRange? {
    let kept = range.filter { tokens[$0].kind == .word || tokens[$0].kind == .number }
      .drop { words.clauseOpeners.matches(at: $0, in: tokens) }
    guard let first = kept.first, let last = kept.last else { return nil }
    return TextRange(Int(tokens[first].start), Int(tokens[last].end))
  }
}
