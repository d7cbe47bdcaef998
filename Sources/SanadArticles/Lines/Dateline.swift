import SanadModel
import SanadText

/// The words before an article's first sentence: `KABAR TIMUR, AMBON -`, `Jakarta (ANTARA) -`.
struct Dateline: Sendable {
  /// Byte offset where the sentence starts.
  let end: Int
  let outlet: Outlets.Outlet?
  /// An outlet's host as it is printed, where no table knows it: `KABARTIMUR.EXAMPLE`.
  let host: String?
  let place: String?
}

/// Reads datelines from the tokens of a first paragraph.
struct DatelineReader: Sendable {
  /// Tokens a dateline takes at most: `BANDAR LAMPUNG, TRIBUNLAMPUNG.CO.ID, 12 Nov 2024 (ANTARA) --`.
  /// Set by reading.
  static let tokenCountMax = 22
  /// Words of a place: `Kabupaten Lima Puluh Kota`. Set by reading.
  static let placeWordMax = 4
  /// Commas at the start that a scrape left of the links before them. Set by reading.
  static let lostLinkMax = 4
  /// Tokens from a bracket's start in which it ends: an agency, a day. Set by reading.
  static let bracketTokenMax = 8

  /// Words of the name of who sends a release round: `/GLOBE NEWSWIRE/`. Set by reading.
  static let wireWordMax = 3

  let outlets: Outlets
  let houses: HouseNames
  let words: CalendarWords

  /// Nil where the paragraph starts with its sentence.
  ///
  /// - Parameter own: the name of the page's outlet, where something else gives it.
  func dateline(of tokens: [Token], in text: SourceText, own: String? = nil) -> Dateline? {
    var scan = DatelineScan(
      tokens: tokens, text: text, outlets: outlets, houses: houses, words: words,
      own: own.map(LetterText.letters) ?? "")
    return scan.dateline()
  }
}
