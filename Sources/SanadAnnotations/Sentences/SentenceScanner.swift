import SanadLanguages
import SanadText

/// The state of one pass over a text's tokens.
struct SentenceScanner {
  /// The most tokens of a bracket within which no sentence ends; a longer one was never closed. Set by reading.
  static let bracketTokenMax = 80
  /// The most tokens walked back to find that a dot stands in an address. Set by reading.
  static let addressTokenMax = 40
  /// The shortest lower-case word, in bytes, that ends a sentence before a small letter. Set by reading.
  static let plainWordMin = 5
  /// The shortest word, in bytes, that starts a sentence glued to the one before: `Ukraina.Rusia`.
  /// Set by reading.
  static let gluedWordMin = 2

  let splitter: SentenceSplitter
  let tokens: [Token]
  private(set) var sentences: [Sentence] = []
  /// The first token of the running sentence.
  private var start = 0
  /// Whether a straight quotation mark of this paragraph is still open.
  private var isQuoteOpen = false
  /// The token at which the open bracket closes; no sentence ends before it.
  private var bracketEnd = 0

  init(splitter: SentenceSplitter, tokens: [Token]) {
    self.splitter = splitter
    self.tokens = tokens
    sentences.reserveCapacity(tokens.count / 16 + 1)
  }

  mutating func scan(_ utf8: Span<UInt8>) {
    var index = 0
    while index < tokens.count {
      if tokens[index].breaksBefore > 0 { handleLineBreak(before: index, utf8) }
      guard tokens[index].kind == .punctuation else {
        index += 1
        continue
      }
      index = handleMark(at: index, utf8)
    }
    end(before: tokens.count)
  }

  private mutating func end(before index: Int) {
    guard start < index else { return }
    let range = tokens[start].range.union(tokens[index - 1].range)
    sentences.append(Sentence(range: range, tokens: start..<index))
    start = index
  }

  /// A paragraph break always ends a sentence, a line break after a full stop or before a list mark.
  private mutating func handleLineBreak(before index: Int, _ utf8: Span<UInt8>) {
    guard start < index else { return }
    if tokens[index].breaksBefore > 1 {
      end(before: index)
      isQuoteOpen = false
      bracketEnd = 0
      return
    }
    let previous = tokens[index - 1]
    let isClosed = previous.kind == .punctuation && TokenMark.of(previous, in: utf8) != .dash
    if isClosed && utf8[Int(previous.start)] != UInt8(ascii: ",") || isListMark(at: index, utf8) {
      end(before: index)
    }
  }

  /// `1.` or `-` or `•` at the start of a line.
  private func isListMark(at index: Int, _ utf8: Span<UInt8>) -> Bool {
    guard index + 1 < tokens.count else { return false }
    let (token, next) = (tokens[index], tokens[index + 1])
    if token.kind == .number {
      return !next.spaceBefore && (next.kind == .punctuation)
        && TokenMark.of(next, in: utf8) == .fullStop
    }
    return token.kind != .word && next.spaceBefore && TokenMark.of(token, in: utf8) == .dash
  }

  /// Reads the mark at `index`; returns the token to go on from.
  private mutating func handleMark(at index: Int, _ utf8: Span<UInt8>) -> Int {
    switch TokenMark.of(tokens[index], in: utf8) {
    case .straightQuote:
      if utf8[Int(tokens[index].start)] == UInt8(ascii: "\"") { isQuoteOpen.toggle() }
      return index + 1
    case .openBracket:
      if start < index { bracketEnd = closingBracket(after: index, utf8) }
      return index + 1
    case .fullStop, .exclamation, .ellipsis: return handleTerminal(at: index, utf8)
    default: return index + 1
    }
  }

  private func closingBracket(after index: Int, _ utf8: Span<UInt8>) -> Int {
    let limit = min(tokens.count, index + Self.bracketTokenMax)
    var at = index + 1
    while at < limit, tokens[at].breaksBefore < 2 {
      if TokenMark.of(tokens[at], in: utf8) == .closeBracket { return at }
      at += 1
    }
    return 0
  }

  /// Ends the sentence after the terminal marks at `index` and the closing marks after them, if it ends.
  private mutating func handleTerminal(at index: Int, _ utf8: Span<UInt8>) -> Int {
    var after = index + 1
    while after < tokens.count, !tokens[after].spaceBefore,
      TokenMark.of(tokens[after], in: utf8).isTerminal
    { after += 1 }
    let marksEnd = after
    while after < tokens.count, closes(at: after, utf8) {
      if utf8[Int(tokens[after].start)] == UInt8(ascii: "\"") { isQuoteOpen = false }
      after += 1
    }
    guard after < tokens.count, bracketEnd <= index || bracketEnd < after else { return after }
    let isStop = marksEnd == index + 1 && TokenMark.of(tokens[index], in: utf8) == .fullStop
    let isEnd =
      after == marksEnd && isStop
      ? endsAtStop(index, utf8) : endsAtMark(before: after, isQuoted: marksEnd < after, utf8)
    if isEnd { end(before: after) }
    return after
  }

  /// Whether the token is a closing mark glued to the one before it.
  private func closes(at index: Int, _ utf8: Span<UInt8>) -> Bool {
    guard !tokens[index].spaceBefore else { return false }
    switch TokenMark.of(tokens[index], in: utf8) {
    case .closeBracket, .closeQuote: return true
    case .straightQuote:
      return isQuoteOpen || index + 1 == tokens.count || tokens[index + 1].spaceBefore
    default: return false
    }
  }
}

/// Whether the text after a mark starts a new sentence.
extension SentenceScanner {
  /// After `?`, `!`, `…`, several marks or a closing quotation mark: before a capital or a new quotation.
  func endsAtMark(before next: Int, isQuoted: Bool, _ utf8: Span<UInt8>) -> Bool {
    let token = tokens[next]
    switch token.kind {
    case .word: return token.isCapitalised
    case .number: return token.spaceBefore
    case .symbol: return token.spaceBefore && isQuoted
    case .punctuation: return opens(at: next, utf8)
    }
  }

  /// Whether a quotation or bracket opens at `index`, or a dash stands before a capital.
  private func opens(at index: Int, _ utf8: Span<UInt8>) -> Bool {
    let isGlued = index + 1 < tokens.count && !tokens[index + 1].spaceBefore
    switch TokenMark.of(tokens[index], in: utf8) {
    case .openQuote, .straightQuote: return isGlued
    case .openBracket: return tokens[index].spaceBefore
    case .dash: return !isGlued && index + 1 < tokens.count && tokens[index + 1].isCapitalised
    default: return false
    }
  }

  /// After a single full stop at `stop`, with the next token right behind it.
  func endsAtStop(_ stop: Int, _ utf8: Span<UInt8>) -> Bool {
    let next = stop + 1
    guard 0 < stop, start < stop else { return false }
    if tokens[stop - 1].kind == .number, stop - 1 == start { return false }
    switch tokens[next].kind {
    case .punctuation: return opens(at: next, utf8) && !isAbbreviation(before: stop, next: next)
    case .symbol: return tokens[next].spaceBefore && !isAbbreviation(before: stop, next: next)
    case .number: return endsBeforeNumber(stop)
    case .word: return endsBeforeWord(stop, utf8)
    }
  }

  private func endsBeforeNumber(_ stop: Int) -> Bool {
    let (previous, next) = (tokens[stop - 1], tokens[stop + 1])
    if isAbbreviation(before: stop, next: stop + 1) { return false }
    if next.spaceBefore { return true }
    return previous.letterCase == .lower && Self.plainWordMin <= previous.count
  }

  private func endsBeforeWord(_ stop: Int, _ utf8: Span<UInt8>) -> Bool {
    let (previous, next) = (tokens[stop - 1], tokens[stop + 1])
    guard next.isCapitalised else {
      return next.spaceBefore && previous.letterCase == .lower && !tokens[stop].spaceBefore
        && Self.plainWordMin <= previous.count && !isAbbreviation(before: stop, next: stop + 1)
    }
    if isAbbreviation(before: stop, next: stop + 1) { return false }
    return next.spaceBefore || isGluedEnd(stop, utf8)
  }

  /// `Ukraina.Rusia`, and neither `Example.Com` nor `www.example.com/A.B`.
  private func isGluedEnd(_ stop: Int, _ utf8: Span<UInt8>) -> Bool {
    let (previous, next) = (tokens[stop - 1], tokens[stop + 1])
    let isPlain = previous.kind != .word || previous.letterCase == .lower
    guard Self.gluedWordMin <= next.count, next.letterCase != .upper || isPlain,
      !splitter.hostEndings.matches(in: tokens, at: stop + 1)
    else { return false }
    return !isAddress(stop, utf8)
  }

  /// Whether the glued run before `stop` holds `//`, `@`, `_` or a host's label.
  private func isAddress(_ stop: Int, _ utf8: Span<UInt8>) -> Bool {
    var at = stop
    while 0 < at, stop - at < Self.addressTokenMax, !tokens[at].spaceBefore {
      at -= 1
      switch utf8[Int(tokens[at].start)] {
      case UInt8(ascii: "@"), UInt8(ascii: "_"): return true
      case UInt8(ascii: "/"): if 0 < at, tokens[at].hash == tokens[at - 1].hash { return true }
      default: if splitter.hostEndings.matches(in: tokens, at: at) { return true }
      }
    }
    return false
  }

  /// Whether the stop belongs to the word before it: `Dr. Budi`, `No. 5`, `F. Kennedy`.
  private func isAbbreviation(before stop: Int, next: Int) -> Bool {
    let previous = tokens[stop - 1]
    guard previous.kind == .word, !tokens[stop].spaceBefore else { return false }
    let isOpening = splitter.stopwords.matches(in: tokens, at: next) && tokens[next].spaceBefore
    switch splitter.abbreviations.use(endingAt: stop, in: tokens) {
    case .name: return !isOpening || tokens[next].letterCase == .lower
    case .number: return tokens[next].kind == .number || tokens[next].letterCase == .lower
    case .any: return tokens[next].kind == .word && !tokens[next].isCapitalised
    case nil: break
    }
    guard previous.count == 1 || isDotted(stop) else { return false }
    if !tokens[next].spaceBefore { return true }
    return isInitial(stop) && !isOpening
  }

  /// Whether the word before `stop` is glued to a dot before it: `H` of `S.H.`
  private func isDotted(_ stop: Int) -> Bool {
    Abbreviations.chainStart(endingAt: stop, in: tokens) < stop - 1
  }

  /// A single capital that is no label as in `Grup C`.
  private func isInitial(_ stop: Int) -> Bool {
    guard tokens[stop - 1].letterCase != .lower else { return false }
    return stop < 2 || !splitter.lettered.matches(in: tokens, at: stop - 2)
  }
}
