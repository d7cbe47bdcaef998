/// Writes the cells of a row as the fields of a line.
struct CSVEncoder: Sendable {
  /// Whether texts that a spreadsheet would run get an apostrophe.
  let neutralisesFormulas: Bool

  /// Appends `row` and a CR LF to `bytes`.
  func append(_ row: [TableValue], to bytes: inout [UInt8]) {
    for (index, value) in row.enumerated() {
      if 0 < index { bytes.append(UInt8(ascii: ",")) }
      append(value, to: &bytes)
    }
    // A reader that skips empty lines would lose a row of one null.
    if row == [.null] { bytes += [quote, quote] }
    bytes += [UInt8(ascii: "\r"), UInt8(ascii: "\n")]
  }

  private func append(_ value: TableValue, to bytes: inout [UInt8]) {
    switch value {
    case .null: return
    case .string(let text): append(text, to: &bytes)
    case .integer(let number): bytes.append(contentsOf: String(number).utf8)
    case .double(let number): bytes.append(contentsOf: String(number).utf8)
    case .boolean(let flag): bytes.append(contentsOf: (flag ? "true" : "false").utf8)
    case .timestamp(let microseconds):
      bytes.append(contentsOf: CalendarText.timestamp(microseconds: microseconds).utf8)
    case .date(let days): bytes.append(contentsOf: CalendarText.date(days: Int64(days)).utf8)
    }
  }

  private func append(_ text: String, to bytes: inout [UInt8]) {
    let isFormula = neutralisesFormulas && FormulaStart.opens(text)
    guard isFormula || needsQuotes(text) else {
      bytes.append(contentsOf: text.utf8)
      return
    }
    bytes.append(quote)
    if isFormula { bytes.append(UInt8(ascii: "'")) }
    for byte in text.utf8 {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    bytes.append(quote)
  }

  /// Whether `text` is empty, or holds what ends a field.
  private func needsQuotes(_ text: String) -> Bool {
    text.isEmpty || text.utf8.first == space || text.utf8.last == space
      || text.utf8.contains { $0 == quote || $0 == comma || $0 == lineFeed || $0 == carriageReturn }
  }
}

private let quote = UInt8(ascii: "\"")
private let comma = UInt8(ascii: ",")
private let space = UInt8(ascii: " ")
private let lineFeed = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")

/// How a text begins that a spreadsheet takes for a formula when it opens a file of values.
///
/// The list is that of OWASP's page on CSV injection: `= + - @`, tab, CR and LF, and the wide forms
/// of the four signs, which some programs read as the plain ones.
enum FormulaStart {
  private static let scalars: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
  ]

  static func opens(_ text: String) -> Bool {
    text.unicodeScalars.first.map(scalars.contains) ?? false
  }
}
