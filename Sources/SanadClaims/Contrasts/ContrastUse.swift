import SanadLanguages
import SanadModel
import SanadText

/// Words that give one of the alternatives of a contrast, where a statement uses them.
struct ContrastUse: Hashable, Sendable {
  let article: ArticleIndex
  let clause: ClauseReference
  let contrast: WordHash
  let value: WordHash
  let isChanging: Bool
  let needsNames: Bool
  /// Whether a code behind a noun gives the value.
  let isCode: Bool
  /// Whether it is compared only with uses in statements of the same group: a road has many markers.
  let needsGroup: Bool
  /// The hour that gives the value, if it is one.
  let hour: ClockTime?
  /// In the article's text.
  let range: TextRange
  /// Terms close to it that are no names, and those of them that the contrast asks for.
  let plain: Set<WordHash>
  let near: Set<WordHash>
  /// Capitalised words of its sentence but for the first.
  let names: Set<WordHash>

  var statement: StatementID { clause.statement }
  var pointer: Pointer { Pointer(article: article, range: range) }
}

/// Finds the words of a story that give alternatives of contrasts.
struct ContrastUseFinder: Sendable {
  /// Bytes on each side in which what the words are said of must stand: some ten words. Set by reading.
  static let windowByteCount = 80
  /// Tokens before the words in which a negation applies to them. Set by reading.
  static let negationTokenCount = 3

  let story: StoryIndex

  /// All uses, in order of place.
  func uses() -> [ContrastUse] {
    story.statements.indices.flatMap { id -> [ContrastUse] in
      story.lexicon(of: id).map { uses(in: id, $0) } ?? []
    }
  }

  private func uses(in id: StatementID, _ lexicon: ClaimLexicon) -> [ContrastUse] {
    let statement = story.statements[id]
    let text = story.articles[statement.article].article.text
    let (tokens, limit) = (story.tokens(of: id), statement.tokens.upperBound)
    var uses: [ContrastUse] = []
    var at = statement.tokens.lowerBound
    while at < limit {
      if let entry = lexicon.contrasts.phrases.longestMatch(in: tokens, at: at, limit: limit) {
        let range = TextRange(Int(tokens[at].start), Int(tokens[at + entry.count - 1].end))
        if entry.payload.course != .open, !isNegated(at, id, lexicon),
          let use = use(entry.payload, range, id, lexicon)
        {
          uses.append(use)
        }
        at += entry.count
        continue
      }
      let code = lexicon.codedNouns.code(tokens, at: at, within: statement.tokens, in: text)
      if let code { uses.append(use(code, id)) }
      at += 1
    }
    return uses + hours(id, lexicon)
  }

  /// Hours of the day, with the words close by that say that something happened then.
  private func hours(_ id: StatementID, _ lexicon: ClaimLexicon) -> [ContrastUse] {
    let asked = lexicon.contrasts.near(ContrastTable.hour)
    if givesRate(id) { return [] }
    return story.dates(within: story.range(of: id), of: id).compactMap { date -> ContrastUse? in
      guard let hour = date.value.hour else { return nil }
      let plain = plain(beside: date.range, id)
      return ContrastUse(
        article: story.article(of: id), clause: story.clause(of: id, at: date.range.start),
        contrast: ContrastTable.hour,
        value: WordHash(hour.description), isChanging: false, needsNames: false, isCode: false,
        needsGroup: true, hour: hour, range: date.range, plain: plain,
        near: plain.intersection(asked),
        names: names(id))
    }
  }

  /// Whether the sentence gives a rate or a price: its hour is when the rate was taken, not an event's.
  private func givesRate(_ id: StatementID) -> Bool {
    story.quantities(of: id).contains {
      guard let unit = $0.value.unit else { return false }
      return unit == "percent" || (unit.count == 3 && unit.allSatisfy(\.isUppercase))
    }
  }

  /// Whether a negation stands before token `at`, or the words are denied.
  private func isNegated(_ at: Int, _ id: StatementID, _ lexicon: ClaimLexicon) -> Bool {
    let text = story.text(of: id)
    let start = max(story.statements[id].tokens.lowerBound, at - Self.negationTokenCount)
    if lexicon.cues.cues(in: start..<at, text.tokens).contains(.negated) { return true }
    return text.stances.contains {
      $0.stance == .denied && $0.scope.contains(Int(text.tokens[at].start))
    }
  }

  private func use(
    _ entry: ContrastTable.Entry, _ range: TextRange, _ id: StatementID, _ lexicon: ClaimLexicon
  ) -> ContrastUse? {
    let asked = lexicon.contrasts.near(entry.contrast)
    let plain = plain(beside: range, id)
    let near = plain.union(inside(range, id)).intersection(asked)
    if !asked.isEmpty, near.isEmpty { return nil }
    if entry.course == .changing, story.isPlanned(range, in: id) { return nil }
    return ContrastUse(
      article: story.article(of: id), clause: story.clause(of: id, at: range.start),
      contrast: entry.contrast, value: entry.value, isChanging: entry.course == .changing,
      needsNames: entry.needsNames,
      isCode: false, needsGroup: false, hour: nil, range: range, plain: plain,
      near: asked.isEmpty ? plain : near,
      names: names(id))
  }

  private func use(_ code: CodedNouns.Code, _ id: StatementID) -> ContrastUse {
    let plain = plain(beside: code.range, id)
    return ContrastUse(
      article: story.article(of: id), clause: story.clause(of: id, at: code.range.start),
      contrast: code.contrast, value: code.value, isChanging: false, needsNames: false,
      isCode: true,
      needsGroup: code.form != .mixed, hour: nil, range: code.range, plain: plain, near: plain,
      names: names(id))
  }

  private func plain(beside range: TextRange, _ id: StatementID) -> Set<WordHash> {
    let tokens = story.tokens(of: id)
    var plain: Set<WordHash> = []
    for term in story.terms[id] {
      let token = tokens[term.token]
      guard token.kind == .word, !token.range.overlaps(range),
        range.start - Self.windowByteCount <= Int(token.start),
        Int(token.end) <= range.end + Self.windowByteCount
      else { continue }
      plain.insert(term.hash)
    }
    return plain
  }

  private func inside(_ range: TextRange, _ id: StatementID) -> Set<WordHash> {
    let tokens = story.tokens(of: id)
    return Set(
      story.terms[id].filter { range.contains(tokens[$0.token].range) }.map(\.hash))
  }

  private func names(_ id: StatementID) -> Set<WordHash> {
    let tokens = story.tokens(of: id)
    return Set(
      story.statements[id].tokens.dropFirst().filter {
        tokens[$0].kind == .word && tokens[$0].isCapitalised
      }.map { tokens[$0].hash })
  }
}
