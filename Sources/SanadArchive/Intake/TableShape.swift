/// Whether a text is a table of separated values: rows of equally many fields, the first one of short names.
///
/// Read as prose, a table would be one report of all its rows.
enum TableShape {
  /// Bytes looked at. Set by reading.
  static let byteCount = 64 << 10
  /// Rows looked at. Set by reading.
  private static let rowCountMax = 20
  /// Rows from which equal counts of fields are no chance, where the name does not say what it is. Set by reading.
  private static let rowCountMin = 3
  /// Fields from which a row is no sentence with a comma. Set by reading.
  private static let fieldCountMin = 3
  /// Bytes of a column's name at most. Set by reading.
  private static let nameByteCountMax = 40
  private static let endings = [".csv", ".tsv"]
  /// What stands between fields: a comma, a semicolon, a tab. Given by what spreadsheets write.
  private static let separators = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]

  /// - Parameter path: what the file goes by; its ending may say that it is a table.
  static func fits(_ bytes: [UInt8], path: String) -> Bool {
    let isNamed = endings.contains { path.lowercased().hasSuffix($0) }
    return separators.contains { separator in
      let rows = rows(bytes.prefix(byteCount), separator, isWhole: bytes.count <= byteCount)
      guard let head = rows.first, head.allSatisfy(isName) else { return false }
      if isNamed, 1 < head.count { return true }
      // After a comma of prose stands a space.
      return fieldCountMin <= head.count && rowCountMin <= rows.count
        && head.dropFirst().allSatisfy { $0.first != UInt8(ascii: " ") }
        && rows.allSatisfy { $0.count == head.count }
    }
  }

  private static func isName(_ field: ArraySlice<UInt8>) -> Bool {
    field.count <= nameByteCountMax && ![0x2E, 0x21, 0x3F].contains(field.last)
  }

  /// The first rows; of one that is cut off nothing. Within quotation marks separators and ends of lines are words.
  private static func rows(
    _ bytes: ArraySlice<UInt8>, _ separator: UInt8, isWhole: Bool
  ) -> [[ArraySlice<UInt8>]] {
    var rows: [[ArraySlice<UInt8>]] = []
    var row: [ArraySlice<UInt8>] = []
    var (start, isQuoted) = (bytes.startIndex, false)
    for (index, byte) in zip(bytes.indices, bytes) where rows.count < rowCountMax {
      if byte == 0x22 { isQuoted.toggle() }
      if isQuoted || (byte != separator && byte != 0x0A) { continue }
      row.append(bytes[start..<index])
      start = index + 1
      if byte == 0x0A { end(&row, &rows) }
    }
    if isWhole, !isQuoted, rows.count < rowCountMax {
      row.append(bytes[start...])
      end(&row, &rows)
    }
    return rows
  }

  /// Takes a row to its end; an empty line is none.
  private static func end(
    _ row: inout [ArraySlice<UInt8>], _ rows: inout [[ArraySlice<UInt8>]]
  ) {
    if 1 < row.count || row.contains(where: { $0.contains { 0x20 < $0 } }) { rows.append(row) }
    row = []
  }
}
