import SanadTables

/// What readers must find, as JSON Lines: first the columns, then an array for each row.
///
/// A moment is its microseconds, a day its number, a floating-point number the 16 digits of its bits, so that
/// nothing is lost on the way.
enum ExpectedValues {
  static func line(of schema: TableSchema) -> [UInt8] {
    let columns = schema.columns.map { column in
      "[\(quoted(column.name)),\(quoted(column.type.rawValue)),\(column.isOptional)]"
    }
    return Array("[\(columns.joined(separator: ","))]\n".utf8)
  }

  static func line(of row: [TableValue]) -> [UInt8] {
    Array("[\(row.map(json).joined(separator: ","))]\n".utf8)
  }

  private static func json(_ value: TableValue) -> String {
    switch value {
    case .null: "null"
    case .string(let text): quoted(text)
    case .integer(let number): String(number)
    case .double(let number): quoted(hexadecimal(number.bitPattern))
    case .boolean(let flag): String(flag)
    case .timestamp(let microseconds): String(microseconds)
    case .date(let days): String(days)
    }
  }

  private static func hexadecimal(_ bits: UInt64) -> String {
    let digits = String(bits, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\" + String(scalar)
      case "\u{0}"..<" ":
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
