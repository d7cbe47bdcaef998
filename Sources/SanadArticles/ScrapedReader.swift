import SanadLanguages
import SanadModel
import SanadText

/// Makes a draft of scraped text: a page whose tags are gone.
struct ScrapedReader: Sendable {
  /// Words of a headline. Set by reading.
  static let titleWords = 4...30
  /// Words from which a sentence may be the first of the body and no headline. Set by reading.
  static let ledeWordMin = 12
  /// Words of the name of a section above the headline. Set by reading.
  static let sectionWordMax = 3
  /// Words of a standfirst that must stand again in the first paragraph to be a repetition of it. Set by reading.
  static let repeatedShareMin = 0.9

  private let tables: LineTables
  private let labeler: PieceLabeler

  init(_ tables: LineTables) {
    self.tables = tables
    labeler = PieceLabeler(tables)
  }

  /// - Parameter title: the headline given beside the text.
  func draft(of bytes: [UInt8], title: SourceText?) -> ArticleDraft {
    let reader = LineReader(bytes)
    let cutter = GluedLineSplitter(boilerplate: tables.boilerplate)
    let lines = reader.lines.flatMap { cutter.pieces(of: $0) }
    var draft = ArticleDraft(LineJoiner(tables: tables).joined(lines))
    if reader.isCut {
      draft.notices.append(Notice(.limitReached, detail: "lineCountMax"))
    }
    if let title { markGiven(title, &draft) } else { findTitle(&draft) }
    labeler.label(&draft)
    if let text = draft.title { markRepeated(text, &draft) }
    return draft
  }

  /// A line that repeats the given headline is no body.
  private func markGiven(_ title: SourceText, _ draft: inout ArticleDraft) {
    draft.title = title
    draft.makers.append(Article.FieldMaker("title", Maker("given")))
    let hashes = title.wordHashes
    for index in draft.pieces.indices.prefix(ArticleDraft.topCount)
    where draft.pieces[index].wordHashes == hashes {
      draft.pieces[index].mark(.title, by: Maker("title.given"))
    }
  }

  /// The first line above the body that is long enough and no sentence.
  private func findTitle(_ draft: inout ArticleDraft) {
    let body = bodyStart(draft)
    guard let index = (0..<body).first(where: { isTitle(draft.pieces[$0]) }) else { return }
    draft.title = draft.pieces[index].text
    draft.makers.append(Article.FieldMaker("title", Maker("title.first-line")))
    draft.pieces[index].mark(.title, by: Maker("title.first-line"))
    for above in 0..<index
    where draft.pieces[above].wordCount <= Self.sectionWordMax
      && !tables.standsAlone(draft.pieces[above])
    {
      draft.section = draft.section ?? draft.pieces[above].text.string
      draft.pieces[above].mark(.footer, by: Maker("title.section"))
    }
    markStandfirst(from: index + 1, to: body, &draft)
  }

  /// The piece with the dateline, or the first full paragraph.
  private func bodyStart(_ draft: ArticleDraft) -> Int {
    let top = draft.pieces.prefix(ArticleDraft.topCount)
    let dateline = top.firstIndex {
      tables.datelines.dateline(of: $0.tokens, in: $0.text) != nil
    }
    let full = top.firstIndex {
      $0.isTerminated && Self.ledeWordMin <= $0.wordCount
        && tables.captions.maker(of: $0) == nil
    }
    return dateline ?? full ?? min(1, draft.pieces.count)
  }

  private func isTitle(_ piece: Piece) -> Bool {
    guard Self.titleWords.contains(piece.wordCount), !tables.standsAlone(piece),
      tables.captions.maker(of: piece) == nil, let last = piece.tokens.last
    else { return false }
    return !piece.isTerminated || piece.text.isMark(last, in: "?!")
      || piece.text.isClosing(last)
  }

  /// A standfirst that the first paragraph repeats word for word is not printed twice.
  private func markStandfirst(from start: Int, to body: Int, _ draft: inout ArticleDraft) {
    guard start < body, body < draft.pieces.count else { return }
    let lede = Set(draft.pieces[body].wordHashes)
    for index in start..<body where draft.pieces[index].isTerminated {
      let hashes = draft.pieces[index].wordHashes
      let share = Double(hashes.count { lede.contains($0) }) / Double(max(1, hashes.count))
      if Self.repeatedShareMin <= share {
        draft.pieces[index].mark(.title, by: Maker("title.standfirst"))
      }
    }
  }

  /// The headline once more, above the body.
  private func markRepeated(_ title: SourceText, _ draft: inout ArticleDraft) {
    let hashes = title.wordHashes
    for index in draft.pieces.indices.prefix(ArticleDraft.topCount)
    where draft.pieces[index].kind == .heading && draft.pieces[index].wordHashes == hashes {
      draft.pieces[index].reclassify(as: .title)
    }
  }
}
