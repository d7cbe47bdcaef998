import SanadText

/// A page's bytes as the parser takes them: no NUL, no endless tag, nothing that would be read in vain.
struct HTMLSource {
  let bytes: [UInt8]
  /// Whether bytes beyond the limit were left out.
  let isCut: Bool

  /// `bytes` without what would stop or slow the parser, and without programs, style sheets and comments,
  /// which are half of a page of news.
  ///
  /// - Complexity: O(*n*).
  static func prepared(_ bytes: [UInt8]) -> HTMLSource {
    let isCut = HTMLLimits.byteCountMax < bytes.count
    let head = isCut ? Array(bytes[..<HTMLLimits.byteCountMax].wholeCharacters) : bytes
    var scan = SourceScan(head)
    scan.run()
    if scan.excluded.isEmpty { return HTMLSource(bytes: head, isCut: isCut) }
    var kept: [UInt8] = []
    kept.reserveCapacity(head.count)
    var start = 0
    for range in scan.excluded where start <= range.lowerBound {
      kept += head[start..<range.lowerBound]
      start = range.upperBound
    }
    kept += head[start...]
    return HTMLSource(bytes: kept, isCut: isCut)
  }
}
