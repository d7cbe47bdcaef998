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
  /// The first of these, which say what is denied; what follows are its circumstances.
  let heads: Set<WordHash>
  /// Whether it points to what was said before it.
  let pointsBack: Bool
  /// The names before the word of denial: who denies.
  let deniers: Set<WordHash>
  /// The names of those whose statement is denied as such: `denied what the mayor Sari had said`.
  let speakers: Set<WordHash>
  /// The word for the report that is called false, where a falsehood is said of one: `that report is untrue`.
  let topic: WordHash?
}

/// A report that is called false.
private struct DeniedSubject {
  /// The token of the word for it.
  let topic: Int
  /// The tokens of what it says.
  let content: Range<Int>
  /// Whether it is named as one told of before: `that report`.
  let isPointed: Bool
}

/// Reads what a statement denies, if anything.
struct DenialReader: Sendable {
  /// The first words of what is denied that say what it is. Set by reading.
  private static let headCount = 2
  /// Words before a word for a falsehood among which stands what is called one. Set by reading.
  private static let subjectReach = 30

  let story: StoryIndex
  let matches: StatementList<[StatusMatch]>

  func denial(in id: StatementID) -> Denial? {
    if let match = matches[id].first(where: { $0.kind == .denied }) {
      let range = story.tokens(of: id)[match.token].range
      let clause = story.clause(of: id, at: range.start)
      if match.reach == .clause, let subject = subject(of: match, in: id) {
        return denial(.pattern, clause, of: subject, by: range.start)
      }
      let start = match.reach == .after ? range.end : story.clause(clause).range.start
      return denial(.pattern, clause, from: start, by: range.start)
    }
    let clauses = story.statements[id].clauses
    guard let clause = clauses.firstIndex(where: { $0.cues.contains(.negation) }) else {
      return nil
    }
    let start = clauses[clause].range.start
    return denial(
      .negation, ClauseReference(statement: id, clause: clause), from: start, by: start)
  }

  /// What stands from `offset` on in the clause; the next clause if nothing does ("denies that …"); what
  /// stands before if nothing follows ("the report is denied").
  ///
  /// - Parameter cue: where the word of denial stands.
  private func denial(
    _ kind: Denial.Kind, _ clause: ClauseReference, from offset: Int, by cue: Int
  ) -> Denial {
    let next = ClauseReference(statement: clause.statement, clause: clause.clause + 1)
    var used = clause
    var terms = terms(of: clause, from: offset)
    if terms.isEmpty, next.clause < story.statements[clause.statement].clauses.count {
      used = next
      terms = self.terms(of: next, from: offset)
    }
    if terms.isEmpty { terms = self.terms(of: clause, from: 0) }
    return denial(kind, clause, stating: terms, in: used, by: cue)
  }

  /// What a report that is called false says; it points back where it says nothing or is called `that report`.
  private func denial(
    _ kind: Denial.Kind, _ clause: ClauseReference, of subject: DeniedSubject, by cue: Int
  ) -> Denial {
    let tokens = story.tokens(of: clause.statement)
    let terms = story.terms[clause.statement].filter { subject.content.contains($0.token) }
    return denial(
      kind, clause, stating: terms, in: clause, by: cue, topic: tokens[subject.topic].hash,
      isPointed: subject.isPointed)
  }

  private func denial(
    _ kind: Denial.Kind, _ clause: ClauseReference, stating terms: [Term], in used: ClauseReference,
    by cue: Int, topic: WordHash? = nil, isPointed: Bool = false
  ) -> Denial {
    let tokens = story.tokens(of: clause.statement)
    let plain = terms.filter { tokens[$0.token].kind == .word && !tokens[$0.token].isCapitalised }
    let topics = topics(in: clause.statement)
    let matter = plain.filter { !topics.contains($0.token) }
    let aims = aims(in: clause.statement)
    let main = matter.filter { !aims.contains($0.token) }
    let names = terms.filter { tokens[$0.token].isCapitalised }.map { tokens[$0.token].hash }
    return Denial(
      kind: kind, clause: clause, terms: Set(terms.map(\.hash)),
      plainTerms: Set(main.map(\.hash)), heads: Set(main.prefix(Self.headCount).map(\.hash)),
      pointsBack: matter.isEmpty
        || matter.count <= Self.headCount
          && (isPointed
            || [used, clause].contains { story.clause($0).cues.contains(.backReference) }),
      deniers: capitals(in: clause.statement, before: cue),
      speakers: matter.isEmpty && !plain.isEmpty && topic == nil ? Set(names) : [],
      topic: topic)
  }

  // MARK: What is called false

  /// The report that `match` calls false: that of the nearest word for what is said as such which says something up to
  /// there, else the first one.
  private func subject(of match: StatusMatch, in id: StatementID) -> DeniedSubject? {
    guard let patterns = story.lexicon(of: id)?.statusPatterns else { return nil }
    let words = StatusReader(story: story).words(of: id)
    guard let cue = words.firstIndex(where: { $0.token == match.token }) else { return nil }
    let topics = words.indices[max(0, cue - Self.subjectReach)..<cue].filter {
      !words[$0].classes.isDisjoint(with: patterns.topics)
    }
    let subjects = topics.map { at in
      DeniedSubject(
        topic: words[at].token, content: words[at].token + 1..<match.token,
        isPointed: [at - 1, at + 1].contains {
          words.indices.contains($0) && !words[$0].classes.isDisjoint(with: patterns.pointers)
        })
    }
    let content = content(of: id)
    return subjects.last { subject in content.contains { subject.content.contains($0) } }
      ?? subjects.first
  }

  /// The tokens of a statement that may say what a report says: neither names nor words for it.
  private func content(of id: StatementID) -> [Int] {
    let tokens = story.tokens(of: id)
    let topics = topics(in: id)
    return story.terms[id].map(\.token).filter {
      !topics.contains($0) && !tokens[$0].isCapitalised
    }
  }

  private func terms(of clause: ClauseReference, from offset: Int) -> [Term] {
    let tokens = story.tokens(of: clause.statement)
    return story.terms(of: clause).filter { offset <= Int(tokens[$0.token].start) }
  }

  /// The tokens of a statement that name what is said as such: `report`, `claim`.
  private func topics(in id: StatementID) -> Set<Int> {
    tokens(in: id) { [$0.topics, $0.accusations] }
  }

  /// The tokens of a statement for an intention or a tie: `did not intend to topple` says nothing of other intentions.
  private func aims(in id: StatementID) -> Set<Int> { tokens(in: id, of: \.aims) }

  private func tokens(
    in id: StatementID, of classes: (StatusPatterns) -> WordClasses
  ) -> Set<Int> {
    guard let patterns = story.lexicon(of: id)?.statusPatterns else { return [] }
    let wanted = classes(patterns)
    let words = StatusReader(story: story).words(of: id)
    return Set(words.filter { !$0.classes.isDisjoint(with: wanted) }.map(\.token))
  }

  private func capitals(in id: StatementID, before offset: Int) -> Set<WordHash> {
    let tokens = story.tokens(of: id)[story.statements[id].tokens]
    return Set(
      tokens.filter { $0.kind == .word && $0.isCapitalised && Int($0.end) <= offset }.map(\.hash))
  }
}
