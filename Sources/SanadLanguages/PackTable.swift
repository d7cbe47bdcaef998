public import SanadModel
import SanadText

/// One TSV file of a pack: `# source:`, `# licence:` and `# columns:` lines, then one row a line.
///
/// Blank lines and lines that start with `#` are no rows. Cells are parted by one tab; cells missing at
/// the end of a row are empty.
public struct PackTable: Sendable {
  /// The largest file read, in bytes: the largest pack file is a gazetteer under 1 MB. Set by reading.
  public static let byteCountMax = 8 << 20

  /// `id/months.tsv`
  public let file: String
  /// The names of the columns, in order.
  public let columns: [String]
  /// The rows, in the order of the file.
  public let rows: [PackRow]

  /// A table that a pack does not have.
  public init(absent file: String) {
    self.file = file
    columns = []
    rows = []
  }

  /// Reads the rows; typed reading of cells is the caller's, through ``PackRow``.
  public init(tsv bytes: [UInt8], file: String) throws(PackError) {
    guard bytes.count <= Self.byteCountMax else {
      throw .badFile(file: file, reason: .tooLarge(limit: Self.byteCountMax))
    }
    guard SourceText(repairing: bytes).utf8.count == bytes.count else {
      throw .badFile(file: file, reason: .notUTF8)
    }
    var columns: [String]?
    var rows: [PackRow] = []
    var headers: Set<String> = []
    var line = 0
    for slice in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      line += 1
      let slice = slice.last == UInt8(ascii: "\r") ? slice.dropLast() : slice
      if slice.first == UInt8(ascii: "#") {
        if let (name, value) = Self.header(slice) {
          headers.insert(name)
          if name == "columns" { columns = value }
        }
      } else if !slice.isEmpty {
        rows.append(try Self.row(slice, columns ?? [], file: file, line: line))
      }
    }
    for name in ["source", "licence", "columns"] where !headers.contains(name) {
      throw .badFile(file: file, reason: .missingHeader(name))
    }
    self.file = file
    self.columns = columns ?? []
    self.rows = rows
  }

  /// The position of a column that must be there, unless the table is absent.
  public func column(_ name: String) throws(PackError) -> Int {
    if columns.isEmpty { return 0 }
    guard let index = columns.firstIndex(of: name) else {
      throw .badFile(file: file, reason: .missingColumn(name))
    }
    return index
  }

  private static func header(_ slice: ArraySlice<UInt8>) -> (String, [String])? {
    let text = String(decoding: slice.dropFirst(), as: UTF8.self)
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let name = text[..<colon].drop { $0 == " " }
    let value = text[text.index(after: colon)...].drop { $0 == " " }
    let cells = value.split(omittingEmptySubsequences: true) { $0 == "\t" || $0 == " " }
    return (String(name), cells.map(String.init))
  }

  private static func row(
    _ slice: ArraySlice<UInt8>, _ columns: [String], file: String, line: Int
  ) throws(PackError) -> PackRow {
    let cells = slice.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
    guard cells.count <= columns.count else {
      throw .badRow(
        file: file, line: line,
        reason: .tooManyCells(expected: columns.count, found: cells.count))
    }
    return PackRow(file: file, line: line, columns: columns, cells: cells)
  }
}

/// One row: a fact about a language.
public struct PackRow: Sendable {
  /// The name of its file: `id/months.tsv`
  public let file: String
  /// From one.
  public let line: Int
  let columns: [String]
  let cells: [ArraySlice<UInt8>]

  /// `id/months.tsv:3`
  public var maker: Maker { Maker("\(file):\(line)") }

  /// The cell in `column`, empty where the row ends before it.
  public func text(_ column: Int) -> String {
    column < cells.count ? String(decoding: cells[column], as: UTF8.self) : ""
  }

  /// The cell, which must not be empty.
  public func word(_ column: Int) throws(PackError) -> String {
    let text = text(column)
    guard !text.isEmpty else { throw bad(.empty(column: columns[column])) }
    return text
  }

  /// The cell as a whole number.
  ///
  /// - Throws: ``PackError`` where it is none.
  public func integer(_ column: Int) throws(PackError) -> Int {
    let text = text(column)
    guard let value = Int(text) else {
      throw bad(.notANumber(column: columns[column], text: text))
    }
    return value
  }

  /// The cell as a number with a decimal point.
  ///
  /// - Throws: ``PackError`` where it is none.
  public func decimal(_ column: Int) throws(PackError) -> Double {
    let text = text(column)
    guard let value = Double(text) else {
      throw bad(.notANumber(column: columns[column], text: text))
    }
    return value
  }

  /// The cell as one of an enumeration's raw values.
  public func choice<Choice>(_ column: Int, of type: Choice.Type) throws(PackError) -> Choice
  where Choice: RawRepresentable & CaseIterable, Choice.RawValue == String {
    let text = text(column)
    guard let value = Choice(rawValue: text) else {
      throw bad(
        .unknownChoice(
          column: columns[column], text: text, choices: Choice.allCases.map(\.rawValue)))
    }
    return value
  }

  /// The parts of a cell that lists several, parted by `|`.
  public func list(_ column: Int) -> [String] {
    text(column).split(separator: "|").map(String.init)
  }

  /// The error that says what is wrong with this row.
  public func bad(_ reason: PackError.RowReason) -> PackError {
    .badRow(file: file, line: line, reason: reason)
  }
}
