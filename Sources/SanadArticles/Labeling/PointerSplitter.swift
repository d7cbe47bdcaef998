import SanadModel
import SanadText

/// Cuts a pointer to another report out of a paragraph of a page: `… he said. Read also: <a>Rice Prices
/// Rise</a>`.
///
/// The phrase is known by a row, starts a sentence of its own and leads to a link, or with a colon to the end of the
/// paragraph.
struct PointerSplitter: LabelingPass {
  /// Pointers in one paragraph. Set by reading.
  private static let countMax = 4
  /// Words of a headline that no link marks. Set by reading.
  private static let headlineWordMax = 25

  private let boilerplate: Boilerplate

  init(_ tables: LineTables) { boilerplate = tables.boilerplate }

  func label(_ draft: inout ArticleDraft) {
    var pieces: [Piece] = []
    for piece in draft.pieces {
      guard piece.kind == nil, piece.block != nil, piece.shape != .heading else {
        pieces.append(piece)
        continue
      }
      var rest = piece
      for _ in 0..<Self.countMax {
        guard let pointer = pointer(in: rest), let parts = Self.parts(of: rest, pointer) else {
          break
        }
        pieces += parts.before
        rest = parts.rest
      }
      pieces.append(rest)
    }
    draft.pieces = pieces
  }

  /// The tokens of a pointer, with the brackets around it, and the row that knows its phrase.
  private struct Pointer {
    let tokens: Range<Int>
    let maker: Maker
  }

  private func pointer(in piece: Piece) -> Pointer? {
    let tokens = piece.tokens
    for index in tokens.indices where tokens[index].kind == .word {
      guard let start = start(of: piece, at: index),
        let match = boilerplate.pointer(in: tokens, at: index),
        let end = end(of: piece, behind: index + match.count, isFirst: start == 0)
      else { continue }
      return Pointer(tokens: start..<end, maker: match.maker)
    }
    return nil
  }

  /// Where a pointer with its phrase at `index` starts: at a bracket before it, behind a sentence or at the top.
  private func start(of piece: Piece, at index: Int) -> Int? {
    guard 0 < index else { return 0 }
    let opens = piece.isMark(index - 1, in: "([")
    let start = opens ? index - 1 : index
    return start == 0 || piece.text.closesSentence(piece.tokens[start - 1]) ? start : nil
  }

  /// Behind the link that follows the phrase; without one at the end of the paragraph, where a colon follows.
  private func end(of piece: Piece, behind phrase: Int, isFirst: Bool) -> Int? {
    let tokens = piece.tokens
    var next = phrase
    while next < tokens.count, piece.isMark(next, in: ":|\"'") { next += 1 }
    guard next < tokens.count else { return nil }
    let start = Int(tokens[next].start)
    if let link = Self.link(in: piece, at: start) {
      let behind = tokens[next...].firstIndex { link.upperBound <= Int($0.start) } ?? tokens.count
      return closed(piece, behind)
    }
    let hasColon = tokens[phrase..<next].contains { piece.text.isMark($0, in: ":") }
    guard !isFirst, hasColon, tokens.count - next <= 2 * Self.headlineWordMax,
      tokens[next...].count(where: { $0.kind == .word }) <= Self.headlineWordMax,
      !endsStatement(piece)
    else { return nil }
    return tokens.count
  }

  /// The link that byte `start` is in.
  ///
  /// - Complexity: O(log links).
  private static func link(in piece: Piece, at start: Int) -> Range<Int>? {
    var (low, high) = (0, piece.links.count)
    while low < high {
      let middle = (low + high) / 2
      if piece.links[middle].upperBound <= start { low = middle + 1 } else { high = middle }
    }
    guard low < piece.links.count, piece.links[low].contains(start) else { return nil }
    return piece.links[low]
  }

  /// Over quotation marks, a bracket and a full stop behind a link.
  private func closed(_ piece: Piece, _ index: Int) -> Int {
    piece.tokens[index...].firstIndex {
      $0.kind != .punctuation || !(piece.text.isClosing($0) || piece.text.isTerminal($0))
        || (piece.text.isMark($0, in: "\"'") && $0.spaceBefore)
    } ?? piece.tokens.count
  }

  private func endsStatement(_ piece: Piece) -> Bool {
    piece.tokens.last.map { piece.text.isMark($0, in: ".") } ?? false
  }

  /// The pieces up to the end of a pointer, and what follows it; nil where nothing else stands in the paragraph.
  private static func parts(
    of piece: Piece, _ pointer: Pointer
  ) -> (before: [Piece], rest: Piece)? {
    let tokens = piece.tokens
    let head = part(of: piece, 0..<pointer.tokens.lowerBound)
    let tail = part(of: piece, pointer.tokens.upperBound..<tokens.count)
    guard var link = part(of: piece, pointer.tokens) else { return nil }
    link.mark(.related, by: pointer.maker)
    guard let tail else { return head.map { ([$0], link) } }
    // `Read also <a>our report</a> on the matter` is one sentence.
    guard tail.tokens.first?.letterCase != .lower else { return nil }
    // A pointer at the top is told by its line where no sentence follows.
    guard head != nil || tail.isProse else { return nil }
    return ([head, link].compactMap { $0 }, tail)
  }

  /// The tokens of `range` as a piece of its own, with their links.
  private static func part(of piece: Piece, _ range: Range<Int>) -> Piece? {
    guard let first = piece.tokens[range].first, let last = piece.tokens[range].last else {
      return nil
    }
    let (start, end) = (Int(first.start), Int(last.end))
    var part = Piece(SourceText(cleaning: piece.text.utf8[start..<end]), maker: piece.maker)
    part.gapBefore = piece.gapBefore
    (part.shape, part.block) = (piece.shape, piece.block)
    part.links = piece.links.map { $0.clamped(to: start..<end) }.filter { !$0.isEmpty }
      .map { ($0.lowerBound - start)..<($0.upperBound - start) }
    part.isProse =
      part.links.isEmpty && part.isTerminated && SentenceTest.wordMin <= part.wordCount
    return part
  }
}
