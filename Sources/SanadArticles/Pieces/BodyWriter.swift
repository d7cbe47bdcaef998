import SanadModel
import SanadText

/// Writes an article's text from its pieces, and its blocks with their ranges in that text.
struct BodyWriter {
  private var text: [UInt8] = []
  private var blocks: [Block] = []

  /// The text, paragraphs parted by one empty line, and every block in the page's order.
  static func written(_ pieces: [Piece]) -> (text: SourceText, blocks: [Block]) {
    var writer = BodyWriter()
    for piece in pieces { writer.add(piece) }
    return (SourceText(repairing: writer.text), writer.blocks)
  }

  private mutating func add(_ piece: Piece) {
    let kind = piece.kind ?? .paragraph
    var range: TextRange?
    if kind.isBody {
      if !text.isEmpty { text += [UInt8(ascii: "\n"), UInt8(ascii: "\n")] }
      range = TextRange(text.count, text.count + piece.text.count)
      text += piece.text.utf8
    }
    blocks.append(
      Block(kind: kind, text: piece.text.string, range: range, maker: piece.maker))
  }
}
