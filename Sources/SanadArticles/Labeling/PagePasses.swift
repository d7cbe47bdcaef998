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
    var label: (kind: Block.Kind, maker: Maker)?
    let last = draft.pieces.lastIndex(where: Self.isParagraph) ?? -1
    for index in draft.pieces.indices {
      if Self.rules.contains(draft.pieces[index].maker.name) {
        let above = label
        label = read(index, &draft, isLast: last < index)
        if label == nil, let above, isOpenLink(draft.pieces[index]) {
          draft.pieces[index].reclassify(as: above.kind, by: above.maker)
          label = above
        }
      } else if let own = label, draft.pieces[index].isLink, draft.pieces[index].isBody {
        // The headline below a label, whatever its element is.
        draft.pieces[index].reclassify(as: own.kind, by: own.maker)
      } else {
        label = nil
      }
    }
  }

  /// Whether only its links say what `piece` is.
  private func isOpenLink(_ piece: Piece) -> Bool {
    piece.isLink && piece.maker.name == PagePieces.linkRule
  }

  /// Says what piece `index` is; the label where it announces headlines.
  ///
  /// - Parameter isLast: no paragraph follows.
  private func read(
    _ index: Int, _ draft: inout ArticleDraft, isLast: Bool
  ) -> (kind: Block.Kind, maker: Maker)? {
    let piece = draft.pieces[index]
    if let signature = tables.signatures.whole(piece), !piece.text.utf8.starts(with: ".".utf8) {
      draft.pieces[index].reclassify(as: .byline, by: Maker("bylines.code"))
      draft.add(signature, evidence: piece.text.string)
    } else if let reading = tables.bylines.reading(of: piece) {
      draft.pieces[index].reclassify(as: .byline, by: reading.parts[0].maker)
    } else if let match = tables.boilerplate.match(piece), !isEmbed(piece, match) {
      draft.pieces[index].reclassify(as: match.rule.kind, by: match.maker)
      if match.rule.effect == .cut, isLast { draft.truncated = true }
      let isLabel = match.isWhole && match.rule.positions.contains(.label)
      return isLabel ? (match.rule.kind, match.maker) : nil
    }
    return nil
  }

  private static func isParagraph(_ piece: Piece) -> Bool {
    piece.isBody && piece.isTerminated && SentenceTest.wordMin <= piece.wordCount
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

/// Finds the line below a feed's text that names the text and its site, each a link: `The post … appeared first on …`.
struct TitleTail: LabelingPass {
  /// Pieces from the end among which it stands. Set by reading.
  private static let reach = 4
  /// Words of it beside the title. Set by reading.
  private static let otherWordMax = 14

  init(_ tables: LineTables) {}

  func label(_ draft: inout ArticleDraft) {
    guard let title = draft.title?.wordHashes, !title.isEmpty else { return }
    for index in draft.pieces.indices.suffix(Self.reach)
    where draft.pieces[index].isBody && index != 0 && isTail(draft.pieces[index], title) {
      draft.pieces[index].reclassify(as: .footer, by: Maker("tail.title"))
    }
  }

  private func isTail(_ piece: Piece, _ title: [WordHash]) -> Bool {
    guard 1 < piece.links.count, piece.shape != .heading,
      piece.wordCount <= title.count + Self.otherWordMax
    else { return false }
    return piece.links.contains {
      SourceText(cleaning: piece.text.utf8[$0]).wordHashes == title
    }
  }
}
