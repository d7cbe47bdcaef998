/// A table's columns and how each cell is made of a record, for any form.
///
/// ```swift
/// let runs = try TableDefinition<Run>("runs", meaning: "One run of the program.", columns: [
///   .init("run", .int64, meaning: "The run's number.") { TableValue($0.number) },
///   .init("program", .string, meaning: "The program's version.") { TableValue($0.program) },
/// ])
/// ```
public struct TableDefinition<Record> {
  /// A column and what a record puts there.
  public struct Column {
    let column: TableColumn
    let value: (Record) -> TableValue

    /// A column whose cells `value` makes; the value must be of `type`.
    public init(
      _ name: String, _ type: ColumnType, isOptional: Bool = false, meaning: String,
      value: @escaping (Record) -> TableValue
    ) {
      column = TableColumn(name, type, isOptional: isOptional, meaning: meaning)
      self.value = value
    }
  }

  /// The columns, in order.
  public let schema: TableSchema
  private let values: [(Record) -> TableValue]

  /// The definition of a table.
  ///
  /// - Throws: ``TableError`` as ``TableSchema`` does.
  public init(_ name: String, meaning: String, columns: [Column]) throws(TableError) {
    schema = try TableSchema(name, meaning: meaning, columns: columns.map(\.column))
    values = columns.map(\.value)
  }

  /// The cells of `record`, in the order of the schema.
  public func row(of record: Record) -> [TableValue] { values.map { $0(record) } }
}
