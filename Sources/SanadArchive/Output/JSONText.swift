import FoundationEssentials
import SanadTerminal

/// Encodes records as JSON with sorted keys, so that equal values are equal bytes.
///
/// Characters that a terminal obeys, or that turn or hide text, are written as escapes: the same text to every
/// reader of JSON, and nothing to a terminal that it is printed on.
public enum JSONText {
  /// One line, ending in a line feed.
  public static func line(_ record: some Encodable) throws -> [UInt8] {
    try encode(record, [.sortedKeys, .withoutEscapingSlashes])
  }

  /// Indented, ending in a line feed.
  public static func document(_ record: some Encodable) throws -> [UInt8] {
    try encode(record, [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted])
  }

  private static func encode(
    _ record: some Encodable, _ formatting: JSONEncoder.OutputFormatting
  ) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = formatting
    return escaped([UInt8](try encoder.encode(record))) + [0x0A]
  }

  /// `json` with escapes in the place of active characters, all of which stand within its strings.
  private static func escaped(_ json: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var copied = 0
    var at = 0
    while at < json.count {
      let byte = json[at]
      guard 0x7F <= byte, mayLead(byte), let scalar = scalar(in: json, at: at),
        PrintableText.isActive(scalar)
      else {
        at += 1
        continue
      }
      result += json[copied..<at]
      for unit in String(scalar).utf16 { result += escape(unit) }
      at += UTF8.width(scalar)
      copied = at
    }
    return copied == 0 ? json : result + json[copied...]
  }

  /// Whether an active character begins with `byte`.
  private static func mayLead(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x7F, 0xC2, 0xD8, 0xE1, 0xE2, 0xEF, 0xF3: true
    default: false
    }
  }

  private static func scalar(in json: [UInt8], at index: Int) -> Unicode.Scalar? {
    var bytes = json[index...].prefix(4).makeIterator()
    var decoder = UTF8()
    guard case .scalarValue(let scalar) = decoder.decode(&bytes) else { return nil }
    return scalar
  }

  private static func escape(_ unit: UInt16) -> [UInt8] {
    let digits = String(unit, radix: 16)
    return Array("\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".utf8)
  }
}
