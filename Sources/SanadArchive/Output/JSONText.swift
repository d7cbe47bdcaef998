import FoundationEssentials

/// Encodes records as JSON with sorted keys, so that equal values are equal bytes.
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
    return [UInt8](try encoder.encode(record)) + [0x0A]
  }
}
