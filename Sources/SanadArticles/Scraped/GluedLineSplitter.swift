import SanadModel
import SanadText

/// Cuts a line where a scrape has run two paragraphs, or a link and a paragraph, together.
struct GluedLineSplitter {
  /// Letters before a full stop that make it a sentence's end and no abbreviation. Set by reading.
  static let lastWordLetterMin = 3
  /// Words of the longest headline glued into a line. Set by reading.
  static let headlineWordMax = 26

  /// Cuts of one line at most. Set by reading.
  static let cutCountMax = 2_000

  let boilerplate: Boilerplate

  /// The pieces of one line, in order; links between them are marked.
  func pieces(of line: LineReader.Line) -> [Piece] {
    let text = SourceText(repairing: line.text)
    let tokens = Tokenizer().tokens(of: text)
    var cuts = links(in: tokens, of: text)
    cuts += gluedLabels(in: tokens, of: text, outside: cuts)
    cuts += sentences(in: tokens, of: text, outside: cuts)
    cuts.sort { $0.start < $1.start }
    var pieces: [Piece] = []
    var start = 0
    var gap = line.gapBefore
    for cut in cuts {
      append(text, TextRange(start, max(start, cut.start)), &gap, nil, to: &pieces)
      if let maker = cut.link {
        append(text, TextRange(cut.start, cut.end), &gap, maker, to: &pieces)
      }
      start = max(start, cut.end)
    }
    append(text, TextRange(start, max(start, text.count)), &gap, nil, to: &pieces)
    return pieces
  }

  /// A link, or with equal ends a place between two sentences.
  struct Cut {
    let start: Int
    let end: Int
    let link: Maker?
  }

  private func append(
    _ text: SourceText, _ range: TextRange, _ gap: inout Bool, _ link: Maker?,
    to pieces: inout [Piece]
  ) {
    let bytes = text.utf8[range.start..<range.end]
    let cleaned =
      range.start == 0 && range.end == text.count ? text.utf8 : TextCleaner.cleaned(bytes)
    guard !cleaned.isEmpty else { return }
    var piece = Piece(
      SourceText(repairing: cleaned), gapBefore: gap, maker: Maker("scraped.line"))
    if let link { piece.mark(.related, by: link) }
    pieces.append(piece)
    gap = true
  }

  private func links(in tokens: [Token], of text: SourceText) -> [Cut] {
    var cuts: [Cut] = []
    var from = 1
    while cuts.count < Self.cutCountMax,
      let (index, match) = boilerplate.gluedLink(in: tokens, of: text, from: from)
    {
      let end =
        match.rule.kind == .related
        ? headlineEnd(tokens, of: text, from: index + match.count) : index + match.count
      let stop = end < tokens.count ? Int(tokens[end].start) : text.count
      cuts.append(Cut(start: Int(tokens[index].start), end: stop, link: match.maker))
      from = max(end, index + 1)
    }
    return cuts
  }

  /// The token at which the paragraph goes on after a headline glued into it.
  ///
  /// A headline is in title case. It ends before an opening quotation mark, or before the last capital
  /// ahead of two small words in a row; that capital's name is kept whole where the text has it again.
  func headlineEnd(_ tokens: [Token], of text: SourceText, from: Int) -> Int {
    var index = from
    var words = 0
    var lastCapital = from
    while index < tokens.count, words <= Self.headlineWordMax {
      let token = tokens[index]
      if from + 2 < index, token.spaceBefore || 0 < words, startsQuote(tokens, index, text) {
        return index
      }
      if token.kind == .word {
        words += 1
        if token.isCapitalised {
          lastCapital = index
        } else if isRunningText(tokens, index, text), from + 2 < lastCapital {
          let start = beforeAcronyms(tokens, lastCapital, from: from + 2)
          return nameStart(tokens, start, from: from + 2, of: text)
        }
      }
      index += 1
    }
    return index < tokens.count ? max(lastCapital, from) : tokens.count
  }

  private func startsQuote(_ tokens: [Token], _ index: Int, _ text: SourceText) -> Bool {
    text.isOpening(tokens[index]) && !text.isMark(tokens[index], in: "('")
      && index + 1 < tokens.count && tokens[index + 1].isCapitalised
      && !tokens[index + 1].spaceBefore && text.count - Int(tokens[index].start) > 40
  }

  /// Two small words in a row, the first longer than the small words of a headline.
  private func isRunningText(_ tokens: [Token], _ index: Int, _ text: SourceText) -> Bool {
    guard tokens[index].letterCase == .lower, 4 < tokens[index].count else { return false }
    return index + 1 >= tokens.count || !tokens[index + 1].isCapitalised
      || tokens[index + 1].kind != .word || 6 < tokens[index].count
  }

  /// Leftwards over words all in capitals that a small word leads to, as the site's `KM 12` and the lane's
  /// `B`: no sentence starts there.
  private func beforeAcronyms(_ tokens: [Token], _ last: Int, from: Int) -> Int {
    var at = last
    while true {
      var first = at
      while from < first, isAcronym(tokens[first - 1]) { first -= 1 }
      guard isAcronym(tokens[at]), from < first, tokens[first - 1].kind == .word,
        let other = (from..<first).last(where: { tokens[$0].isCapitalised })
      else { return at }
      at = other
    }
  }

  private func isAcronym(_ token: Token) -> Bool {
    token.kind == .word && token.letterCase == .upper
  }

  /// Leftwards over a name that stands elsewhere in the line too.
  private func nameStart(_ tokens: [Token], _ last: Int, from: Int, of text: SourceText) -> Int {
    var start = last
    while from < start - 1, tokens[start - 1].kind == .word, tokens[start - 1].isCapitalised,
      isRepeated(tokens, start - 1)
    {
      start -= 1
    }
    return start
  }

  private func isRepeated(_ tokens: [Token], _ index: Int) -> Bool {
    for other in 0..<(tokens.count - 1)
    where other != index && tokens[other].hash == tokens[index].hash
      && tokens[other + 1].hash == tokens[index + 1].hash
    {
      return true
    }
    return false
  }

  /// Places where one sentence ends and the next starts without a space.
  private func sentences(in tokens: [Token], of text: SourceText, outside links: [Cut]) -> [Cut] {
    var cuts: [Cut] = []
    var quotes = 0
    for index in tokens.indices where cuts.count < Self.cutCountMax {
      let isStraight = text.isMark(tokens[index], in: "\"")
      if isStraight { quotes += 1 }
      guard let start = boundary(tokens, index, text, quotes),
        !links.contains(where: { $0.start <= start && start <= $0.end })
      else { continue }
      cuts.append(Cut(start: start, end: start, link: nil))
    }
    return cuts
  }

  /// The offset just after the sentence whose full stop is token `index`.
  private func boundary(
    _ tokens: [Token], _ index: Int, _ text: SourceText, _ quotes: Int
  ) -> Int? {
    guard 0 < index, text.isTerminal(tokens[index]), !tokens[index].spaceBefore,
      !text.isMark(tokens[index], in: ":"), endsWord(tokens, index - 1, text)
    else { return nil }
    var next = index + 1
    if next < tokens.count, !tokens[next].spaceBefore, isClosing(tokens[next], text, quotes) {
      next += 1
    }
    return startsSentence(tokens, next, text) ? Int(tokens[next].start) : nil
  }

  /// A word with a capital, or a quotation that starts with one, without a space before.
  private func startsSentence(_ tokens: [Token], _ index: Int, _ text: SourceText) -> Bool {
    guard index < tokens.count, !tokens[index].spaceBefore else { return false }
    let opens =
      text.isOpening(tokens[index])
      && !text.isMark(tokens[index], in: "'[")
    let first = opens ? index + 1 : index
    return first < tokens.count && !tokens[first].spaceBefore && tokens[first].kind == .word
      && tokens[first].isCapitalised
      && (opens || 3 < tokens[first].count || tokens[first].count < 3)
  }

  /// A straight mark closes a quotation where an odd number of marks stood before it.
  private func isClosing(_ token: Token, _ text: SourceText, _ quotes: Int) -> Bool {
    if text.isMark(token, in: "\"") { return quotes % 2 == 1 }
    return text.isClosing(token) && !text.isMark(token, in: "'")
  }

  private func endsWord(_ tokens: [Token], _ index: Int, _ text: SourceText) -> Bool {
    let token = tokens[index]
    switch token.kind {
    case .word: return token.letterCase == .lower && Self.lastWordLetterMin <= token.count
    case .number: return false
    default: return text.isClosing(token)
    }
  }
}
