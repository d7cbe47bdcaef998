import SanadModel
import SanadText

/// Reads a dateline, one element after another.
struct DatelineScan {
  let tokens: [Token]
  let text: SourceText
  let outlets: Outlets
  let houses: HouseNames
  let words: CalendarWords
  /// Letters of the name of the page's outlet.
  let own: String
  var at = 0
  var outlet: Outlets.Outlet?
  var host: String?
  var place: TextRange?
  private var placeIsUpper = false
  private var elements = 0

  init(
    tokens: [Token], text: SourceText, outlets: Outlets, houses: HouseNames, words: CalendarWords,
    own: String
  ) {
    self.own = own
    self.houses = houses
    self.tokens = tokens
    self.text = text
    self.outlets = outlets
    self.words = words
  }

  private var isNamed: Bool { outlet != nil || host != nil }

  mutating func dateline() -> Dateline? {
    skipLostLinks()
    let limit = min(tokens.count, DatelineReader.tokenCountMax)
    while at < limit {
      if let end = endAtDash() { return made(end) }
      if wire() { continue }
      if isSeparator(tokens[at]) {
        at += 1
        continue
      }
      guard element() else { break }
      elements += 1
      if let end = endAtLostSpace() { return made(end) }
    }
    return endAfterHost()
  }

  /// Scrapes that lost their links leave ` , - `.
  private mutating func skipLostLinks() {
    while at < tokens.count, at < DatelineReader.lostLinkMax,
      text.isMark(tokens[at], in: ",")
    { at += 1 }
    if at < tokens.count, text.isDash(tokens[at]) { elements = 1 }
  }

  private func isSeparator(_ token: Token) -> Bool {
    text.isMark(token, in: ",/") || (0 < elements && token.kind == .symbol)
  }

  private mutating func element() -> Bool {
    if text.isMark(tokens[at], in: "(") { return bracket() }
    if outlet == nil, let match = outlets.match(in: tokens, at: at) {
      (outlet, at) = (match.outlet, at + match.count)
      return true
    }
    if let count = HostName.length(in: tokens, at: at, of: text) {
      host = text.text(from: tokens[at], to: tokens[at + count - 1])
      at += count
      return true
    }
    return day() || ownName() || houseName() || placeName()
  }

  /// The page's outlet as it calls itself, in one word or several: `MIMBARKITA`, `Portal Muara`.
  private mutating func ownName() -> Bool {
    guard !isNamed, place == nil, !own.isEmpty else { return false }
    var (end, letters) = (at, "")
    while end < tokens.count, tokens[end].kind == .word, letters.utf8.count < own.utf8.count {
      letters += LetterText.letters(text[tokens[end].range])
      end += 1
    }
    guard letters == own, end < tokens.count, tokens[end].kind != .word else { return false }
    host = text.text(from: tokens[at], to: tokens[end - 1])
    at = end
    return true
  }

  /// `PESISIRNEWS`, `KABAR PESISIR`: a name in capitals before a place.
  private mutating func houseName() -> Bool {
    guard !isNamed, place == nil else { return false }
    let count = houses.count(in: tokens, at: at, of: text)
    guard 0 < count, at + count < tokens.count,
      text.isMark(tokens[at + count], in: ",(/")
        || (text.isDash(tokens[at + count]) && tokens[at + count].spaceBefore)
    else { return false }
    host = text.text(from: tokens[at], to: tokens[at + count - 1])
    at += count
    return true
  }

  /// `(ANTARA)`, `(Reuters)`, `(12/11)`
  mutating func bracket() -> Bool {
    guard 0 < elements,
      let close = tokens[at...].prefix(DatelineReader.bracketTokenMax)
        .firstIndex(where: { text.isMark($0, in: ")") })
    else { return false }
    if outlet == nil, let match = outlets.match(in: tokens, at: at + 1) { outlet = match.outlet }
    at += 1
    if !isNamed, let count = HostName.length(in: tokens, at: at, of: text), at + count == close {
      host = text.text(from: tokens[at], to: tokens[close - 1])
    }
    at = close + 1
    return true
  }

  /// `/PRNewswire/`: who sends a release round.
  private mutating func wire() -> Bool {
    guard 0 < elements, text.isMark(tokens[at], in: "/"), tokens[at].spaceBefore,
      let end = tokens[(at + 1)...].prefix(DatelineReader.wireWordMax + 1)
        .firstIndex(where: { $0.kind != .word }),
      at + 1 < end, text.isMark(tokens[end], in: "/"), !tokens[at + 1].spaceBefore
    else { return false }
    at = end + 1
    return true
  }

  /// `March 3`, `12 Nov 2024`, `Selasa`
  mutating func day() -> Bool {
    guard 0 < elements else { return false }
    let start = at
    while at < tokens.count,
      words.month(tokens[at]) != nil || words.weekday(tokens[at]) != nil
        || tokens[at].kind == .number
    {
      at += 1
      if at < tokens.count, text.isMark(tokens[at], in: "."), !tokens[at].spaceBefore {
        at += 1
      }
    }
    return start < at
  }

  private mutating func placeName() -> Bool {
    guard place == nil, tokens[at].kind == .word, tokens[at].isCapitalised else { return false }
    let start = at
    while at < tokens.count, at - start < DatelineReader.placeWordMax, tokens[at].kind == .word,
      tokens[at].isCapitalised, at == start || tokens[at].spaceBefore
    {
      at += 1
    }
    place = TextRange(Int(tokens[start].start), Int(tokens[at - 1].end))
    placeIsUpper = tokens[start..<at].allSatisfy { $0.letterCase == .upper }
    return true
  }

  /// The sentence after a dash, where what stands before is a dateline.
  private func endAtDash() -> Int? {
    guard 0 < elements, text.isDash(tokens[at]) || isColonAfterOutlet else { return nil }
    var next = at
    while next < tokens.count, text.isDash(tokens[next]) || next == at { next += 1 }
    guard next < tokens.count else { return text.count }
    let isTight = !tokens[at].spaceBefore && !tokens[next].spaceBefore
    guard !isTight || isNamed || (placeIsUpper && tokens[next].letterCase != .upper) else {
      return nil
    }
    guard tokens[next].letterCase != .lower || isNamed else { return nil }
    return Int(tokens[next].start)
  }

  private var isColonAfterOutlet: Bool {
    isNamed && text.isMark(tokens[at], in: ":")
  }

  /// `KabarTimur.example, JakartaWarga`: the place runs into the sentence where a link was lost.
  private func endAtLostSpace() -> Int? {
    guard isNamed, let place, at < tokens.count, let last = tokens[..<at].last,
      last.letterCase == .mixed, tokens[at].spaceBefore, !text.isDash(tokens[at])
    else { return nil }
    let bytes = text.utf8
    for offset in (place.start + 1)..<place.end
    where ByteClass.isCapital(bytes[offset]) && !ByteClass.isCapital(bytes[offset - 1])
      && ByteClass.isLetter(bytes[offset - 1])
    {
      return offset
    }
    return nil
  }

  /// `KABARTIMUR.EXAMPLE Warga …`: the dash was lost.
  private func endAfterHost() -> Dateline? {
    guard isNamed else { return nil }
    let range = tokens.prefix { !$0.spaceBefore || $0.start == 0 }
    guard range.contains(where: { text.isMark($0, in: ".") }),
      range.allSatisfy({ $0.kind != .word || $0.letterCase == .upper }),
      range.count < tokens.count, tokens[range.count].isCapitalised
    else { return nil }
    return Dateline(
      end: Int(tokens[range.count].start), outlet: outlet, host: host, place: nil)
  }

  private func made(_ end: Int) -> Dateline {
    let name = place.map { PlaceName.spelled(withoutSentence($0, end), in: text) }
    return Dateline(end: end, outlet: outlet, host: host, place: name)
  }

  private func withoutSentence(_ place: TextRange, _ end: Int) -> TextRange {
    end < place.end ? TextRange(place.start, max(place.start, end)) : place
  }
}
