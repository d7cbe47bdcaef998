/// Writes a table as one Parquet file: flat columns, gzip, dictionaries, statistics.
///
/// The file is `PAR1`, row groups, the footer, its length in four bytes, `PAR1`. A row group is held in memory
/// as compressed pages until it is full, since its columns stand one after another. The same rows, metadata
/// and zlib give the same bytes.
///
/// Specification: apache/parquet-format, its README.md, Encodings.md, LogicalTypes.md and parquet.thrift.
public struct ParquetWriter: TableWriter {
  private static let magic = Array("PAR1".utf8)
  /// In the form that readers split at `version`.
  public static let createdBy = "sanad version 1"

  /// The columns that are written.
  public let schema: TableSchema
  private let metadata: [TableMetadata]
  private let sink: TableSink
  private let compressor: GzipCompressor
  private var columns: [ColumnWriter]
  private var rowGroups: [RowGroup] = []
  /// Rows written before the row group that is being filled.
  private var writtenRowCount = 0
  private var groupRowCount = 0
  private var groupByteCount = 0
  /// Bytes the sink has got.
  private var offset = 0
  private var isFinished = false

  /// Begins a file.
  ///
  /// - Throws: ``TableError/tooLarge(table:)`` where `metadata` is above the limits, and what `sink` throws.
  public init(
    _ schema: TableSchema, metadata: [TableMetadata] = [], sink: @escaping TableSink
  ) throws(TableError) {
    guard metadata.count <= TableLimits.metadataCountMax,
      metadata.allSatisfy({
        max($0.key.utf8.count, $0.value.utf8.count) <= TableLimits.metadataByteCountMax
      })
    else { throw .tooLarge(table: schema.name) }
    self.schema = schema
    self.metadata = metadata
    self.sink = sink
    compressor = try GzipCompressor()
    columns = schema.columns.map(ColumnWriter.init)
    try write(Self.magic)
  }

  /// Adds one row; see ``TableWriter/append(_:)``.
  public mutating func append(_ row: [TableValue]) throws(TableError) {
    guard !isFinished else { throw .finished(table: schema.name) }
    try schema.check(row, number: writtenRowCount + groupRowCount)
    let byteCount = plainByteCount(row)
    if isGroupFull(for: byteCount) { try endRowGroup() }
    for index in row.indices { try columns[index].append(row[index], compressor) }
    groupRowCount += 1
    groupByteCount += byteCount
  }

  /// Writes the last row group and the footer; see ``TableWriter/finish()``.
  public mutating func finish() throws(TableError) -> TableSummary {
    guard !isFinished else { throw .finished(table: schema.name) }
    if 0 < groupRowCount { try endRowGroup() }
    let footer = CompactEncoder.bytes(
      of: FileMetadata(
        schema: schema, rowCount: writtenRowCount, rowGroups: rowGroups, pairs: metadata,
        createdBy: Self.createdBy))
    guard let length = Int32(exactly: footer.count) else { throw .tooLarge(table: schema.name) }
    var end = footer
    end.append(littleEndian: length)
    try write(end + Self.magic)
    isFinished = true
    return TableSummary(rowCount: writtenRowCount, byteCount: offset)
  }

  private func plainByteCount(_ row: [TableValue]) -> Int {
    var count = 0
    for index in row.indices {
      count += PlainEncoder.byteCount(row[index], schema.columns[index].type)
    }
    return count
  }

  private func isGroupFull(for count: Int) -> Bool {
    ParquetLimits.rowGroupRowCountMax <= groupRowCount
      || 0 < groupRowCount && ParquetLimits.rowGroupByteCountMax < groupByteCount + count
  }

  private mutating func endRowGroup() throws(TableError) {
    guard rowGroups.count < ParquetLimits.rowGroupCountMax else {
      throw .tooLarge(table: schema.name)
    }
    var written: [ColumnMetadata] = []
    for index in columns.indices {
      let chunk = try columns[index].endChunk(compressor)
      written.append(chunk.metadata(at: offset))
      for page in chunk.pages { try write(page.headerBytes + page.body) }
    }
    rowGroups.append(
      RowGroup(columns: written, rowCount: groupRowCount, ordinal: rowGroups.count))
    writtenRowCount += groupRowCount
    (groupRowCount, groupByteCount) = (0, 0)
  }

  private mutating func write(_ bytes: [UInt8]) throws(TableError) {
    try sink(bytes)
    offset += bytes.count
  }
}
