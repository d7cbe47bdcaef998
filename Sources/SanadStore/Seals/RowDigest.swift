import FoundationEssentials
import GRDB
import SanadText

/// The digest of a row's values, as a function of SQL: `sanad_digest(values…)`.
///
/// FNV-1a of 64 bits over each value behind a byte for its type, which stands in stores. It tells damage, not a
/// hand: another single bit always gives another digest.
enum RowDigest {
  /// The function, for each connection.
  static let function = DatabaseFunction("sanad_digest", pure: true) { values in
    digest(of: values)
  }

  static func digest(of values: [DatabaseValue]) -> Int64 {
    var hash = FNV1a()
    for value in values { add(value, to: &hash) }
    return Int64(bitPattern: hash.mixed)
  }

  private enum Tag: UInt8 { case null, integer, real, text, bytes }

  private static func add(_ value: DatabaseValue, to hash: inout FNV1a) {
    switch value.storage {
    case .null: hash.add(Tag.null.rawValue)
    case .int64(let number):
      hash.add(Tag.integer.rawValue)
      add(UInt64(bitPattern: number), to: &hash)
    case .double(let number):
      hash.add(Tag.real.rawValue)
      add(number.bitPattern, to: &hash)
    case .string(let text):
      hash.add(Tag.text.rawValue)
      add(UInt64(text.utf8.count), to: &hash)
      var text = text
      text.withUTF8 { add($0, to: &hash) }
    case .blob(let data):
      hash.add(Tag.bytes.rawValue)
      add(UInt64(data.count), to: &hash)
      data.withUnsafeBytes { bytes in bytes.withMemoryRebound(to: UInt8.self) { add($0, to: &hash) }
      }
    }
  }

  /// Byte by byte here: a generic loop of another module is not specialised, and costs ten times as much.
  private static func add(_ bytes: UnsafeBufferPointer<UInt8>, to hash: inout FNV1a) {
    for byte in bytes { hash.add(byte) }
  }

  private static func add(_ word: UInt64, to hash: inout FNV1a) {
    for shift in stride(from: UInt64(0), to: 64, by: 8) {
      hash.add(UInt8(truncatingIfNeeded: word >> shift))
    }
  }
}
