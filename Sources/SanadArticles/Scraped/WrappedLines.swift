import SanadText

/// Tells text that is broken at a width, as mails and terminals break it: no line has room for the next one's first word.
struct WrappedLines {
  /// Lines with another one right below them from which a text is taken for one. Set by reading.
  private static let lineMin = 4
  /// Bytes of its longest line. Set by reading.
  private static let widths = 40...100
  /// Share of its lines that are full: the others end a paragraph without an empty line below. Set by reading.
  private static let fullShareMin = 0.8

  private let width: Int

  /// Nil for text that is not broken so.
  init?(_ pieces: [Piece]) {
    width = pieces.map(\.text.count).max() ?? 0
    guard Self.widths.contains(width) else { return nil }
    let below = pieces.indices.dropFirst().filter { !pieces[$0].gapBefore }
    guard Self.lineMin <= below.count else { return nil }
    let full = below.count { isFull(pieces, $0 - 1) }
    guard Self.fullShareMin * Double(below.count) <= Double(full) else { return nil }
  }

  /// Whether line `index` goes on with the paragraph of the line above it.
  func goesOn(_ pieces: [Piece], _ index: Int) -> Bool {
    !pieces[index].gapBefore && isFull(pieces, index - 1)
  }

  /// Whether the first word of the line below has no room behind line `index`.
  private func isFull(_ pieces: [Piece], _ index: Int) -> Bool {
    let next = pieces[index + 1].text.utf8
    let word = next.prefix { $0 != UInt8(ascii: " ") }.count
    return width < pieces[index].text.count + 1 + word
  }
}
