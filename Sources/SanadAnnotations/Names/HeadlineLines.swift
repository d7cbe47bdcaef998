import SanadText

/// Lines of a body in title case, where a capital is no sign of a name.
struct HeadlineLines {
  /// Token ranges of the lines.
  let ranges: [Range<Int>]

  /// Share of capitalised words among long ones: running news has 0.2, headlines 0.8 and more. Measured.
  static let capitalShareMin = 0.6
  /// Words up to this many bytes are small words, in lower case even in headlines. Set by reading.
  private static let smallWordByteCount = 4
  /// Fewer long words are a name or a label. Set by reading.
  private static let longWordMin = 4
  /// A longer line is running text. Set by reading.
  private static let tokenCountMax = 30

  init(_ field: NameField) {
    let tokens = field.tokens
    var ranges: [Range<Int>] = []
    var start = 0
    for index in tokens.indices.dropFirst() where 0 < tokens[index].breaksBefore {
      if !field.endsSentence(index - 1), Self.isHeadline(tokens[start..<index]) {
        ranges.append(start..<index)
      }
      start = index
    }
    if !tokens.isEmpty, !field.endsSentence(tokens.count - 1), Self.isHeadline(tokens[start...]) {
      ranges.append(start..<tokens.count)
    }
    self.ranges = ranges
  }

  static func isHeadline(_ line: ArraySlice<Token>) -> Bool {
    guard line.count <= tokenCountMax else { return false }
    var (count, capitals) = (0, 0)
    for token in line where token.kind == .word && smallWordByteCount < token.count {
      count += 1
      if token.isCapitalised { capitals += 1 }
    }
    return longWordMin <= count && capitalShareMin <= Double(capitals) / Double(count)
  }

  /// Whether the token is in such a line.
  func contains(_ index: Int) -> Bool {
    let line = ranges.lowerBound { $0.upperBound <= index }
    return line < ranges.count && ranges[line].contains(index)
  }
}
