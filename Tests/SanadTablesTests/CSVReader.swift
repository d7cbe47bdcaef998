import SanadTables

/// Reads comma-separated values by RFC 4180.
enum CSVReader {
  enum Field: Equatable {
    /// Nothing between two commas.
    case nothing
    case text(String)
  }

  static func rows(_ bytes: [UInt8]) throws -> [[Field]] {
    var (rows, row): ([[Field]], [Field]) = ([], [])
    var offset = 0
    while offset < bytes.count {
      row.append(try field(bytes, &offset))
      if bytes[offset] == UInt8(ascii: ",") {
        offset += 1
      } else {
        guard bytes[offset...].starts(with: [0x0D, 0x0A]) else { throw CompactReader.Malformed() }
        offset += 2
        rows.append(row)
        row = []
      }
    }
    guard row.isEmpty else { throw CompactReader.Malformed() }
    return rows
  }

  /// Moves `offset` to the comma or the line's end after the field.
  private static func field(_ bytes: [UInt8], _ offset: inout Int) throws -> Field {
    var text: [UInt8] = []
    guard bytes[offset] == quote else {
      while bytes[offset] != UInt8(ascii: ","), bytes[offset] != 0x0D {
        text.append(bytes[offset])
        offset += 1
      }
      return text.isEmpty ? .nothing : .text(String(decoding: text, as: UTF8.self))
    }
    offset += 1
    while bytes[offset] != quote || bytes[offset + 1] == quote {
      if bytes[offset] == quote { offset += 1 }
      text.append(bytes[offset])
      offset += 1
    }
    offset += 1
    return .text(String(decoding: text, as: UTF8.self))
  }

  private static let quote = UInt8(ascii: "\"")
}

extension CSVReader.Field {
  /// Whether a reader gets `value` from this field.
  func holds(_ value: TableValue) -> Bool {
    guard case .text(let text) = self else { return value == .null }
    switch value {
    case .null: return false
    case .string(let expected): return Array(text.utf8) == Array(expected.utf8)
    case .integer(let number): return Int64(text) == number
    case .double(let number):
      return number.isNaN ? text == "nan" : Double(text)?.bitPattern == number.bitPattern
    case .boolean(let flag): return text == (flag ? "true" : "false")
    case .timestamp: return text.hasSuffix("Z") && text.contains("T")
    case .date: return text.utf8.count == 10
    }
  }
}
