import SanadLanguages
import SanadModel
import SanadText

/// Says of each piece of a page what it is, and reads what the pieces say of the article.
struct PieceLabeler: Sendable {
  /// Pieces from the top in which a dateline or a page's own date may stand.
  static let topCount = 16
  /// Words of a headline in a list of links.
  static let headlineWordMax = 25
  /// Share of capitals from which a line after a link's label is another link.
  static let headlineCapitalShareMin = 0.6
  /// Headlines that one label announces at most.
  static let headlineCountMax = 8
  /// Words of a full paragraph.
  static let paragraphWordMin = 20
  /// Full paragraphs after a mark of the page's end from which the page has not ended.
  static let paragraphsAfterEndMax = 2
  /// Pieces below a table of contents in which its lines stand again.
  static let contentsReach = 400
  /// Words beside a date on a line that only gives the time of publication.
  static let dateLineWordMax = 4

  let furniture: Furniture
  let captions: Captions
  let bylines: Bylines
  let outlets: Outlets
  let codes: ByCodeReader
  let dates: DateReader
  let datelines: DatelineReader

  /// - Throws: `PackError` naming file and line.
  init(_ languages: Languages, outlets: Outlets) throws(PackError) {
    let words = try CalendarWords(languages)
    self.outlets = outlets
    furniture = try Furniture(languages)
    captions = try Captions(languages, outlets: outlets)
    bylines = try Bylines(languages, outlets: outlets)
    codes = ByCodeReader(outlets: outlets)
    dates = DateReader(words: words)
    datelines = DatelineReader(outlets: outlets, words: words)
  }

  /// Labels every piece of `draft` that has no kind yet.
  func label(_ draft: inout Draft) {
    splitDateline(&draft)
    var state = LabelState(draft.pieces)
    for index in draft.pieces.indices { label(index, &draft, &state) }
    markNeighbours(&draft)
    splitClosing(&draft)
    markTail(&draft)
    markShapes(&draft)
  }

  /// Whether `piece` stands for itself, whatever stands beside it.
  func isBarrier(_ piece: Piece) -> Bool {
    if codes.whole(piece) != nil || captions.isCredit(piece) { return true }
    if let match = furniture.match(piece) {
      return match.isWhole || match.rule.kind == .related || match.rule.places.contains(.bracket)
    }
    return bylines.reading(of: piece) != nil
  }

  /// Whether `piece` announces headlines on the next lines.
  func isLabel(_ piece: Piece) -> Bool {
    guard let match = furniture.match(piece) else { return false }
    return match.isWhole && match.rule.places.contains(.label)
  }

  func isDateline(_ piece: Piece) -> Bool {
    let bytes = piece.text.utf8 + Array(" - A".utf8)
    let text = SourceText(repairing: bytes)
    let tokens = Tokenizer().tokens(of: text)
    return datelines.dateline(of: tokens, in: text)?.end == bytes.count - 1
  }
}
