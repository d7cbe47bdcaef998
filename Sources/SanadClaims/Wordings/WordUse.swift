import SanadLanguages
import SanadModel
import SanadText

/// Words that give the value of a slot, where a statement uses them.
struct WordUse: Hashable, Sendable {
  let member: Member
  let article: ArticleIndex
  let slot: WordHash
  let value: WordHash
  let isChanging: Bool
  let needsNames: Bool
  /// Whether a code behind a noun gives the value.
  let isCode: Bool
  /// Whether only uses in statements of one group are compared: a road has many markers.
  let needsGroup: Bool
  /// The hour that gives the value, where it is one.
  let hour: ClockTime?
  /// In the article's text.
  let range: TextRange
  /// Terms close to it that are no names, and of these what the slot asks for.
  let plain: Set<WordHash>
  let near: Set<WordHash>
  /// Words with a capital in its sentence but for the first.
  let names: Set<WordHash>

  var pointer: Pointer { Pointer(article: article, range: range) }
}

/// Finds the words of a story that give the value of a slot.
struct WordUseFinder: Sendable {
  /// Bytes on each side in which what the words are said of must stand: some ten words.
  static let windowByteCount = 80
  /// Tokens before the words in which a not turns them round.
  static let negationTokenCount = 3

  let story: StoryStatements
  let reader: @Sendable (_ article: ArticleIndex) -> StatementReader?

  /// All uses, in order of place.
  func uses() -> [WordUse] {
    story.statements.indices.flatMap { index -> [WordUse] in
      guard let reader = reader(story.statements[index].article) else { return [] }
      return uses(in: index, reader)
    }
  }

  private func uses(in index: Int, _ reader: StatementReader) -> [WordUse] {
    let statement = story.statements[index]
    let annotated = story.articles[statement.article]
    let (tokens, limit) = (annotated.text.tokens, statement.tokens.upperBound)
    var uses: [WordUse] = []
    var at = statement.tokens.lowerBound
    while at < limit {
      if let entry = reader.contrasts.phrases.longestMatch(in: tokens, at: at, limit: limit) {
        let range = TextRange(Int(tokens[at].start), Int(tokens[at + entry.count - 1].end))
        if entry.payload.course != .open, !isTurned(at, statement, reader),
          let use = use(entry.payload, range, index, reader)
        {
          uses.append(use)
        }
        at += entry.count
        continue
      }
      let code = reader.codes.code(tokens, at: at, limit: limit, in: annotated.article.text)
      if let code { uses.append(use(code, index)) }
      at += 1
    }
    return uses + hours(index, reader)
  }

  /// Hours of the day, with the words close by that say that something happened then.
  private func hours(_ index: Int, _ reader: StatementReader) -> [WordUse] {
    let statement = story.statements[index]
    let asked = reader.contrasts.near(ContrastTable.hour)
    if isReading(statement) { return [] }
    return story.articles[statement.article].text.dates.compactMap { date -> WordUse? in
      guard statement.range.contains(date.range), let hour = date.value.hour else { return nil }
      let plain = plain(beside: date.range, index)
      return WordUse(
        member: member(date.range, index), article: statement.article, slot: ContrastTable.hour,
        value: WordHash(hour.description), isChanging: false, needsNames: false, isCode: false,
        needsGroup: true, hour: hour, range: date.range, plain: plain,
        near: plain.intersection(asked),
        names: names(index))
    }
  }

  /// Whether the sentence gives a rate or a price: its hour is the one it was read at, and no event's.
  private func isReading(_ statement: Statement) -> Bool {
    story.articles[statement.article].text.quantities.contains {
      guard statement.range.contains($0.range), let unit = $0.value.unit else { return false }
      return unit == "percent" || (unit.count == 3 && unit.allSatisfy(\.isUppercase))
    }
  }

  /// Whether a not stands before token `at`, or the words are denied.
  private func isTurned(_ at: Int, _ statement: Statement, _ reader: StatementReader) -> Bool {
    let text = story.articles[statement.article].text
    let start = max(statement.tokens.lowerBound, at - Self.negationTokenCount)
    if reader.cues.cues(in: start..<at, text.tokens).contains(.turned) { return true }
    return text.stances.contains {
      $0.stance == .denied && $0.scope.contains(Int(text.tokens[at].start))
    }
  }

  private func use(
    _ entry: ContrastTable.Entry, _ range: TextRange, _ index: Int, _ reader: StatementReader
  ) -> WordUse? {
    let asked = reader.contrasts.near(entry.slot)
    let plain = plain(beside: range, index)
    let near = plain.union(inside(range, index)).intersection(asked)
    if !asked.isEmpty, near.isEmpty { return nil }
    if entry.course == .changing, isPlanned(range, index) { return nil }
    return WordUse(
      member: member(range, index), article: story.statements[index].article, slot: entry.slot,
      value: entry.value, isChanging: entry.course == .changing, needsNames: entry.needsNames,
      isCode: false, needsGroup: false, hour: nil, range: range, plain: plain,
      near: asked.isEmpty ? plain : near,
      names: names(index))
  }

  private func use(_ code: CodedNouns.Code, _ index: Int) -> WordUse {
    let plain = plain(beside: code.range, index)
    return WordUse(
      member: member(code.range, index), article: story.statements[index].article,
      slot: code.slot, value: code.value, isChanging: false, needsNames: false, isCode: true,
      needsGroup: code.form == .marker, hour: nil, range: code.range, plain: plain, near: plain,
      names: names(index))
  }

  private func member(_ range: TextRange, _ index: Int) -> Member {
    let clauses = story.statements[index].clauses
    return Member(
      statement: index, clause: clauses.lastIndex { $0.range.start <= range.start } ?? 0)
  }

  private func isPlanned(_ range: TextRange, _ index: Int) -> Bool {
    story.articles[story.statements[index].article].text.stances.contains {
      $0.stance == .planned && $0.scope.overlaps(range)
    }
  }

  private func plain(beside range: TextRange, _ index: Int) -> Set<WordHash> {
    let tokens = story.articles[story.statements[index].article].text.tokens
    var plain: Set<WordHash> = []
    for term in story.terms[index] {
      let token = tokens[term.token]
      guard token.kind == .word, !token.range.overlaps(range),
        range.start - Self.windowByteCount <= Int(token.start),
        Int(token.end) <= range.end + Self.windowByteCount
      else { continue }
      plain.insert(term.hash)
    }
    return plain
  }

  private func inside(_ range: TextRange, _ index: Int) -> Set<WordHash> {
    let tokens = story.articles[story.statements[index].article].text.tokens
    return Set(
      story.terms[index].filter { range.contains(tokens[$0.token].range) }.map(\.hash))
  }

  private func names(_ index: Int) -> Set<WordHash> {
    let statement = story.statements[index]
    let tokens = story.articles[statement.article].text.tokens
    return Set(
      statement.tokens.dropFirst().filter {
        tokens[$0].kind == .word && tokens[$0].isCapitalised
      }.map { tokens[$0].hash })
  }
}
