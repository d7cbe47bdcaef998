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
    var state = LabelState()
    state.remaining = Self.paragraphsAfter(draft.pieces)
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

/// What the lines so far mean for the next one.
private struct LabelState {
  /// The label whose links are being read.
  var label: Furniture.Match?
  var headlineCount = 0
  /// The mark after which the page has no body.
  var end: Maker?
  /// Paragraphs met.
  var paragraphCount = 0
  /// Full paragraphs after each piece.
  var remaining: [Int] = []
  /// The promotion whose list is being read.
  var promotion: Maker?
}

extension PieceLabeler {
  private func label(_ index: Int, _ draft: inout Draft, _ state: inout LabelState) {
    let piece = draft.pieces[index]
    if piece.kind != nil {
      state.label = nil
      return
    }
    if let end = state.end {
      draft.pieces[index].mark(furniture.match(piece)?.rule.kind ?? .footer, by: end)
      return
    }
    if readCode(index, &draft) { return }
    if readFurniture(index, &draft, &state) || takeList(index, &draft, &state) { return }
    if takeHeadline(index, &draft, &state) { return }
    state.label = nil
    if readByline(index, &draft) || readDateLine(index, &draft, state) { return }
    if piece.isAddress {
      draft.pieces[index].mark(.promotion, by: Maker("shape.address"))
    } else if let maker = captions.maker(of: piece) {
      draft.pieces[index].mark(.caption, by: maker)
    } else if ContentFinder.sentenceWordMin <= piece.wordCount, piece.isTerminated {
      state.paragraphCount += 1
    }
  }

  private func readCode(_ index: Int, _ draft: inout Draft) -> Bool {
    let piece = draft.pieces[index]
    guard let meaning = codes.whole(piece) else { return false }
    draft.pieces[index].mark(.byline, by: Maker("bylines.code"))
    read(meaning, evidence: piece.text.string, &draft)
    return true
  }

  private func read(_ meaning: ByCode.Meaning, evidence: String, _ draft: inout Draft) {
    switch meaning {
    case .outlet(let outlet): draft.credit(outlet, evidence: evidence, maker: outlet.maker)
    case .people(let names):
      guard draft.authors.isEmpty else { return }
      for name in names { draft.add(author: name, maker: Maker("bylines.code")) }
    case .nobody: break
    }
  }

  private func readFurniture(
    _ index: Int, _ draft: inout Draft, _ state: inout LabelState
  ) -> Bool {
    let piece = draft.pieces[index]
    guard let match = furniture.match(piece) else { return false }
    draft.pieces[index].mark(match.rule.kind, by: match.maker)
    state.label = match.isWhole ? match : nil
    state.headlineCount = 0
    state.promotion = match.rule.kind == .promotion ? match.maker : nil
    if match.rule.kind == .disclaimer { readCredits(piece, &draft) }
    let isEnd =
      0 < state.paragraphCount && state.remaining[index] <= Self.paragraphsAfterEndMax
    if match.rule.effect == .cut, isEnd { draft.truncated = true }
    if match.rule.effect != .none, isEnd { state.end = match.maker }
    return true
  }

  /// For each piece, the full paragraphs after it.
  private static func paragraphsAfter(_ pieces: [Piece]) -> [Int] {
    var counts = [Int](repeating: 0, count: pieces.count)
    var count = 0
    for index in pieces.indices.reversed() {
      counts[index] = count
      let piece = pieces[index]
      if piece.kind == nil, paragraphWordMin <= piece.wordCount, piece.isTerminated { count += 1 }
    }
    return counts
  }

  /// An outlet named in a line such as `Artikel ini telah tayang di …`.
  private func readCredits(_ piece: Piece, _ draft: inout Draft) {
    for index in piece.tokens.indices {
      guard let match = outlets.match(in: piece.tokens, at: index) else { continue }
      draft.credit(
        match.outlet, evidence: piece.text.string, maker: match.outlet.maker)
    }
  }

  /// The items under a promotion: what a subscription brings.
  private func takeList(
    _ index: Int, _ draft: inout Draft, _ state: inout LabelState
  ) -> Bool {
    guard let maker = state.promotion else { return false }
    let piece = draft.pieces[index]
    guard
      piece.shape == .list || (piece.shape != nil && piece.wordCount < Self.paragraphWordMin / 2)
    else {
      state.promotion = nil
      return false
    }
    draft.pieces[index].mark(.promotion, by: maker)
    return true
  }

  private func takeHeadline(
    _ index: Int, _ draft: inout Draft, _ state: inout LabelState
  ) -> Bool {
    guard let label = state.label, state.headlineCount < Self.headlineCountMax else {
      return false
    }
    let piece = draft.pieces[index]
    let takes =
      label.rule.places.contains(.contents)
      ? isRepeated(index, draft)
      : label.rule.places.contains(.label) && isHeadline(piece, isFirst: state.headlineCount == 0)
    guard takes, captions.maker(of: piece) == nil else { return false }
    draft.pieces[index].mark(label.rule.kind, by: label.maker)
    state.headlineCount += 1
    return true
  }

  private func isHeadline(_ piece: Piece, isFirst: Bool) -> Bool {
    guard piece.wordCount <= Self.headlineWordMax, !endsStatement(piece) else { return false }
    if isFirst { return true }
    return LineJoiner.headlineWordMin <= piece.wordCount
      && Self.headlineCapitalShareMin <= piece.capitalShare
  }

  /// Ends with a full stop, or with a quotation mark as a paragraph of speech does.
  private func endsStatement(_ piece: Piece) -> Bool {
    guard let last = piece.tokens.last, piece.isTerminated else { return false }
    return !Piece.isByte(piece.text, last, in: [0x3F, 0x21])
  }

  /// A line of a table of contents stands again as a heading below.
  private func isRepeated(_ index: Int, _ draft: Draft) -> Bool {
    let hashes = draft.pieces[index].wordHashes
    return draft.pieces[(index + 1)...].prefix(Self.contentsReach)
      .contains { $0.wordHashes == hashes }
  }

  private func readByline(_ index: Int, _ draft: inout Draft) -> Bool {
    let piece = draft.pieces[index]
    guard
      index < Self.topCount || draft.pieces.count - Self.topCount / 2 < index
        || piece.shape == nil, let reading = bylines.reading(of: piece)
    else { return false }
    draft.pieces[index].mark(.byline, by: reading.parts[0].maker)
    for part in reading.parts { read(part, of: piece, &draft) }
    return true
  }

  private func read(_ part: Bylines.Reading.Part, of piece: Piece, _ draft: inout Draft) {
    switch part.role {
    case .author:
      if let outlet = outlets.named(part.text) {
        draft.credit(outlet, evidence: piece.text.string, maker: part.maker)
      } else {
        draft.add(author: part.text, maker: part.maker)
      }
    case .editor: draft.add(editor: part.text, maker: part.maker)
    case .translator: break
    case .source: readCredits(piece, &draft)
    case .published:
      if let time = dates.first(in: part.text) {
        draft.publish(time, from: .dateline, maker: part.maker)
      }
    case .updated: draft.updated = draft.updated ?? dates.first(in: part.text)
    }
  }

  /// A line that gives a day, perhaps a time, and nothing else.
  private func readDateLine(_ index: Int, _ draft: inout Draft, _ state: LabelState) -> Bool {
    let piece = draft.pieces[index]
    guard index < Self.topCount, state.paragraphCount == 0, !piece.isTerminated,
      let found = dates.first(in: piece.tokens[...], of: piece.text)
    else { return false }
    let rest = piece.tokens.indices.filter { !found.tokens.contains($0) }
      .count { piece.tokens[$0].kind == .word }
    guard rest <= Self.dateLineWordMax else { return false }
    draft.pieces[index].mark(.dateline, by: Maker("dateline.date"))
    draft.publish(found.value, from: .dateline, maker: Maker("dateline.date"))
    return true
  }
}
