import SanadModel
import SanadText

/// Finds what stands below the last paragraph: tags, names of sections, advertising lines.
struct TailLabeler: LabelingPass {
  /// Words of a label in capitals before a colon. Set by reading.
  static let capitalLabelWordMax = 4

  /// Letters of a word before a full stop that ends a sentence. Set by reading.
  static let sentenceLetterMin = 4

  init(_ tables: LineTables) {}

  func label(_ draft: inout ArticleDraft) {
    labelAdvertising(&draft)
    guard let last = lastParagraph(of: draft) else { return }
    for index in (last + 1)..<draft.pieces.count where isTag(draft.pieces[index]) {
      draft.pieces[index].mark(.footer, by: Maker("tail.tags"))
    }
    if draft.pieces[last].endsInDots { draft.truncated = true }
  }

  /// Lines at the end with a label in capitals, `DISKON AKHIR TAHUN: …`, advertise something where they
  /// stand below a piece that is no body.
  private func labelAdvertising(_ draft: inout ArticleDraft) {
    var index = draft.pieces.count - 1
    while 0 < index,
      draft.pieces[index].kind.map({ !$0.isBody }) ?? hasCapitalLabel(draft.pieces[index])
    {
      index -= 1
    }
    for index in (index + 1)..<max(index + 1, draft.pieces.count) {
      guard 0 < index, draft.pieces[index].kind == nil, draft.pieces[index - 1].kind != nil else {
        continue
      }
      draft.pieces[index].mark(.promotion, by: Maker("tail.label"))
    }
  }

  private func hasCapitalLabel(_ piece: Piece) -> Bool {
    let label = piece.tokens.prefix { $0.kind == .word && $0.letterCase == .upper }
    guard piece.shape == nil, (2...Self.capitalLabelWordMax).contains(label.count),
      label.count < piece.tokens.count
    else { return false }
    return piece.isMark(label.count, in: ":")
  }

  private func lastParagraph(of draft: ArticleDraft) -> Int? {
    draft.pieces.lastIndex {
      $0.kind == nil
        && ($0.isTerminated ? Piece.shortLineWordMax : Piece.headingWordMax) < $0.wordCount
    }
  }

  /// Whether `piece` is a short open line: a tag or the name of a section.
  private func isTag(_ piece: Piece) -> Bool {
    piece.kind == nil && piece.shape == nil && !piece.isTerminated && !piece.startsAsListItem
      && piece.wordCount <= Piece.headingWordMax && !holdsSentence(piece)
  }

  /// Whether a sentence ends inside `piece`: behind a word that is no abbreviation.
  private func holdsSentence(_ piece: Piece) -> Bool {
    piece.tokens.indices.dropFirst().dropLast().contains { index in
      let (word, next) = (piece.tokens[index - 1], piece.tokens[index + 1])
      return piece.isMark(index, in: ".!?") && next.spaceBefore && word.letterCase == .lower
        && Self.sentenceLetterMin <= word.count
    }
  }
}
