import SanadModel
import SanadText

/// Finds the pieces of a page that repeat its title, and says that they are the title.
struct TitleRepeats: LabelingPass {
  init(_ tables: LineTables) {}

  func label(_ draft: inout ArticleDraft) {
    guard let title = draft.title else { return }
    let hashes = title.wordHashes
    for index in draft.pieces.indices where draft.pieces[index].wordHashes == hashes {
      draft.pieces[index].reclassify(as: .title)
    }
  }
}

/// Tells what a line is that was taken for a label or a link by its element alone, where a row of a pack
/// knows its words, as of a line that sends the reader on to another report.
struct KnownLabels: LabelingPass {
  private static let rules: Set<String> = [PagePieces.labelRule, PagePieces.linkRule]

  private let tables: LineTables

  init(_ tables: LineTables) { self.tables = tables }

  func label(_ draft: inout ArticleDraft) {
    for index in draft.pieces.indices
    where Self.rules.contains(draft.pieces[index].maker.name) {
      let piece = draft.pieces[index]
      if let signature = tables.signatures.whole(piece), !piece.text.utf8.starts(with: ".".utf8) {
        draft.pieces[index].reclassify(as: .byline, by: Maker("bylines.code"))
        draft.add(signature, evidence: piece.text.string)
      } else if let reading = tables.bylines.reading(of: piece) {
        draft.pieces[index].reclassify(as: .byline, by: reading.parts[0].maker)
      } else if let match = tables.boilerplate.match(piece), !isEmbed(piece, match) {
        draft.pieces[index].reclassify(as: match.rule.kind, by: match.maker)
      }
    }
  }

  /// `Video: https://…`: what a page shows there, and no link to another article.
  private func isEmbed(_ piece: Piece, _ match: Boilerplate.Match) -> Bool {
    guard match.rule.positions == [.colon], match.count < piece.tokens.count else { return false }
    let rest = piece.text.utf8[Int(piece.tokens[match.count].start)...]
    return rest.starts(with: "http".utf8)
  }
}

/// Drops the headings whose section was taken out, or below which nothing stands.
struct HeadingPruner: LabelingPass {
  init(_ tables: LineTables) {}

  func label(_ draft: inout ArticleDraft) {
    var hasBody = false
    var hasOther = true
    for index in draft.pieces.indices.reversed() {
      let kind = draft.pieces[index].kind ?? .paragraph
      if kind == .heading {
        let isDropped = !hasBody && hasOther
        if isDropped { draft.pieces[index].reclassify(as: .related) }
        (hasBody, hasOther) = (!isDropped, false)
      } else if kind.isBody {
        hasBody = true
      } else {
        hasOther = true
      }
    }
  }
}

/// Takes long captions for the body of a page that has nothing else: a page of pictures.
struct CaptionBody: LabelingPass {
  init(_ tables: LineTables) {}

  func label(_ draft: inout ArticleDraft) {
    guard !draft.pieces.contains(where: \.isBody) else { return }
    for index in draft.pieces.indices
    where draft.pieces[index].kind == .caption
      && Piece.paragraphWordMin <= draft.pieces[index].wordCount
    {
      draft.pieces[index].reclassify(as: .paragraph)
    }
  }
}
