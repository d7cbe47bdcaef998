import SanadLanguages
import SanadModel
import SanadText

/// Finds names by capitals, gazetteers and the words beside them: for languages without a model.
struct RuleTagger: Sendable {
  let lexicon: NameLexicon

  /// The most words in a person's name. Set by reading.
  private static let personWordMax = 5
  /// The most letters in an abbreviation. Set by reading.
  private static let abbreviationLetterMax = 8

  func spans(in field: NameField) -> [NameSpan] {
    let runs = CapitalRunFinder(field: field, words: lexicon.words)
    var spans: [NameSpan] = []
    var at = 0
    while at < field.tokens.count {
      let end = runs.end(from: at)
      if at < end {
        var reader = RunReader(lexicon, field, at..<end)
        spans += reader.spans()
      }
      at = max(at + 1, end)
    }
    return spans
  }

  /// Cuts one run of capitalised words into names.
  private struct RunReader {
    let lexicon: NameLexicon
    let field: NameField
    let run: Range<Int>
    var tokens: [Token] { field.tokens }
    private var isAfterTitle = false
    private var found: [NameSpan] = []

    init(_ lexicon: NameLexicon, _ field: NameField, _ run: Range<Int>) {
      self.lexicon = lexicon
      self.field = field
      self.run = run
      isAfterTitle = hasTitleBefore(run.lowerBound)
    }

    mutating func spans() -> [NameSpan] {
      var at = run.lowerBound
      while at < run.upperBound { at = next(at) }
      return found
    }

    /// A title in small letters just before the run, as in `presiden Putin`.
    private func hasTitleBefore(_ index: Int) -> Bool {
      guard 0 < index, tokens[index].breaksBefore == 0 else { return false }
      return lexicon.personTitles.match(in: tokens, at: index - 1, limit: index) != nil
    }

    /// Reads one name or one word that is none, and returns where to go on.
    private mutating func next(_ at: Int) -> Int {
      if let title = lexicon.personTitles.match(in: tokens, at: at, limit: run.upperBound) {
        isAfterTitle = title.kind != .degree
        return at + title.count
      }
      if !isWord(at) { return at + 1 }
      let known = lexicon.gazetteer.match(in: tokens, at: at, limit: run.upperBound)
      if let last = lexicon.words.entry(tokens[run.upperBound - 1].hash, .last),
        let type = last.type, at + 1 < run.upperBound, !isNoName(at)
      {
        return add(at..<run.upperBound, type, last.maker)
      }
      if let known, 1 < known.count {
        return add(at..<(at + known.count), known.known.type, known.maker)
      }
      if isNoName(at), !opensGiven(at) { return at + 1 }
      if let head = lexicon.words.entry(tokens[at].hash, .first), let type = head.type,
        at + 1 < run.upperBound
      {
        return add(at..<run.upperBound, type, head.maker)
      }
      if let known, !known.known.isCommonWord || isPlaceLikely(at) {
        return add(at..<(at + known.count), known.known.type, known.maker)
      }
      return addUnknown(at)
    }

    private func isWord(_ at: Int) -> Bool { tokens[at].kind == .word }

    private func isNoName(_ at: Int) -> Bool {
      lexicon.words.has(tokens[at].hash, .none)
        || lexicon.stopwords.matches(in: tokens, at: at)
    }

    private func isPlaceLikely(_ at: Int) -> Bool {
      0 < at && lexicon.words.entry(tokens[at - 1].hash, .before)?.type == .place
    }

    private mutating func add(_ range: Range<Int>, _ type: NameType, _ maker: Maker) -> Int {
      var range = range
      while range.count > 1, !isWord(range.upperBound - 1), field.mark(range.upperBound - 1) != "."
      {
        range = range.lowerBound..<(range.upperBound - 1)
      }
      found.append(NameSpan(tokens: range, type: type, maker: maker))
      isAfterTitle = false
      return range.upperBound
    }

    private mutating func addUnknown(_ at: Int) -> Int {
      var end = at + 1
      while end < run.upperBound, !startsOther(end) { end += 1 }
      if end < run.upperBound, lexicon.words.has(tokens[end].hash, .dotted),
        let suffix = lexicon.personTitles.match(in: tokens, at: end, limit: run.upperBound),
        suffix.kind == .degree
      {
        end += suffix.count
      }
      guard !isLetters(at..<end) else { return end }
      guard let (type, maker) = type(of: at..<end) else { return end }
      return add(at..<end, type, maker)
    }

    /// Letters with full stops that no table knows: `D.C.`
    private func isLetters(_ range: Range<Int>) -> Bool {
      1 < range.count && range.allSatisfy { tokens[$0].count == 1 }
    }

    /// `April Jones` at the start of a sentence or behind a title.
    private func opensGiven(_ at: Int) -> Bool {
      lexicon.words.has(tokens[at].hash, .given) && at + 1 < run.upperBound && isWord(at + 1)
        && !isNoName(at + 1) && (isAfterTitle || field.isStart[at])
    }

    /// `Theresa May`: the word ends the run, and no number follows.
    private func closesGiven(_ at: Int) -> Bool {
      lexicon.words.has(tokens[at].hash, .given) && at + 1 == run.upperBound
        && !(at + 1 < tokens.count && tokens[at + 1].kind == .number)
    }

    /// A title with a name behind it; in `Martin Luther King Jr.` the word is part of the name.
    private func startsTitle(_ at: Int) -> Bool {
      guard let title = lexicon.personTitles.match(in: tokens, at: at, limit: run.upperBound)
      else { return false }
      let next = at + title.count
      if title.kind == .degree { return true }
      return next < run.upperBound && !lexicon.words.has(tokens[next].hash, .dotted)
    }

    private func startsOther(_ at: Int) -> Bool {
      guard isWord(at) else { return false }
      return startsTitle(at) || isNoName(at) && !closesGiven(at)
        || lexicon.gazetteer.match(in: tokens, at: at, limit: run.upperBound)
          .map { !$0.known.isCommonWord } ?? false
    }

    private func type(of range: Range<Int>) -> (NameType, Maker)? {
      let words = range.count { isWord($0) }
      if let last = lexicon.words.entry(tokens[range.upperBound - 1].hash, .last),
        let type = last.type, 1 < words
      {
        return (type, last.maker)
      }
      if isAfterTitle { return (.person, Maker("names.after-title")) }
      let isUpper = tokens[range.lowerBound].letterCase == .upper
      if words == 1, isUpper {
        let isShort = (2...RuleTagger.abbreviationLetterMax).contains(
          tokens[range.lowerBound].count)
        return isShort ? (.organization, Maker("names.capitals")) : nil
      }
      if isPlaceLikely(range.lowerBound) { return (.place, Maker("names.after-preposition")) }
      if 1 < words {
        return words <= RuleTagger.personWordMax ? (.person, Maker("names.run")) : nil
      }
      return field.isStart[range.lowerBound] ? nil : (.person, Maker("names.capital"))
    }
  }
}
