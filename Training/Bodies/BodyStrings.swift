/// Strings that stand in the body of a page and strings that do not, as trafilatura's evaluation has them.
struct BodyStrings {
  let with: [String]
  let without: [String]

  init(with: [String], without: [String]) {
    self.with = with.map(Self.squeezed)
    self.without = without.map(Self.squeezed)
  }

  /// Whether a piece of a page is body; nil where no string stands in it, or strings of both kinds.
  func label(of text: String) -> Bool? {
    let piece = Self.squeezed(text)
    let isWith = with.contains { Self.meet(piece, $0) }
    let isWithout = without.contains { Self.meet(piece, $0) }
    return isWith == isWithout ? nil : isWith
  }

  /// How many strings are found and missed in `text`, and how many found that should not be.
  func counts(in text: String) -> (right: Int, missed: Int, wrong: Int) {
    let text = Self.squeezed(text)
    let right = with.count { text.contains($0) }
    return (right, with.count - right, without.count { text.contains($0) })
  }

  /// Bytes of a piece that may stand within a longer string. Set by reading.
  private static let pieceBytesMin = 12

  private static func meet(_ piece: String, _ string: String) -> Bool {
    piece.contains(string) || pieceBytesMin <= piece.utf8.count && string.contains(piece)
  }

  private static func squeezed(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
