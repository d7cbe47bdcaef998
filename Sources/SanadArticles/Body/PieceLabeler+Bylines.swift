import SanadModel
import SanadText

/// The lines that say who wrote an article, where and when.
extension PieceLabeler {
  func readCode(_ index: Int, _ draft: inout Draft) -> Bool {
    let piece = draft.pieces[index]
    guard let meaning = codes.whole(piece) else { return false }
    draft.pieces[index].mark(.byline, by: Maker("bylines.code"))
    read(meaning, evidence: piece.text.string, &draft)
    return true
  }

  func read(_ meaning: ByCode.Meaning, evidence: String, _ draft: inout Draft) {
    switch meaning {
    case .outlet(let outlet): draft.credit(outlet, evidence: evidence, maker: outlet.maker)
    case .people(let names):
      guard draft.authors.isEmpty else { return }
      for name in names { draft.add(author: name, maker: Maker("bylines.code")) }
    case .nobody: break
    }
  }

  /// An outlet named in a line such as `Artikel ini telah tayang di …`.
  func readCredits(_ piece: Piece, _ draft: inout Draft) {
    for index in piece.tokens.indices {
      guard let match = outlets.match(in: piece.tokens, at: index) else { continue }
      draft.credit(
        match.outlet, evidence: piece.text.string, maker: match.outlet.maker)
    }
  }

  func readByline(_ index: Int, _ draft: inout Draft) -> Bool {
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
  func readDateLine(_ index: Int, _ draft: inout Draft, _ state: LabelState) -> Bool {
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
