/// `FileMetaData` of parquet.thrift: the footer.
struct FileMetadata: CompactStructure {
  let schema: TableSchema
  let rowCount: Int
  let rowGroups: [RowGroup]
  let pairs: [TableMetadata]
  let createdBy: String

  func encode(to encoder: inout CompactEncoder) {
    // The version of the format that all readers take.
    encoder.field(1, Int32(1))
    encoder.field(2, [.root(schema)] + schema.columns.map(SchemaElement.column))
    encoder.field(3, Int64(rowCount))
    encoder.field(4, rowGroups)
    if !pairs.isEmpty { encoder.field(5, pairs.map(KeyValue.init)) }
    encoder.field(6, createdBy)
    // Without the orders the bounds of the statistics would mean nothing.
    encoder.field(7, schema.columns.map { _ in ColumnOrder() })
  }
}

/// `RowGroup` of parquet.thrift.
struct RowGroup: CompactStructure {
  let columns: [ColumnMetadata]
  let rowCount: Int
  let ordinal: Int

  func encode(to encoder: inout CompactEncoder) {
    encoder.field(1, columns)
    encoder.field(2, Int64(columns.reduce(0) { $0 + $1.uncompressedByteCount }))
    encoder.field(3, Int64(rowCount))
    encoder.field(5, Int64(columns.first?.offset ?? 0))
    encoder.field(6, Int64(columns.reduce(0) { $0 + $1.byteCount }))
    encoder.field(7, Int16(ordinal))
  }
}

/// `KeyValue` of parquet.thrift.
private struct KeyValue: CompactStructure {
  let pair: TableMetadata

  func encode(to encoder: inout CompactEncoder) {
    encoder.field(1, pair.key)
    encoder.field(2, pair.value)
  }
}

/// `ColumnOrder` of parquet.thrift: the order that the column's type defines.
private struct ColumnOrder: CompactStructure {
  func encode(to encoder: inout CompactEncoder) { encoder.field(1, EmptyStructure()) }
}
