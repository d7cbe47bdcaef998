/// What a byte or a code point is to the tokenizer.
public enum ByteClass: UInt8, Sendable {
  /// White space within a line.
  case space
  /// LF, CR and what else ends a line or a paragraph.
  case lineBreak
  /// A letter, or a mark that belongs to one.
  case letter
  /// A digit of any script.
  case digit
  /// A mark that parts words: full stops, quotation marks, dashes.
  case punctuation
  /// Any other sign: currency, arithmetic, pictures.
  case symbol
  /// Invisible within a word: soft hyphen, zero-width characters.
  case joiner

  /// The class of an ASCII byte; a byte of 0x80 and above needs ``of(scalar:)``.
  @inlinable public static func of(ascii byte: UInt8) -> ByteClass {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): .letter
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"): .lineBreak
    case 0...UInt8(ascii: " "), UInt8(ascii: "\u{7F}"): .space
    case UInt8(ascii: "$"), UInt8(ascii: "+"), UInt8(ascii: "<"), UInt8(ascii: "="),
      UInt8(ascii: ">"), UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "|"),
      UInt8(ascii: "~"):
      .symbol
    default: .punctuation
    }
  }

  /// The class of a code point outside ASCII.
  public static func of(scalar: Unicode.Scalar) -> ByteClass {
    switch scalar.value {
    case 0xC0...0x24F: return scalar.value == 0xD7 || scalar.value == 0xF7 ? .symbol : .letter
    case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF: return .joiner
    case 0x85, 0x2028, 0x2029: return .lineBreak
    case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: return .space
    case 0x2010...0x2027, 0x2030...0x205E, 0xAB, 0xBB, 0x3001...0x303F: return .punctuation
    // Cyrillic, kana, ideographs, Hangul: looking each one up took a tenth of the time such a page takes.
    case 0x400...0x45F, 0x3041...0x3096, 0x30A1...0x30FA, 0x4E00...0x9FFF, 0xAC00...0xD7A3:
      return .letter
    default: break
    }
    let properties = scalar.properties
    if properties.isAlphabetic { return .letter }
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return .joiner
    case .decimalNumber: return .digit
    default: return .symbol
    }
  }

  /// Whether a letter outside ASCII is a capital.
  static func isCapital(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xC0...0xD6, 0xD8...0xDE, 0x400...0x42F: true
    case 0xDF...0xFF, 0x430...0x45F, 0x3041...0x30FA, 0x4E00...0x9FFF, 0xAC00...0xD7A3: false
    default: scalar.properties.isUppercase
    }
  }

  /// Whether `byte` is ASCII white space.
  @inlinable public static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || (UInt8(ascii: "\t") <= byte && byte <= UInt8(ascii: "\r"))
  }
  /// Whether `byte` is an ASCII digit.
  @inlinable public static func isDigit(_ byte: UInt8) -> Bool {
    UInt8(ascii: "0") <= byte && byte <= UInt8(ascii: "9")
  }
  /// Whether `byte` is an ASCII letter.
  @inlinable public static func isLetter(_ byte: UInt8) -> Bool {
    let lower = byte | 0x20
    return UInt8(ascii: "a") <= lower && lower <= UInt8(ascii: "z")
  }
  /// Whether `byte` is an ASCII capital.
  @inlinable public static func isCapital(_ byte: UInt8) -> Bool {
    UInt8(ascii: "A") <= byte && byte <= UInt8(ascii: "Z")
  }

  /// `byte` in lower case where it is an ASCII capital.
  @inlinable package static func lowercased(_ byte: UInt8) -> UInt8 {
    isCapital(byte) ? byte | 0x20 : byte
  }

  /// The value of an ASCII digit.
  @inlinable package static func digit(_ byte: UInt8) -> Int { Int(byte - UInt8(ascii: "0")) }

  /// The value of a few ASCII digits; nil where another byte is among them.
  package static func integer(_ digits: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for byte in digits {
      guard isDigit(byte) else { return nil }
      value = value * 10 + digit(byte)
    }
    return value
  }
}

/// One code point read from UTF-8, and how many bytes it took.
public struct DecodedScalar: Sendable {
  /// The code point.
  public let scalar: Unicode.Scalar
  /// The bytes it took, 1...4.
  public let length: Int

  /// Reads the code point that starts at `offset` of valid UTF-8.
  public init(_ utf8: Span<UInt8>, at offset: Int) {
    let first = utf8[offset]
    func tail(_ step: Int) -> UInt32 {
      offset + step < utf8.count ? UInt32(utf8[offset + step] & 0x3F) : 0
    }
    let (value, length): (UInt32, Int) =
      switch first {
      case 0..<0x80: (UInt32(first), 1)
      case 0xC0..<0xE0: (UInt32(first & 0x1F) << 6 | tail(1), 2)
      case 0xE0..<0xF0: (UInt32(first & 0x0F) << 12 | tail(1) << 6 | tail(2), 3)
      default: (UInt32(first & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), 4)
      }
    scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
    self.length = min(length, utf8.count - offset)
  }
}
