import SanadModel
import SanadText

/// What the lines so far mean for the next one.
struct LabelState {
  /// The label whose links are being read.
  var label: Furniture.Match?
  var headlineCount = 0
  /// The mark after which the page has no body.
  var end: Maker?
  /// Paragraphs met.
  var paragraphCount = 0
  /// Full paragraphs after each piece.
  let remaining: [Int]
  /// The promotion whose list is being read.
  var promotion: Maker?

  init(_ pieces: [Piece]) {
    var counts = [Int](repeating: 0, count: pieces.count)
    var count = 0
    for (index, piece) in pieces.enumerated().reversed() {
      counts[index] = count
      let isFull = PieceLabeler.paragraphWordMin <= piece.wordCount && piece.isTerminated
      if piece.kind == nil, isFull { count += 1 }
    }
    remaining = counts
  }
}

/// Line after line: what each is by its words, and by the lines before it.
extension PieceLabeler {
  func label(_ index: Int, _ draft: inout Draft, _ state: inout LabelState) {
    let piece = draft.pieces[index]
    if piece.kind != nil {
      state.label = nil
    } else if let end = state.end {
      draft.pieces[index].mark(furniture.match(piece)?.rule.kind ?? .footer, by: end)
    } else if !readCode(index, &draft) && !readFurniture(index, &draft, &state)
      && !takeList(index, &draft, &state) && !takeHeadline(index, &draft, &state)
    {
      state.label = nil
      labelText(index, &draft, &state)
    }
  }

  /// A line that no row of a pack claims.
  private func labelText(_ index: Int, _ draft: inout Draft, _ state: inout LabelState) {
    if readByline(index, &draft) || readDateLine(index, &draft, state) { return }
    let piece = draft.pieces[index]
    if piece.isAddress {
      draft.pieces[index].mark(.promotion, by: Maker("shape.address"))
    } else if let maker = captions.maker(of: piece) {
      draft.pieces[index].mark(.caption, by: maker)
    } else if ContentFinder.sentenceWordMin <= piece.wordCount, piece.isTerminated {
      state.paragraphCount += 1
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
}
