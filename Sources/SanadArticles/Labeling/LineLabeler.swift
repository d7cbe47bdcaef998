import SanadModel
import SanadText

/// Goes from line to line and says what each is, by its words and by the lines before it.
struct LineLabeler: LabelingPass {
  /// Words of a headline in a list of links. Set by reading.
  static let headlineWordMax = 25
  /// Share of capitals from which a line after a link's label is another link. Set by reading.
  static let headlineCapitalShareMin = 0.6
  /// Headlines that one label announces at most. Set by reading.
  static let headlineCountMax = 8
  /// Full paragraphs after a line that ends the page from which the page has not ended. Set by reading.
  static let paragraphsAfterEndMax = 2
  /// Pieces below a table of contents in which its lines stand again. Set by reading.
  static let contentsReach = 400
  /// Words beside a date on a line that only gives the time of publication. Set by reading.
  static let dateLineWordMax = 4

  let tables: LineTables

  init(_ tables: LineTables) { self.tables = tables }

  func label(_ draft: inout ArticleDraft) {
    var state = LineState(draft.pieces)
    for index in draft.pieces.indices { label(index, &draft, &state) }
  }

  private func label(_ index: Int, _ draft: inout ArticleDraft, _ state: inout LineState) {
    let piece = draft.pieces[index]
    if piece.isEndMark { readEndMark(index, &draft, &state) }
    if piece.kind != nil {
      state.label = nil
    } else if let end = state.end {
      let match = tables.boilerplate.match(piece)
      draft.pieces[index].mark(match?.rule.kind ?? .footer, by: end)
      if let match, match.rule.kind == .disclaimer { readHouse(piece, &draft, match.maker) }
    } else if readRule(index, &draft, &state) {
      state.label = nil
    } else if !readSignature(index, &draft) && !readBoilerplate(index, &draft, &state)
      && !takeListItem(index, &draft, &state) && !takeHeadline(index, &draft, &state)
    {
      state.label = nil
      labelText(index, &draft, &state)
    }
  }

  /// A line that no row of a pack claims.
  private func labelText(_ index: Int, _ draft: inout ArticleDraft, _ state: inout LineState) {
    let piece = draft.pieces[index]
    if let maker = tables.counters.maker(of: piece) {
      draft.pieces[index].mark(.promotion, by: maker)
      return
    }
    if readByline(index, &draft) || readDateLine(index, &draft, state) { return }
    if piece.isAddress {
      draft.pieces[index].mark(.promotion, by: Maker("shape.address"))
    } else if let maker = tables.captions.maker(of: piece) {
      draft.pieces[index].mark(.caption, by: maker)
    } else if SentenceTest.wordMin <= piece.wordCount, piece.isTerminated {
      state.paragraphCount += 1
    }
  }

  /// A line of dashes, alone or around the name of a house; below the last full paragraph it ends the body.
  private func readRule(
    _ index: Int, _ draft: inout ArticleDraft, _ state: inout LineState
  ) -> Bool {
    let piece = draft.pieces[index]
    guard piece.startsWithRule, 1 < piece.tokens.count,
      piece.isDash || (piece.wordCount <= Piece.shortLineWordMax && !piece.isTerminated)
    else { return false }
    let maker = Maker("lines.rule")
    draft.pieces[index].mark(.footer, by: maker)
    if 0 < state.paragraphCount, state.remaining[index] == 0 { state.end = maker }
    return true
  }

  /// The mark below a release: what follows says who sent it.
  private func readEndMark(
    _ index: Int, _ draft: inout ArticleDraft, _ state: inout LineState
  ) {
    let maker = Maker("lines.end")
    draft.pieces[index].mark(.footer, by: maker)
    if 0 < state.paragraphCount, state.remaining[index] <= Self.paragraphsAfterEndMax {
      state.end = maker
    }
  }

  private func readBoilerplate(
    _ index: Int, _ draft: inout ArticleDraft, _ state: inout LineState
  ) -> Bool {
    let piece = draft.pieces[index]
    guard let match = tables.boilerplate.match(piece) else { return false }
    draft.pieces[index].mark(match.rule.kind, by: match.maker)
    state.label = match.isWhole ? match : nil
    state.headlineCount = 0
    // `Iklan - gulir untuk melanjutkan` has no list below it.
    let isMark = match.rule.positions.contains(.whole) && !match.isWhole
    state.promotion = match.rule.kind == .promotion && !isMark ? match.maker : nil
    if match.rule.kind == .disclaimer {
      readCredits(piece, &draft)
      readHouse(piece, &draft, match.maker)
    }
    let isEnd =
      0 < state.paragraphCount && state.remaining[index] <= Self.paragraphsAfterEndMax
      && (match.rule.kind != .related || !state.hasProse[index])
    if match.rule.effect == .cut, isEnd { draft.truncated = true }
    if match.rule.effect != .none, isEnd { state.end = match.maker }
    return true
  }

  /// The items under a promotion: what a subscription brings.
  private func takeListItem(
    _ index: Int, _ draft: inout ArticleDraft, _ state: inout LineState
  ) -> Bool {
    guard let maker = state.promotion else { return false }
    let piece = draft.pieces[index]
    guard
      piece.shape == .list
        || (piece.shape != nil && piece.wordCount < Piece.paragraphWordMin / 2)
    else {
      state.promotion = nil
      return false
    }
    draft.pieces[index].mark(.promotion, by: maker)
    return true
  }

  private func takeHeadline(
    _ index: Int, _ draft: inout ArticleDraft, _ state: inout LineState
  ) -> Bool {
    guard let label = state.label, state.headlineCount < Self.headlineCountMax else {
      return false
    }
    let piece = draft.pieces[index]
    let positions = label.rule.positions
    let takes =
      positions.contains(.contents)
      ? isRepeated(index, draft)
      : positions.contains(.label) && isHeadline(piece, isFirst: state.headlineCount == 0)
    guard takes, tables.captions.maker(of: piece) == nil else { return false }
    draft.pieces[index].mark(label.rule.kind, by: label.maker)
    state.headlineCount += 1
    return true
  }

  private func isHeadline(_ piece: Piece, isFirst: Bool) -> Bool {
    guard piece.wordCount <= Self.headlineWordMax, !endsStatement(piece) else { return false }
    if isFirst { return true }
    return Piece.headlineWordMin <= piece.wordCount
      && Self.headlineCapitalShareMin <= piece.capitalShare
  }

  /// Ends with a full stop, or with a quotation mark as a paragraph of speech does.
  private func endsStatement(_ piece: Piece) -> Bool {
    guard let last = piece.tokens.last, piece.isTerminated else { return false }
    return !piece.text.isMark(last, in: "?!")
  }

  /// A line of a table of contents stands again as a heading below.
  private func isRepeated(_ index: Int, _ draft: ArticleDraft) -> Bool {
    let hashes = draft.pieces[index].wordHashes
    return draft.pieces[(index + 1)...].prefix(Self.contentsReach)
      .contains { $0.wordHashes == hashes }
  }
}
