import SanadText

/// Finds what of a page the parser need not read, by the tags alone.
///
/// It sees tags, quoted values, comments and raw text where the parser sees them, so that what is left out
/// changes nothing of what is read: where an end is missing, nothing is left out.
struct SourceScan {
  private let bytes: [UInt8]
  /// In order; none overlaps the one before it.
  private(set) var excluded: [Range<Int>] = []
  /// Ends that were looked for and do not come any more.
  private var missing: [End] = []

  /// What closes a stretch that is no markup.
  private enum End {
    case double, single, comment, script, style

    /// What closes a value that `quote` opens; nil for a byte that is no quotation mark.
    init?(quote: UInt8) {
      switch quote {
      case UInt8(ascii: "\""): self = .double
      case UInt8(ascii: "'"): self = .single
      default: return nil
      }
    }

    var word: [UInt8] {
      switch self {
      case .double: Array("\"".utf8)
      case .single: Array("'".utf8)
      case .comment: Array("-->".utf8)
      case .script: Array("</script".utf8)
      case .style: Array("</style".utf8)
      }
    }
  }

  private static let script = Array("script".utf8)
  private static let style = Array("style".utf8)
  private static let dataType = Array("ld+json".utf8)

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func run() {
    var offset = 0
    while let next = nextMark(from: offset) {
      if bytes[next] == 0 {
        excluded.append(next..<(next + 1))
        offset = next + 1
      } else {
        offset = endOfMarkup(at: next)
      }
    }
  }

  /// The next `<` or NUL.
  private func nextMark(from start: Int) -> Int? {
    let span = bytes.span
    var offset = start
    while offset < span.count {
      WorkCounter.add()
      if span[offset] == UInt8(ascii: "<") || span[offset] == 0 { return offset }
      offset += 1
    }
    return nil
  }

  private mutating func endOfMarkup(at start: Int) -> Int {
    guard start + 1 < bytes.count else { return start + 1 }
    if bytes[start + 1] == UInt8(ascii: "!") { return endOfComment(at: start) }
    guard ByteClass.isLetter(bytes[start + 1]) else { return start + 1 }
    return endOfProgram(start, tagEnd: endOfTag(from: start + 1))
  }

  /// Past `<!-- … -->`; past its `<` where it is none, or an empty one.
  private mutating func endOfComment(at start: Int) -> Int {
    let first = start + 4
    guard bytes[start...].starts(with: "<!--".utf8), first + 1 < bytes.count,
      bytes[first] != UInt8(ascii: ">"), bytes[first] != UInt8(ascii: "-"),
      let close = offset(of: .comment, from: first)
    else { return start + 1 }
    excluded.append(start..<(close + 3))
    return close + 3
  }

  /// Past the text of a script or style sheet whose tag ends at `tagEnd`; data is left in.
  private mutating func endOfProgram(_ start: Int, tagEnd: Int) -> Int {
    guard tagEnd < bytes.count, bytes[tagEnd - 1] != UInt8(ascii: "/"),
      let end = endOfProgram(named: start + 1), let close = offset(of: end, from: tagEnd + 1)
    else { return tagEnd }
    if isData(start..<tagEnd) {
      leaveOutNULs(of: (tagEnd + 1)..<close)
    } else if tagEnd + 1 < close {
      excluded.append((tagEnd + 1)..<close)
    }
    return close
  }

  private func endOfProgram(named start: Int) -> End? {
    guard bytes[start].lowercased == Self.script[0] else { return nil }
    return isName(Self.script, at: start) ? .script : isName(Self.style, at: start) ? .style : nil
  }

  private func isName(_ name: [UInt8], at start: Int) -> Bool {
    let end = start + name.count
    return bytes.holds(name, at: start) && end < bytes.count && !ByteClass.isLetter(bytes[end])
  }

  private func isData(_ tag: Range<Int>) -> Bool {
    tag.contains { bytes.holds(Self.dataType, at: $0) }
  }

  /// Where `end` stands next; one that stands nowhere is looked for once.
  private mutating func offset(of end: End, from start: Int) -> Int? {
    if missing.contains(end) { return nil }
    if let found = firstOffset(of: end.word, from: start) { return found }
    missing.append(end)
    return nil
  }

  private func firstOffset(of word: [UInt8], from start: Int) -> Int? {
    let (span, first) = (bytes.span, word[0])
    var offset = start
    while offset < span.count {
      WorkCounter.add()
      if span[offset] == first, word.count == 1 || bytes.holds(word, at: offset) { return offset }
      offset += 1
    }
    return nil
  }

  /// The `>` of the tag around `start`, or the page's end; what is too much in it is left out.
  private mutating func endOfTag(from start: Int) -> Int {
    var offset = start
    var (parts, last) = (0, UInt8(0))
    var limit: Int?
    while offset < bytes.count, bytes[offset] != UInt8(ascii: ">") {
      WorkCounter.add()
      let byte = bytes[offset]
      if byte == 0, limit == nil { excluded.append(offset..<(offset + 1)) }
      if byte == UInt8(ascii: "=") || byte <= 0x20 { parts += 1 }
      if limit == nil,
        2 * HTMLLimits.attributeCountMax < parts || HTMLLimits.tagByteCountMax < offset - start
      {
        limit = offset
      }
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"), last == UInt8(ascii: "=") {
        offset = endOfValue(from: offset, isKept: limit == nil)
      }
      if 0x20 < byte { last = byte }
      offset += 1
    }
    if let limit { excluded.append(limit..<offset) }
    return offset
  }

  /// The quote that closes the one at `start`; `start` itself where none does.
  private mutating func endOfValue(from start: Int, isKept: Bool) -> Int {
    guard let quote = End(quote: bytes[start]), let close = offset(of: quote, from: start + 1)
    else { return start }
    let first = start + 1
    let end = min(close, first + HTMLLimits.tagByteCountMax)
    if isKept {
      leaveOutNULs(of: first..<end)
      if end < close { excluded.append(end..<close) }
    }
    return close
  }

  private mutating func leaveOutNULs(of range: Range<Int>) {
    for offset in range where bytes[offset] == 0 { excluded.append(offset..<(offset + 1)) }
  }
}
