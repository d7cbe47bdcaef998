import SanadText

extension UInt8 {
  /// An ASCII capital as its small letter, any other byte as it is.
  var lowercased: UInt8 { ByteClass.isCapital(self) ? self | 0x20 : self }

  /// The value of an ASCII digit; nil for any other byte.
  var digitValue: Int? { ByteClass.isDigit(self) ? Int(self - UInt8(ascii: "0")) : nil }
}

extension String {
  /// Where `needle` first stands; both are compared byte by byte.
  func range(ofASCII needle: String) -> Range<String.Index>? {
    let pattern = Array(needle.utf8)
    var start = utf8.startIndex
    while start < utf8.endIndex {
      let rest = utf8[start...]
      if rest.starts(with: pattern) {
        return start..<utf8.index(start, offsetBy: pattern.count)
      }
      start = utf8.index(after: start)
    }
    return nil
  }

  /// Where `needle` last stands; both are compared byte by byte.
  func lastRange(ofBytes needle: String) -> Range<String.Index>? {
    let pattern = Array(needle.utf8)
    var start = utf8.endIndex
    while utf8.startIndex < start {
      start = utf8.index(before: start)
      if utf8[start...].starts(with: pattern) {
        return start..<utf8.index(start, offsetBy: pattern.count)
      }
    }
    return nil
  }
}

extension [UInt8] {
  /// Whether `word`, in lower case, stands at `offset` in any case.
  func holds(_ word: [UInt8], at offset: Int) -> Bool {
    guard offset + word.count <= count else { return false }
    for step in word.indices where self[offset + step].lowercased != word[step] { return false }
    return true
  }
}

extension BidirectionalCollection<UInt8> {
  /// Whether these bytes end with those of `text`.
  func ends(with text: String) -> Bool { suffix(text.utf8.count).elementsEqual(text.utf8) }
}

extension ArraySlice<UInt8> {
  /// The FNV-1a hash of these bytes.
  ///
  /// Byte by byte: `FNV1a.init(_:)` is generic, and not specialised across modules it made extraction a
  /// sixth slower.
  var fnv1a: UInt64 {
    var hash = FNV1a()
    for byte in self { hash.add(byte) }
    return hash.value
  }

  /// These bytes of UTF-8 without the start of a character in which they are cut.
  var wholeCharacters: ArraySlice<UInt8> {
    guard let lead = suffix(3).lastIndex(where: { 0xC0 <= $0 }) else { return self }
    return endIndex < lead + UTF8Character.length(lead: self[lead]) ? self[..<lead] : self
  }
}

enum UTF8Character {
  /// Bytes of the character whose first byte, 0xC0 or more, is `lead`.
  static func length(lead: UInt8) -> Int { lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4 }
}
