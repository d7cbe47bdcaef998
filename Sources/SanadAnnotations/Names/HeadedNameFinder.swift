import SanadLanguages
import SanadModel
import SanadText

/// Finds events and works by the word they begin with: `Piala Dunia`, `film "Laskar Pelangi"`.
///
/// The tagger is not trained on these types, so they are found by their first word.
struct HeadedNameFinder {
  let field: NameField
  let lexicon: NameLexicon

  /// The most tokens of a work's title. Set by reading.
  private static let titleTokenMax = 12

  /// `spans` with events and works among them; one that overlaps a tagged name takes its place.
  func adding(to spans: [NameSpan]) -> [NameSpan] {
    let found = self.found()
    let kept = spans.filter { span in
      let next = found.lowerBound { $0.tokens.upperBound <= span.tokens.lowerBound }
      return next == found.count || !found[next].tokens.overlaps(span.tokens)
    }
    let named = (kept + found).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    return withRuns(named)
  }

  /// `spans` and, between them, capitalised words after a word for a kind of place (`Gunung Semeru`),
  /// between a role and a verb (`Striker Bagas Wirawan mencetak`) or before an age (`Bagas (40)`).
  private func withRuns(_ spans: [NameSpan]) -> [NameSpan] {
    let runs = CapitalRunFinder(field: field, words: lexicon.words)
    var named: [NameSpan] = []
    var at = 0
    for span in spans.map(Optional.some) + [nil] {
      let limit = span?.tokens.lowerBound ?? field.tokens.count
      while at < limit {
        let end = min(limit, runs.end(from: at))
        if let name = place(at, end) ?? personRun(at, end) { named.append(name) }
        at = max(at + 1, end)
      }
      guard let span else { continue }
      named.append(span)
      at = max(at, span.tokens.upperBound)
    }
    return named
  }

  /// The place the run `start..<end` names: it begins with a word for a kind of place, which one other
  /// word may precede where a sentence starts (`Warga Desa Sukamaju`).
  private func place(_ start: Int, _ end: Int) -> NameSpan? {
    guard start < end - 1, field.tokens[end - 1].kind == .word else { return nil }
    for at in start...(field.isBreak[start] ? min(start + 1, end - 2) : start) {
      guard let head = lexicon.words.entry(field.tokens[at].hash, .first), head.type == .place,
        field.tokens[at + 1].letterCase == .capital
      else { continue }
      return NameSpan(tokens: at..<end, type: .place, maker: head.maker)
    }
    return nil
  }

  /// The person that the run `start..<end` names: before an age in brackets, or after a role and before a
  /// verb, then of two words or more, since one may belong to the role.
  private func personRun(_ start: Int, _ end: Int) -> NameSpan? {
    var at = start
    while at < end, let title = lexicon.personTitles.match(in: field.tokens, at: at, limit: end),
      title.kind != .degree
    {
      at += title.count
    }
    let words = at..<end
    guard (1...Self.personWordMax).contains(words.count), words.allSatisfy({ isPersonWord($0) })
    else { return nil }
    if isAge(end) {
      return NameSpan(tokens: words, type: .person, maker: Maker("names.before-age"))
    }
    guard start < at, 1 < words.count, end < field.tokens.count,
      lexicon.clauseWords.isVerb(field.tokens[end], in: field.text)
    else { return nil }
    return NameSpan(tokens: words, type: .person, maker: Maker("names.after-title"))
  }

  /// `(40)`, `(40 tahun)`, `, 40 tahun,`: a number of two digits between marks at token `index`.
  private func isAge(_ index: Int) -> Bool {
    guard index + 2 < field.tokens.count, field.tokens[index + 1].kind == .number,
      field.tokens[index + 1].count == 2
    else { return false }
    let hasUnit = lexicon.words.has(field.tokens[index + 2].hash, .age)
    let closing = field.mark(index + (hasUnit ? 3 : 2))
    return field.mark(index) == "(" && closing == ")"
      || field.mark(index) == "," && closing == ","
  }

  private func isPersonWord(_ index: Int) -> Bool {
    let token = field.tokens[index]
    return token.kind == .word && token.letterCase == .capital
      && !lexicon.words.has(token.hash, .first) && !lexicon.words.has(token.hash, .none)
      && !lexicon.stopwords.matches(in: field.tokens, at: index)
      && lexicon.gazetteer.match(in: field.tokens, at: index, limit: field.tokens.count) == nil
  }

  /// The most words of a person's name. Set by reading.
  private static let personWordMax = 5

  private func found() -> [NameSpan] {
    var found: [NameSpan] = []
    var at = 0
    while at < field.tokens.count {
      if let span = knownEvent(at) ?? headed(at) ?? titled(at) ?? initials(at) {
        found.append(span)
        at = span.tokens.upperBound
      } else {
        at += 1
      }
    }
    return found
  }

  private func knownEvent(_ at: Int) -> NameSpan? {
    guard field.tokens[at].isCapitalised,
      let match = lexicon.gazetteer.match(in: field.tokens, at: at, limit: field.tokens.count),
      match.known.type == .event, !match.known.isCommonWord
    else { return nil }
    return NameSpan(tokens: at..<(at + match.count), type: .event, maker: match.maker)
  }

  /// A capitalised head with more capitalised words after it.
  private func headed(_ at: Int) -> NameSpan? {
    guard field.tokens[at].isCapitalised,
      let head = lexicon.words.entry(field.tokens[at].hash, .first),
      let type = head.type, type == .event || type == .work
    else { return nil }
    var end = CapitalRunFinder(field: field, words: lexicon.words).end(from: at)
    if end < field.tokens.count, end > at + 1, field.tokens[end].kind == .number,
      field.tokens[end].breaksBefore == 0
    {
      end += 1
    }
    return at + 1 < end ? NameSpan(tokens: at..<end, type: type, maker: head.maker) : nil
  }

  /// A title in quotation marks after the word for a kind of work.
  private func titled(_ at: Int) -> NameSpan? {
    guard let cue = lexicon.words.entry(field.tokens[at].hash, .before), cue.type == .work,
      at + 2 < field.tokens.count, isQuote(at + 1), field.tokens[at + 2].isCapitalised
    else { return nil }
    let limit = min(field.tokens.count, at + 3 + Self.titleTokenMax)
    guard let end = (at + 3..<max(at + 3, limit)).first(where: isQuote) else { return nil }
    return NameSpan(tokens: (at + 2)..<end, type: .work, maker: cue.maker)
  }

  /// Capitals after a word such as `berinisial`: a person not named in full.
  private func initials(_ at: Int) -> NameSpan? {
    guard let cue = lexicon.words.entry(field.tokens[at].hash, .before), cue.type == .person,
      at + 1 < field.tokens.count, field.tokens[at + 1].letterCase == .upper
    else { return nil }
    return NameSpan(tokens: (at + 1)..<(at + 2), type: .person, maker: cue.maker)
  }

  private func isQuote(_ index: Int) -> Bool {
    switch field.cursor.kind(ofMarkAt: index) {
    case .straightQuote, .openQuote, .closeQuote: true
    default: false
    }
  }
}
