/// Takes the bytes of a file in order; the shell that opens files makes one.
///
/// Throws ``TableError/notWritten(reason:)`` where the bytes cannot be kept.
public typealias TableSink = (_ bytes: [UInt8]) throws(TableError) -> Void

/// Writes one table row by row in one form.
///
/// The file begins when the writer is made. After an error the bytes written so far are no table.
public protocol TableWriter {
  /// The columns that are written.
  var schema: TableSchema { get }

  /// Adds one row: a value for each column, in the order of the schema.
  ///
  /// Nothing of a row that does not fit the schema is written.
  mutating func append(_ row: [TableValue]) throws(TableError)

  /// Writes what is left, and the end of the file.
  mutating func finish() throws(TableError) -> TableSummary
}

/// What one file holds, for the manifest.
public struct TableSummary: Hashable, Sendable {
  /// Rows written.
  public let rowCount: Int
  /// Bytes of the file.
  public let byteCount: Int

  /// Takes the parts as they are; nothing is checked.
  public init(rowCount: Int, byteCount: Int) {
    self.rowCount = rowCount
    self.byteCount = byteCount
  }
}

/// The forms a table is written in.
public enum TableFormat: String, Sendable, CaseIterable {
  /// Apache Parquet.
  case parquet
  /// Comma-separated values by RFC 4180.
  case csv

  /// The end of a file's name, without the dot.
  public var fileExtension: String { rawValue }

  /// A writer with the defaults of the form; `metadata` goes where the form has a place for it.
  public func writer(
    _ schema: TableSchema, metadata: [TableMetadata] = [], sink: @escaping TableSink
  ) throws(TableError) -> any TableWriter {
    switch self {
    case .parquet: try ParquetWriter(schema, metadata: metadata, sink: sink)
    case .csv: try CSVWriter(schema, sink: sink)
    }
  }
}

/// A pair of the file's own metadata, such as the digest of the codebook.
public struct TableMetadata: Hashable, Sendable {
  /// Its name.
  public let key: String
  /// Its text.
  public let value: String

  /// A pair; its size is checked when a file is begun.
  public init(_ key: String, _ value: String) {
    self.key = key
    self.value = value
  }
}
