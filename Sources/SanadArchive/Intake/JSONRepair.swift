import SanadText

/// Puts right what programs write into JSON that is none: `NaN`, half a surrogate pair, a line feed in a text.
enum JSONRepair {
  /// What was put right, and whether it was in a text.
  struct Repaired {
    let bytes: [UInt8]
    let hasInvalidText: Bool
  }

  /// `bytes` with such things put right; nil where there are none.
  static func repaired(_ bytes: ArraySlice<UInt8>) -> Repaired? {
    var scan = Scan(rest: bytes)
    scan.run()
    return scan.isChanged
      ? Repaired(bytes: scan.output, hasInvalidText: scan.hasInvalidText) : nil
  }

  private struct Scan {
    var rest: ArraySlice<UInt8>
    var output: [UInt8] = []
    var isChanged = false
    var hasInvalidText = false
    private var isText = false

    init(rest: ArraySlice<UInt8>) {
      self.rest = rest
      output.reserveCapacity(rest.count)
    }

    mutating func run() {
      while let byte = rest.popFirst() {
        WorkCounter.add()
        if byte == 0x22 {
          isText.toggle()
          output.append(byte)
        } else if !isText {
          addBare(byte)
        } else if byte == 0x5C {
          addEscape()
        } else if byte < 0x20 {
          output.append(0x20)
          isChanged = true
        } else {
          output.append(byte)
        }
      }
    }

    private static let bare = ["NaN", "-Infinity", "Infinity", "None", "True", "False"]
    private static let values = ["null", "null", "null", "null", "true", "false"]

    /// A byte outside texts: words that only Python knows become those of JSON.
    private mutating func addBare(_ byte: UInt8) {
      if byte == 0x2D || ByteClass.isCapital(byte) {
        for (word, value) in zip(Self.bare, Self.values)
        where word.utf8.first == byte && rest.starts(with: word.utf8.dropFirst()) {
          rest = rest.dropFirst(word.utf8.count - 1)
          output += Array(value.utf8)
          isChanged = true
          return
        }
      }
      output.append(byte)
    }

    /// A backslash and what it escapes; one half of a pair alone is U+FFFD.
    private mutating func addEscape() {
      if rest.first == 0x75, let first = unit(rest) {
        let second = unit(rest.dropFirst(6), after: rest.dropFirst(5))
        let isPair =
          (0xD800..<0xDC00).contains(first) && second.map { (0xDC00..<0xE000).contains($0) } == true
        if !isPair, (0xD800..<0xE000).contains(first) {
          rest = rest.dropFirst(5)
          output += Array("\\ufffd".utf8)
          (isChanged, hasInvalidText) = (true, true)
          return
        }
        take(isPair ? 11 : 5)
      } else {
        take(rest.isEmpty ? 0 : 1)
      }
    }

    private mutating func take(_ count: Int) {
      output.append(0x5C)
      output += rest.prefix(count)
      rest = rest.dropFirst(count)
    }

    /// The number of `u12ab`; nil for anything else.
    private func unit(_ bytes: ArraySlice<UInt8>, after mark: ArraySlice<UInt8>? = nil) -> UInt32? {
      if let mark, mark.first != 0x5C { return nil }
      guard bytes.first == 0x75, 5 <= bytes.count else { return nil }
      return UInt32(String(decoding: bytes.dropFirst().prefix(4), as: UTF8.self), radix: 16)
    }
  }
}
