import SanadModel
import SanadText

/// The lines that say who wrote an article, where and when.
extension LineLabeler {
  func readSignature(_ index: Int, _ draft: inout ArticleDraft) -> Bool {
    let piece = draft.pieces[index]
    guard let meaning = tables.signatures.whole(piece) else { return false }
    draft.pieces[index].mark(.byline, by: Maker("bylines.code"))
    draft.add(meaning, evidence: piece.text.string)
    return true
  }

  /// An outlet named in a line such as `Artikel ini telah tayang di …`.
  func readCredits(_ piece: Piece, _ draft: inout ArticleDraft) {
    for index in piece.tokens.indices {
      guard let match = tables.outlets.match(in: piece.tokens, at: index) else { continue }
      draft.credit(
        match.outlet, evidence: piece.text.string, maker: match.outlet.maker)
    }
  }

  /// Where a line says that the article appeared: an outlet that a table knows, or a host.
  ///
  /// It is the article's outlet where nothing else names one.
  func readHouse(_ piece: Piece, _ draft: inout ArticleDraft, _ maker: Maker) {
    guard draft.outlet == nil else { return }
    let known = piece.tokens.indices.lazy.compactMap {
      tables.outlets.match(in: piece.tokens, at: $0)?.outlet.name
    }.first
    guard let name = known ?? HostName.first(in: piece.tokens, of: piece.text) else { return }
    draft.outlet = name
    draft.makers.append(Article.FieldMaker("outlet", maker))
  }

  func readByline(_ index: Int, _ draft: inout ArticleDraft) -> Bool {
    let piece = draft.pieces[index]
    guard
      index < ArticleDraft.topCount || draft.pieces.count - ArticleDraft.topCount / 2 < index
        || piece.shape == nil, let reading = tables.bylines.reading(of: piece)
    else { return false }
    draft.pieces[index].mark(.byline, by: reading.parts[0].maker)
    for part in reading.parts { read(part, of: piece, &draft) }
    return true
  }

  private func read(_ part: Bylines.Reading.Part, of piece: Piece, _ draft: inout ArticleDraft) {
    switch part.role {
    case .author:
      if let outlet = tables.outlets.named(part.text) {
        draft.credit(outlet, evidence: piece.text.string, maker: part.maker)
      } else if !draft.hasGivenAuthors {
        draft.add(author: part.text, maker: part.maker)
      }
    case .editor: draft.add(editor: part.text, maker: part.maker)
    case .translator, .other: break
    case .source: readCredits(piece, &draft)
    case .published:
      if let time = tables.dates.first(in: part.text) {
        draft.publish(time, from: .dateline, maker: part.maker)
      }
    case .updated: draft.updated = draft.updated ?? tables.dates.first(in: part.text)
    }
  }

  /// A line that gives a day, perhaps a time, and nothing else.
  func readDateLine(_ index: Int, _ draft: inout ArticleDraft, _ state: LineState) -> Bool {
    let piece = draft.pieces[index]
    guard index < ArticleDraft.topCount, state.paragraphCount == 0, !piece.isTerminated,
      let found = tables.dates.first(in: piece.tokens[...], of: piece.text)
    else { return false }
    let rest = piece.tokens.indices.filter { !found.tokens.contains($0) }
      .count { piece.tokens[$0].kind == .word }
    guard rest <= Self.dateLineWordMax else { return false }
    draft.pieces[index].mark(.dateline, by: Maker("dateline.date"))
    draft.publish(found.value, from: .dateline, maker: Maker("dateline.date"))
    return true
  }
}
