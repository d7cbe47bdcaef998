import SanadModel
import SanadText

/// Decides which quoted spans are speech, and who speaks.
struct QuoteLinker {
  /// The fewest words of a quotation without a cue: fewer are a term. Set by reading.
  private static let sentenceWordMin = 4
  /// Sentences between a quotation without a cue and the speaker it is given. Set by reading.
  private static let inheritedSentenceMax = 2

  let reading: FieldReading
  let lexicon: SpeechLexicon
  private var view: FieldView { reading.view }

  init(reading: FieldReading, lexicon: SpeechLexicon) {
    self.reading = reading
    self.lexicon = lexicon
  }

  /// The quotations, in order.
  func links() -> [QuoteLink] {
    var links: [QuoteLink] = []
    var waiting: [Int] = []
    for span in reading.spans.spans where !span.inner.isEmpty {
      guard let link = link(of: span, after: links.last) else { continue }
      if link.kind == .inherited, link.speaker == nil {
        waiting.append(links.count)
      } else {
        settle(&waiting, in: &links, with: link)
      }
      links.append(link)
    }
    return links
  }

  /// Gives quotations without a speaker that of the next paragraph, which continues them.
  private func settle(_ waiting: inout [Int], in links: inout [QuoteLink], with next: QuoteLink) {
    for index in waiting where next.kind == .cueAfter {
      guard sentences(from: links[index].span.close - 1, to: next.span.open) <= 1 else { continue }
      links[index] = QuoteLink(
        span: links[index].span, kind: .inherited, speaker: next.speaker, report: nil)
    }
    waiting.removeAll()
  }

  private func link(of span: QuoteSpan, after previous: QuoteLink?) -> QuoteLink? {
    if let index = reportAfter(span) { return made(span, .cueAfter, index) }
    guard !isWork(span) else { return nil }
    if let index = reportBefore(span), isSpeech(span, index) {
      return made(span, .cueBefore, index)
    }
    let lines = SpeakerLines(view: view, lexicon: lexicon)
    if let speaker = colonSpeaker(span) ?? lines.speaker(before: span) {
      return QuoteLink(span: span, kind: .colon, speaker: speaker, report: nil)
    }
    if let speaker = lines.speaker(behind: span) {
      return QuoteLink(span: span, kind: .dash, speaker: speaker, report: nil)
    }
    if isSentence(span, after: previous) { return inherited(span, after: previous) }
    guard !isName(span), let index = reportAround(span),
      reading.reports[index].speaker != nil
    else { return nil }
    return made(span, .partial, index)
  }

  /// A word or two after a verb of thought are a term in marks: `they feel "useful"`.
  private func isSpeech(_ span: QuoteSpan, _ index: Int) -> Bool {
    reading.reports[index].report.kind != .thought || Self.sentenceWordMin <= wordCount(span)
  }

  private func made(_ span: QuoteSpan, _ kind: QuoteLink.Kind, _ index: Int) -> QuoteLink {
    QuoteLink(
      span: span, kind: kind, speaker: reading.reports[index].speaker, report: index)
  }
}

extension QuoteLinker {
  /// The report that starts right after the closing mark.
  private func reportAfter(_ span: QuoteSpan) -> Int? {
    guard !span.isUnclosed else { return nil }
    var start = span.after
    while start < view.count, !view.has(start, .name),
      view.has(start, [.comma, .adverb]) || view.mark(start) == ":"
    {
      start += 1
    }
    guard start < view.count, view.tokens[start].breaksBefore == 0 else { return nil }
    var index = reading.firstReport(after: span.after - 1)
    while index < reading.reports.count {
      let report = reading.reports[index].report
      if start < report.tokens.lowerBound { return nil }
      // `"…," so quoted from a press release`: a document speaks where nobody else does.
      if span.after <= report.tokens.lowerBound {
        return report.isCueFirst || !endsInFullStop(span) ? index : nil
      }
      index += 1
    }
    return nil
  }

  /// Whether the words end with a full stop, so that what follows is a new sentence.
  private func endsInFullStop(_ span: QuoteSpan) -> Bool { view.mark(span.close - 1) == "." }

  /// The report that ends right before the opening mark, a comma, a colon or a date between.
  private func reportBefore(_ span: QuoteSpan) -> Int? {
    var end = span.open
    let floor = max(0, end - 24)
    while floor < end, isBetween(end - 1) { end -= 1 }
    guard let index = lastReport(before: span.open) else { return nil }
    let report = reading.reports[index].report
    guard report.form != .relayed, report.form != .document,
      end <= report.tokens.upperBound
    else { return nil }
    let isDirect =
      !report.isCueFirst || view.has(span.open - 1, .comma)
      || view.mark(span.open - 1) == ":"
    return isDirect && !isTaken(report, by: span) ? index : nil
  }

  private func isBetween(_ index: Int) -> Bool {
    if view.has(index, [.comma, .complement, .date, .adverb]) { return true }
    let mark = view.mark(index)
    return mark == ":" || mark == "(" || mark == ")"
  }

  /// A cue that already closes the quotation before does not open the next one with its comma.
  private func isTaken(_ report: SpeechReport, by span: QuoteSpan) -> Bool {
    let before = report.tokens.lowerBound - 1
    return report.isCueFirst && 0 <= before && view.has(before, [.quoteMark, .comma])
      && view.mark(span.open - 1) != ":" && before != view.sentence(of: span.open).lowerBound
  }

  private func lastReport(before index: Int) -> Int? {
    let next = reading.firstReport(after: index)
    guard 0 < next else { return nil }
    let report = reading.reports[next - 1].report
    return report.tokens.upperBound <= index ? next - 1 : nil
  }

  /// The report of the sentence that a phrase in marks is part of.
  private func reportAround(_ span: QuoteSpan) -> Int? {
    let sentence = view.sentence(of: span.open)
    if let index = lastReport(before: span.open) {
      let report = reading.reports[index].report
      let opens = report.form == .named || report.form == .spoken && !report.isCueFirst
      if sentence.lowerBound <= report.tokens.lowerBound, opens { return index }
    }
    let next = reading.firstReport(after: span.close)
    guard next < reading.reports.count else { return nil }
    let report = reading.reports[next].report
    let isNear = report.isCueFirst && report.tokens.upperBound <= sentence.upperBound
    return isNear && report.form != .document && report.form != .relayed ? next : nil
  }

  /// The words before a colon at a line's start: `Yoon: "…"`.
  private func colonSpeaker(_ span: QuoteSpan) -> Speaker? {
    guard view.mark(span.open - 1) == ":" else { return nil }
    let colon = span.open - 1
    let start = view.sentence(of: colon).lowerBound
    guard
      let phrase = PhraseReader.phrase(in: view, lexicon, from: start, limit: colon),
      phrase.tokens.upperBound == colon, phrase.isKnown
    else { return nil }
    return Speaker(
      name: view.words(phrase.tokens), kind: phrase.kind ?? .official,
      range: view.range(phrase.tokens), entity: nil)
  }
}

extension QuoteLinker {
  /// Speech without a cue of its own: the speaker before it, unless sentences lie between.
  private func inherited(_ span: QuoteSpan, after previous: QuoteLink?) -> QuoteLink {
    var speaker: Speaker?
    var near = Self.inheritedSentenceMax + 1
    if let index = lastReport(before: span.open) {
      let report = reading.reports[index].report
      let distance = sentences(from: report.cue.lowerBound, to: span.open)
      if report.form != .relayed, report.form != .document, distance < near {
        (speaker, near) = (reading.reports[index].speaker, distance)
      }
    }
    if let previous, sentences(from: previous.span.close - 1, to: span.open) < near {
      speaker = previous.speaker
    }
    return QuoteLink(span: span, kind: .inherited, speaker: speaker, report: nil)
  }

  private func sentences(from first: Int, to last: Int) -> Int {
    Int(view.sentenceOf[max(0, last)] - view.sentenceOf[max(0, first)])
  }

  /// Whole sentences in marks: long enough, a capital first, and not part of another sentence.
  private func isSentence(_ span: QuoteSpan, after previous: QuoteLink?) -> Bool {
    let wordMin = isSplit(span, previous) ? 1 : Self.sentenceWordMin
    guard let first = span.inner.first, wordMin <= wordCount(span) else { return false }
    let start = span.inner.first { view.tokens[$0].kind == .word } ?? first
    guard view.tokens[start].isCapitalised || view.tokens[first].kind != .word else { return false }
    let before = span.open - 1
    let isOpening =
      before < 0 || view.tokens[span.open].breaksBefore > 0
      || endsSentence(before) || view.mark(before) == ":" || view.has(before, .quoteMark)
    let last = span.close - 1
    return isOpening && (span.isUnclosed || endsSentence(last) || view.mark(last) == ",")
  }

  private func endsSentence(_ index: Int) -> Bool {
    view.mark(index) == "." || view.mark(index) == "!" || view.mark(index) == "?"
  }

  /// The second part of a quotation with its cue in the middle.
  private func isSplit(_ span: QuoteSpan, _ previous: QuoteLink?) -> Bool {
    guard let previous, let index = previous.report, previous.kind == .cueAfter else {
      return false
    }
    let cue = reading.reports[index].report.tokens
    return cue.upperBound <= span.open && cue.upperBound + 1 >= span.open
      && view.tokens[span.open].breaksBefore == 0
  }

  private func wordCount(_ span: QuoteSpan) -> Int {
    span.inner.count { view.tokens[$0].kind == .word }
  }

  /// A title, a slogan or a term stands in the marks.
  private func isWork(_ span: QuoteSpan) -> Bool {
    var before = span.open - 1
    if view.mark(before) == ":" || view.mark(before) == "," { before -= 1 }
    guard 0 <= before else { return false }
    return view.has(before, .work) && !view.has(before, .name)
  }

  /// Every word that can have a capital has one: a name in marks.
  private func isName(_ span: QuoteSpan) -> Bool {
    let words = span.inner.filter { view.tokens[$0].kind == .word && !view.has($0, .join) }
    guard let first = words.first else { return true }
    if words.count == 1 { return view.tokens[first].isCapitalised }
    return words.allSatisfy { view.tokens[$0].isCapitalised }
  }
}
