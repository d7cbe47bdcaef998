import SanadModel
import SanadText

/// Speakers named beside a quotation without a verb: behind a dash, or in a line of their own before it.
struct SpeakerLines {
  /// Tokens of a line that names a speaker and says nothing else. Set by reading.
  private static let lineTokenMax = 24
  /// Tokens of a speaker behind a dash. Set by reading.
  private static let dashTokenMax = 14

  /// Tokens of a title before the name behind a dash. Set by reading.
  private static let titleTokenMax = 5

  let view: FieldView
  let lexicon: SpeechLexicon

  /// `"…" -Commissioner Rina Astuti`: a short line that soon comes to a name.
  func speaker(behind span: QuoteSpan) -> Speaker? {
    let dash = span.after
    guard !span.isUnclosed, dash + 1 < view.count, view.cursor.isDash(dash),
      view.tokens[dash].breaksBefore == 0
    else { return nil }
    let end = lineEnd(from: dash + 1)
    guard end - dash <= Self.dashTokenMax else { return nil }
    guard let speaker = named(in: (dash + 1)..<end), let name = speaker.range else { return nil }
    let before = view.tokens[(dash + 1)..<end].count { Int($0.start) < name.start }
    return before <= Self.titleTokenMax ? speaker : nil
  }

  /// `And from Chairwoman Rina Astuti:`, and `From the desk of Rina Astuti, Analyst.` as a line of its own.
  func speaker(before span: QuoteSpan) -> Speaker? {
    let last = span.open - 1
    guard 0 <= last else { return nil }
    let isLine = 0 < view.tokens[span.open].breaksBefore
    guard view.mark(last) == ":" || (isLine && view.mark(last) == ".") else { return nil }
    let start = lineStart(before: last)
    guard last - start <= Self.lineTokenMax else { return nil }
    let opens = (start..<min(start + 2, last)).contains { isLead($0) }
    guard opens || (view.mark(last) == ":" && isLine),
      let speaker = named(in: start..<last)
    else { return nil }
    return view.mark(last) == ":" || isSignature(start..<last, of: speaker) ? speaker : nil
  }

  /// Whether a line that ends as a sentence is none: no comma before the name, and only words in capitals behind it.
  /// `From the inspection, Rina was held.` tells of her and lets nobody speak.
  private func isSignature(_ line: Range<Int>, of speaker: Speaker) -> Bool {
    guard let name = speaker.range else { return false }
    let before = line.prefix { Int(view.tokens[$0].start) < name.start }
    let behind = line.drop { Int(view.tokens[$0].start) < name.end }
    return !before.contains { view.mark($0) == "," }
      && behind.allSatisfy { view.tokens[$0].kind != .word || view.tokens[$0].isCapitalised }
  }

  /// Whether the word leads to a source: `from`.
  private func isLead(_ index: Int) -> Bool { view.has(index, .sourceLead) }

  /// The one person named in `tokens`.
  private func named(in tokens: Range<Int>) -> Speaker? {
    guard let first = tokens.first(where: { view.isPerson($0) }) else { return nil }
    let number = view.nameOf[first]
    let others = tokens.contains { view.isPerson($0) && view.nameOf[$0] != number }
    guard !others else { return nil }
    let mention = view.names[Int(number)]
    return Speaker(
      name: view.text[mention.range], kind: .official, range: mention.range, entity: mention.entity)
  }

  private func lineEnd(from index: Int) -> Int {
    var end = index + 1
    while end < view.count, view.tokens[end].breaksBefore == 0, end - index <= Self.lineTokenMax {
      end += 1
    }
    return end
  }

  private func lineStart(before index: Int) -> Int {
    var start = index
    while 0 < start, view.tokens[start].breaksBefore == 0, index - start <= Self.lineTokenMax {
      start -= 1
    }
    return start
  }
}
