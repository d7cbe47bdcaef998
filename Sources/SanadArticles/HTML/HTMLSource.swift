/// A page's bytes as the parser takes them: no NUL, no endless tag.
struct HTMLSource {
  /// Bytes of one tag from which it is cut: inline images have a few ten thousand.
  static let tagByteCountMax = 1 << 20
  /// Attributes of one tag from which it is cut: the parser compares each with all before it.
  static let attributeCountMax = 512

  let bytes: [UInt8]
  /// Whether bytes beyond the limit were left out.
  let isCut: Bool

  /// `bytes` as they are, unless something in them would stop or slow the parser.
  static func prepared(_ bytes: [UInt8]) -> HTMLSource {
    let isCut = HTMLParser.byteCountMax < bytes.count
    let head = isCut ? Array(bytes[..<HTMLParser.byteCountMax]) : bytes
    let harms = harms(in: head.span)
    if harms.isEmpty { return HTMLSource(bytes: head, isCut: isCut) }
    var kept: [UInt8] = []
    kept.reserveCapacity(head.count)
    var start = 0
    for harm in harms where start <= harm.lowerBound {
      kept += head[start..<harm.lowerBound]
      start = harm.upperBound
    }
    kept += head[start...]
    return HTMLSource(bytes: kept, isCut: isCut)
  }

  /// NULs, and what goes beyond the limits of a tag.
  private static func harms(in bytes: Span<UInt8>) -> [Range<Int>] {
    var harms: [Range<Int>] = []
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == 0 {
        harms.append(offset..<(offset + 1))
      } else if byte == 0x3C, offset + 1 < bytes.count, isLetter(bytes[offset + 1]) {
        let (end, limit) = tagEnd(bytes, from: offset + 1, &harms)
        if let limit { harms.append(limit..<end) }
        offset = end
        continue
      }
      offset += 1
    }
    return harms
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    0x61 <= byte | 0x20 && byte | 0x20 <= 0x7A
  }

  /// Where a tag closes, and from where it has too much in it.
  private static func tagEnd(
    _ bytes: Span<UInt8>, from start: Int, _ harms: inout [Range<Int>]
  ) -> (end: Int, limit: Int?) {
    var offset = start
    var attributes = 0
    var limit: Int?
    while offset < bytes.count, bytes[offset] != 0x3E {
      if bytes[offset] == 0x3D || bytes[offset] <= 0x20 { attributes += 1 }
      if bytes[offset] == 0, limit == nil { harms.append(offset..<(offset + 1)) }
      if limit == nil, attributeCountMax * 2 < attributes || tagByteCountMax < offset - start {
        limit = offset
      }
      offset += 1
    }
    return (offset, limit)
  }
}
