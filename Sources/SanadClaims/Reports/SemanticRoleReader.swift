import SanadLanguages
import SanadModel
import SanadText

/// Reads who did what to whom, how many, where and when from the clause that states a claim.
///
/// By the order of words, which Indonesian holds to: subject, verb, object; a passive has its agent behind
/// a word such as `by`. What a clause says of who vouches for it is no part of it.
struct SemanticRoleReader: Sendable {
  let verbs: VerbReading
  let agents: FunctionWords
  let prepositions: FunctionWords
  /// Words that open a clause and are no part of its subject.
  let openers: FunctionWords
  /// All function words: none is a verb.
  let functionWords: FunctionWords

  /// - Complexity: O(tokens of the clause + mentions of the article).
  func roles(of clause: Clause, in annotated: AnnotatedArticle) -> SemanticRoles {
    var roles = SemanticRoles()
    let text = annotated.text
    roles.quantities = text.quantities.map(\.range).filter { clause.range.contains($0) }
    roles.places = text.names.filter { $0.type == .place }.map(\.range).filter {
      clause.range.contains($0)
    }
    roles.times = text.dates.map(\.range).filter { clause.range.contains($0) }
    read(&roles, told(clause, text), text.tokens, annotated.article.text)
    return roles
  }

  private func read(
    _ roles: inout SemanticRoles, _ clause: Range<Int>, _ tokens: [Token], _ text: SourceText
  ) {
    guard !verbs.starts.isEmpty else { return }
    let deed = clause.first { index in
      tokens[index].kind == .word && !tokens[index].isCapitalised
        && !functionWords.stands(at: index, in: tokens) && verbs.tellsDeed(index, tokens, text)
    }
    guard let deed else { return }
    roles.what = tokens[deed].range
    let before = words(clause.lowerBound..<deed, tokens)
    if verbs.starts.isPassive(tokens[deed], in: text.utf8) {
      roles.whom = before
      roles.who = agent(behind: deed, clause, tokens)
    } else {
      roles.who = before
      roles.whom = object(behind: deed, clause, tokens)
    }
  }

  private func agent(behind deed: Int, _ clause: Range<Int>, _ tokens: [Token]) -> TextRange? {
    let marker = (deed + 1..<clause.upperBound).first { agents.stands(at: $0, in: tokens) }
    return marker.flatMap { object(behind: $0, clause, tokens) }
  }

  /// The words from behind `index` to the next preposition.
  private func object(
    behind index: Int, _ clause: Range<Int>, _ tokens: [Token]
  ) -> TextRange? {
    let rest = index + 1..<clause.upperBound
    let end = rest.first { prepositions.stands(at: $0, in: tokens) } ?? rest.upperBound
    return words(rest.lowerBound..<end, tokens)
  }

  /// The tokens of the clause but for the words that name who says it.
  private func told(_ clause: Clause, _ text: Annotations) -> Range<Int> {
    let saying = text.attributions.map(\.range).first { clause.range.contains($0) }
    guard let saying else { return clause.tokens }
    let tokens = clause.tokens
    let start = tokens.first { saying.start <= Int(text.tokens[$0].start) } ?? tokens.upperBound
    let end = tokens.first { saying.end <= Int(text.tokens[$0].start) } ?? tokens.upperBound
    return start - tokens.lowerBound < tokens.upperBound - end
      ? end..<tokens.upperBound : tokens.lowerBound..<start
  }

  /// From the first word or number of `range` to the last; nil where there is none.
  private func words(_ range: Range<Int>, _ tokens: [Token]) -> TextRange? {
    let kept = range.filter { tokens[$0].kind == .word || tokens[$0].kind == .number }
      .drop { openers.stands(at: $0, in: tokens) }
    guard let first = kept.first, let last = kept.last else { return nil }
    return TextRange(Int(tokens[first].start), Int(tokens[last].end))
  }
}
