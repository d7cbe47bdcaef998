import SanadText

/// Writes text without what nobody sees: control characters, zero-width marks, runs of white space.
struct TextCleaner {
  private(set) var bytes: [UInt8] = []
  /// White space was met since the last character.
  private var hasSpace = false

  var isEmpty: Bool { bytes.isEmpty }

  /// `slice` with one space for each run of white space, and none at its ends.
  static func cleaned(_ slice: some Collection<UInt8>) -> [UInt8] {
    var cleaner = TextCleaner()
    cleaner.add(slice)
    return cleaner.bytes
  }

  /// Takes valid UTF-8.
  mutating func add(_ slice: some Collection<UInt8>) {
    WorkCounter.add(slice.count)
    var index = slice.startIndex
    while index < slice.endIndex {
      let byte = slice[index]
      if byte < 0x80 {
        add(ascii: byte)
        index = slice.index(after: index)
      } else {
        index = addWide(slice, at: index)
      }
    }
  }

  /// A border that reads as white space.
  mutating func addSpace() { hasSpace = true }

  /// The text so far, and an empty cleaner.
  mutating func take() -> [UInt8] {
    defer { self = TextCleaner() }
    return bytes
  }

  private mutating func add(ascii byte: UInt8) {
    if byte <= 0x20 || byte == 0x7F {
      hasSpace = hasSpace || ByteClass.isSpace(byte)
    } else {
      flushSpace()
      bytes.append(byte)
    }
  }

  private mutating func addWide<Bytes: Collection>(
    _ slice: Bytes, at index: Bytes.Index
  ) -> Bytes.Index where Bytes.Element == UInt8 {
    let first = slice[index]
    let length = UTF8Character.length(lead: first)
    let end = slice.index(index, offsetBy: length, limitedBy: slice.endIndex) ?? slice.endIndex
    let character = slice[index..<end]
    switch WideCharacter(character) {
    case .space: hasSpace = true
    case .hidden: break
    case .visible:
      flushSpace()
      bytes.append(contentsOf: character)
    }
    return end
  }

  private mutating func flushSpace() {
    if hasSpace && !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
    hasSpace = false
  }
}

extension SourceText {
  /// The text of `slice`, cleaned.
  init(cleaning slice: some Collection<UInt8>) {
    self.init(repairing: TextCleaner.cleaned(slice))
  }
}

/// What a character of two bytes and more is to a reader.
private enum WideCharacter {
  case visible, space, hidden

  init(_ bytes: some Collection<UInt8>) {
    let values = Array(bytes)
    switch (values.count, values[0]) {
    case (2, 0xC2): self = values[1] == 0xA0 || values[1] == 0x85 ? .space : Self.latin(values[1])
    case (3, 0xE2) where values[1] == 0x80: self = Self.general(values[2])
    case (3, 0xE2) where values[1] == 0x81:
      self =
        values[2] == 0x9F ? .space : 0xA0 <= values[2] && values[2] <= 0xAF ? .hidden : .visible
    case (3, 0xE3) where values[1] == 0x80 && values[2] == 0x80: self = .space
    case (3, 0xEF) where values[1] == 0xBB && values[2] == 0xBF: self = .hidden
    default: self = .visible
    }
  }

  /// U+0080...U+00BF: control characters and the soft hyphen do not show.
  private static func latin(_ low: UInt8) -> WideCharacter {
    low < 0xA0 || low == 0xAD ? .hidden : .visible
  }

  /// U+2000...U+203F: spaces, marks of direction and width, line breaks.
  private static func general(_ low: UInt8) -> WideCharacter {
    switch low {
    case 0x80...0x8A, 0xA8, 0xA9, 0xAF: .space
    case 0x8B...0x8F, 0xAA...0xAE: .hidden
    default: .visible
    }
  }
}
