/// `SchemaElement` of parquet.thrift: the root of the schema, or a column.
enum SchemaElement: CompactStructure {
  case root(TableSchema)
  case column(TableColumn)

  func encode(to encoder: inout CompactEncoder) {
    switch self {
    case .root(let schema):
      encoder.field(4, schema.name)
      encoder.field(5, Int32(schema.columns.count))
    case .column(let column):
      encoder.field(1, column.type.physicalType)
      // `FieldRepetitionType`: 0 required, 1 optional.
      encoder.field(3, Int32(column.isOptional ? 1 : 0))
      encoder.field(4, column.name)
      if let type = column.type.convertedType { encoder.field(6, type) }
      if let type = column.type.logicalType { encoder.field(10, type) }
    }
  }
}

extension ColumnType {
  /// `Type` of parquet.thrift.
  var physicalType: Int32 {
    switch self {
    case .boolean: 0
    case .int32, .date: 1
    case .int64, .timestamp: 2
    case .double: 5
    case .string: 6
    }
  }

  /// `ConvertedType` of parquet.thrift, which readers older than logical types look at.
  fileprivate var convertedType: Int32? {
    switch self {
    case .string: 0
    case .date: 6
    case .timestamp: 10
    case .boolean, .int32, .int64, .double: nil
    }
  }

  fileprivate var logicalType: LogicalType? {
    switch self {
    case .string: .string
    case .date: .date
    case .timestamp: .timestamp
    case .boolean, .int32, .int64, .double: nil
    }
  }
}

/// `LogicalType` of parquet.thrift: a union, of which one field is set.
private enum LogicalType: CompactStructure {
  case string
  case date
  case timestamp

  func encode(to encoder: inout CompactEncoder) {
    switch self {
    case .string: encoder.field(1, EmptyStructure())
    case .date: encoder.field(6, EmptyStructure())
    case .timestamp: encoder.field(8, TimestampType())
    }
  }
}

/// Microseconds in UTC.
private struct TimestampType: CompactStructure {
  func encode(to encoder: inout CompactEncoder) {
    encoder.field(1, true)
    encoder.field(2, Microseconds())
  }

  /// `TimeUnit`, of which the second field is microseconds.
  private struct Microseconds: CompactStructure {
    func encode(to encoder: inout CompactEncoder) { encoder.field(2, EmptyStructure()) }
  }
}

/// A structure without fields.
struct EmptyStructure: CompactStructure {
  func encode(to encoder: inout CompactEncoder) {}
}
