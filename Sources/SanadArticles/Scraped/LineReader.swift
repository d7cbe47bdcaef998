import SanadText

/// Splits scraped text into cleaned lines.
struct LineReader {
  /// The most lines read: a page of news has a few hundred. Set by reading.
  static let lineCountMax = 200_000
  /// Places at which a text joined by commas shows it: `.,` with no space after it. Set by reading.
  static let commaJointMin = 2

  /// One line, and whether an empty one stood before it.
  struct Line {
    let text: [UInt8]
    let gapBefore: Bool
  }

  /// Whether lines were left out because there were too many.
  private(set) var isCut = false
  private(set) var lines: [Line] = []

  init(_ bytes: [UInt8]) {
    var gap = true
    for slice in Self.slices(of: bytes) {
      let text = TextCleaner.cleaned(slice)
      if text.isEmpty {
        gap = true
        continue
      }
      guard lines.count < Self.lineCountMax else {
        isCut = true
        return
      }
      lines.append(Line(text: text, gapBefore: gap))
      gap = false
    }
  }

  private static func slices(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    guard commaJointMin <= commaJoints(in: bytes, isLoose: false).count else {
      return bytes.split(omittingEmptySubsequences: false, whereSeparator: isLineEnd)
    }
    var slices: [ArraySlice<UInt8>] = []
    var start = 0
    for joint in commaJoints(in: bytes, isLoose: true) + [bytes.count] {
      slices += bytes[start..<joint].split(whereSeparator: isLineEnd)
        .map(withoutCommas)
      start = joint
    }
    return slices
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  /// Where a list of lines was joined by commas: after the end of a sentence, before no space.
  ///
  /// - Parameter isLoose: also where a space stands before the comma, or behind it one and a capital or a quotation
  ///   mark: no sentence is written so.
  private static func commaJoints(in bytes: [UInt8], isLoose: Bool) -> [Int] {
    var joints: [Int] = []
    var offset = 1
    while offset + 1 < bytes.count {
      if bytes[offset] == UInt8(ascii: ","),
        isStrictJoint(bytes, offset) || isLoose && isLooseJoint(bytes, offset)
      {
        joints.append(offset + 1)
      }
      offset += 1
    }
    return joints
  }

  private static func isStrictJoint(_ bytes: [UInt8], _ comma: Int) -> Bool {
    isEnd(bytes, comma) && bytes[comma + 1] != UInt8(ascii: " ")
      && !ByteClass.isDigit(bytes[comma + 1])
  }

  private static func isLooseJoint(_ bytes: [UInt8], _ comma: Int) -> Bool {
    var end = comma
    while 1 < end, bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
    guard isEnd(bytes, end) else { return false }
    if end < comma { return true }
    guard comma + 2 < bytes.count, bytes[comma + 1] == UInt8(ascii: " ") else { return false }
    // `moved to the U.S., President Ortega said`: a full stop behind fewer small letters may be that of a short form.
    let word = bytes[..<(comma - 1)].suffix(wordLetterMin)
    let rest = bytes[(comma + 2)...]
    return bytes[comma - 1] == UInt8(ascii: ".") && word.count == wordLetterMin
      && word.allSatisfy { UInt8(ascii: "a") <= $0 && $0 <= UInt8(ascii: "z") }
      && (ByteClass.isCapital(bytes[comma + 2])
        || openingMarks.contains { rest.starts(with: $0.utf8) })
  }

  /// Small letters before a full stop that ends a sentence for sure. Set by reading.
  private static let wordLetterMin = 4
  private static let openingMarks = ["\"", "\u{201C}", "\u{2018}"]

  private static let sentenceEnds: ByteSet = ".!?\":"

  /// Whether a mark that ends a sentence, or a closing curly quotation mark, stands before `offset`.
  private static func isEnd(_ bytes: [UInt8], _ offset: Int) -> Bool {
    sentenceEnds.contains(bytes[offset - 1]) || bytes[..<offset].ends(with: "”")
  }

  private static func withoutCommas(_ slice: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let start = slice.drop { $0 == UInt8(ascii: ",") || ByteClass.isSpace($0) }
    var end = start.endIndex
    while start.startIndex < end,
      start[end - 1] == UInt8(ascii: ",") || ByteClass.isSpace(start[end - 1])
    {
      end -= 1
    }
    return start[start.startIndex..<end]
  }
}
