import SanadText

/// A page's bytes as the parser takes them: no NUL, no endless tag, nothing that would be read in vain.
struct HTMLSource {
  /// Bytes of one tag, or of one of its values, from which it is cut: inline images have a few ten
  /// thousand.
  static let tagByteCountMax = 1 << 20
  /// Attributes of one tag from which it is cut: the parser compares each with all before it.
  static let attributeCountMax = 512

  let bytes: [UInt8]
  /// Whether bytes beyond the limit were left out.
  let isCut: Bool

  /// `bytes` without what would stop or slow the parser, and without programs, style sheets and comments,
  /// which are half of a page of news.
  ///
  /// - Complexity: O(*n*).
  static func prepared(_ bytes: [UInt8]) -> HTMLSource {
    let isCut = HTMLParser.byteCountMax < bytes.count
    let head = isCut ? Array(CharsetDecoder.whole(bytes[..<HTMLParser.byteCountMax])) : bytes
    var scan = SourceScan(head)
    scan.run()
    if scan.spared.isEmpty { return HTMLSource(bytes: head, isCut: isCut) }
    var kept: [UInt8] = []
    kept.reserveCapacity(head.count)
    var start = 0
    for range in scan.spared where start <= range.lowerBound {
      kept += head[start..<range.lowerBound]
      start = range.upperBound
    }
    kept += head[start...]
    return HTMLSource(bytes: kept, isCut: isCut)
  }
}

extension [UInt8] {
  /// Whether `word`, in lower case, stands at `offset` in any case.
  func holds(_ word: [UInt8], at offset: Int) -> Bool {
    guard offset + word.count <= count else { return false }
    for step in word.indices {
      let byte = self[offset + step]
      if (ByteClass.isCapital(byte) ? byte | 0x20 : byte) != word[step] { return false }
    }
    return true
  }
}
