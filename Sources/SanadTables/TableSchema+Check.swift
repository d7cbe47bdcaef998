extension TableSchema {
  /// Throws unless `row` has a value of the right type for each column.
  func check(_ row: [TableValue], number: Int) throws(TableError) {
    guard row.count == columns.count else {
      throw .cellCount(row.count, row: number, table: name)
    }
    for index in row.indices { try columns[index].check(row[index], row: number) }
  }
}

extension TableColumn {
  fileprivate func check(_ value: TableValue, row: Int) throws(TableError) {
    guard value.fits(type) else { throw .wrongType(column: name, row: row) }
    switch value {
    case .null where !isOptional: throw .unexpectedNull(column: name, row: row)
    case .string(let text) where TableLimits.cellByteCountMax < text.utf8.count:
      throw .longCell(column: name, row: row, byteCount: text.utf8.count)
    default: return
    }
  }
}
