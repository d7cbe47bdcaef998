import SanadLanguages
import SanadModel
import SanadText

/// The tables that tell what a line is by its words, each read once.
struct LineTables: Sendable {
  let boilerplate: Boilerplate
  let captions: Captions
  let bylines: Bylines
  let outlets: Outlets
  let signatures: SignatureReader
  let dates: DateReader
  let datelines: DatelineReader
  let places: PlaceNames
  let counters: LineCounters

  /// - Throws: `PackError` naming file and line.
  init(_ languages: Languages, outlets: Outlets) throws(PackError) {
    let words = try CalendarWords(languages)
    self.outlets = outlets
    boilerplate = try Boilerplate(languages)
    captions = try Captions(languages, outlets: outlets)
    bylines = try Bylines(languages, outlets: outlets, calendar: words)
    signatures = SignatureReader(outlets: outlets)
    dates = DateReader(words: words)
    places = try PlaceNames(languages)
    counters = try LineCounters(languages)
    datelines = DatelineReader(
      outlets: outlets, houses: try HouseNames(languages.common), words: words)
  }

  /// Whether `piece` is a line of its own, whatever stands beside it: a label, a signature, a credit.
  func standsAlone(_ piece: Piece) -> Bool {
    if signatures.whole(piece) != nil || captions.isCredit(piece) { return true }
    if let match = boilerplate.match(piece) {
      return match.isWhole || match.rule.kind == .related
        || match.rule.positions.contains(.bracket)
    }
    return bylines.reading(of: piece) != nil
  }

  /// Whether `piece` announces headlines on the next lines.
  func isLabel(_ piece: Piece) -> Bool {
    guard let match = boilerplate.match(piece) else { return false }
    return match.isWhole && match.rule.positions.contains(.label)
  }

  /// Whether `piece` is the name of an outlet and no more.
  func isOutlet(_ piece: Piece) -> Bool { outlets.named(piece.text.string) != nil }

  /// Whether `piece` is a dateline up to its dash: a sentence put behind it would start there.
  func isDateline(_ piece: Piece) -> Bool {
    let bytes = piece.text.utf8 + Array(" - A".utf8)
    let text = SourceText(repairing: bytes)
    let tokens = Tokenizer().tokens(of: text)
    return datelines.dateline(of: tokens, in: text)?.end == bytes.count - 1
  }
}
