import SanadText

/// Splits scraped text into cleaned lines.
struct LineReader {
  /// The most lines read: a page of news has a few hundred.
  static let lineCountMax = 200_000
  /// Places at which a text joined by commas shows it: `.,` with no space after it.
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
    let joints = commaJoints(in: bytes)
    guard commaJointMin <= joints.count else {
      return bytes.split(omittingEmptySubsequences: false, whereSeparator: isLineEnd)
    }
    var slices: [ArraySlice<UInt8>] = []
    var start = 0
    for joint in joints + [bytes.count] {
      slices += bytes[start..<joint].split(whereSeparator: isLineEnd)
        .map(withoutCommas)
      start = joint
    }
    return slices
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  /// Where a list of lines was joined by commas: after the end of a sentence, before no space.
  private static func commaJoints(in bytes: [UInt8]) -> [Int] {
    var joints: [Int] = []
    var offset = 1
    while offset + 1 < bytes.count {
      if bytes[offset] == 0x2C, isEnd(bytes, offset), bytes[offset + 1] != 0x20,
        !ByteClass.isDigit(bytes[offset + 1])
      {
        joints.append(offset + 1)
      }
      offset += 1
    }
    return joints
  }

  /// `.` `!` `?` `"` `:` or a closing curly mark before `offset`.
  private static func isEnd(_ bytes: [UInt8], _ offset: Int) -> Bool {
    switch bytes[offset - 1] {
    case 0x2E, 0x21, 0x3F, 0x22, 0x3A: true
    case 0x9D: 2 < offset && bytes[offset - 2] == 0x80 && bytes[offset - 3] == 0xE2
    default: false
    }
  }

  private static func withoutCommas(_ slice: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let start = slice.drop { $0 == 0x2C || ByteClass.isSpace($0) }
    var end = start.endIndex
    while start.startIndex < end, start[end - 1] == 0x2C || ByteClass.isSpace(start[end - 1]) {
      end -= 1
    }
    return start[start.startIndex..<end]
  }
}
