/// Writes a table as comma-separated values by RFC 4180: UTF-8, a header, lines that end in CR LF.
///
/// A null is an empty field and an empty text is `""`, so that readers that look at quotes tell them apart.
public struct CSVWriter: TableWriter {
  /// Bytes gathered before the sink gets them. Set by reading.
  static let bufferByteCountMax = 1 << 16

  /// The columns that are written.
  public let schema: TableSchema
  private let encoder: CSVEncoder
  private let sink: TableSink
  private var buffer: [UInt8] = []
  private var rowCount = 0
  private var byteCount = 0
  private var isFinished = false

  /// - Parameters:
  ///   - schema: the table's columns.
  ///   - neutralisesFormulas: Whether texts that a spreadsheet would run get an apostrophe.
  ///   - sink: takes the bytes.
  public init(
    _ schema: TableSchema, neutralisesFormulas: Bool = false, sink: @escaping TableSink
  ) throws(TableError) {
    self.schema = schema
    self.sink = sink
    encoder = CSVEncoder(neutralisesFormulas: neutralisesFormulas)
    encoder.append(schema.columns.map { .string($0.name) }, to: &buffer)
  }

  /// Adds one row; see ``TableWriter/append(_:)``.
  public mutating func append(_ row: [TableValue]) throws(TableError) {
    guard !isFinished else { throw .finished(table: schema.name) }
    try schema.check(row, number: rowCount)
    encoder.append(row, to: &buffer)
    rowCount += 1
    if Self.bufferByteCountMax <= buffer.count { try flush() }
  }

  /// Writes what is gathered; see ``TableWriter/finish()``.
  public mutating func finish() throws(TableError) -> TableSummary {
    guard !isFinished else { throw .finished(table: schema.name) }
    try flush()
    isFinished = true
    return TableSummary(rowCount: rowCount, byteCount: byteCount)
  }

  private mutating func flush() throws(TableError) {
    try sink(buffer)
    byteCount += buffer.count
    buffer.removeAll(keepingCapacity: true)
  }
}
