/// Text in UTF-16, as some programs of Windows write it.
enum UTF16Text {
  /// The byte order marks. Given by Unicode.
  private static let littleMark: [UInt8] = [0xFF, 0xFE]
  private static let bigMark: [UInt8] = [0xFE, 0xFF]
  /// Share of zeros from which text without a mark is UTF-16: that of plain text in it is a half. Set by reading.
  private static let zeroShareMin = 1.0 / 3

  /// A byte order mark, or zeros at every second place.
  static func looksSo(_ head: ArraySlice<UInt8>) -> Bool {
    head.starts(with: littleMark) || head.starts(with: bigMark) || isLittle(byZeros: head) != nil
  }

  /// The ASCII characters of `head`: enough to tell what it is.
  static func narrowed(_ head: ArraySlice<UInt8>) -> [UInt8] {
    head.filter { $0 != 0 && $0 < 0x80 }
  }

  /// `bytes` in UTF-8.
  static func utf8(_ bytes: [UInt8]) -> [UInt8] {
    let isMarked = bytes.starts(with: littleMark) || bytes.starts(with: bigMark)
    let isLittle =
      isMarked ? bytes.starts(with: littleMark) : isLittle(byZeros: bytes.prefix(4_096)) ?? true
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    for index in stride(from: isMarked ? 2 : 0, to: bytes.count - 1, by: 2) {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(isLittle ? second << 8 | first : first << 8 | second)
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  /// Whether the zeros stand at the odd places; nil where they stand at both, or are few.
  private static func isLittle(byZeros head: ArraySlice<UInt8>) -> Bool? {
    let zeros = head.enumerated().filter { $0.element == 0 }.map(\.offset)
    guard Double(head.count) * zeroShareMin < Double(zeros.count) else { return nil }
    let odd = zeros.count { $0 % 2 == 1 }
    if (zeros.count - odd) * 10 < zeros.count { return true }
    return odd * 10 < zeros.count ? false : nil
  }
}
