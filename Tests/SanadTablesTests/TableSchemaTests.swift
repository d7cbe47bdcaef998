import Testing

@testable import SanadTables

private func columns(_ names: [String]) -> [TableColumn] {
  names.map { TableColumn($0, .string, meaning: "A text.") }
}

@Test(arguments: [
  ([], TableError.columnCount(0, table: "t")), (["a", ""], .badName("", table: "t")),
  (["a", "b", "A"], .repeatedName("A", table: "t")),
])
func `a schema that no reader takes is refused`(_ names: [String], _ expected: TableError) {
  #expect(throws: expected) {
    _ = try TableSchema("t", meaning: "A row.", columns: columns(names))
  }
}

@Test func `a name may be that of the table`() throws {
  #expect(try TableSchema("a", meaning: "A row.", columns: columns(["a"])).columns.count == 1)
}

@Test(
  arguments: [
    ([.null, .integer(1)], .unexpectedNull(column: "id", row: 0)),
    ([.string("a")], .cellCount(1, row: 0, table: "t")),
    ([.integer(1), .integer(1)], .wrongType(column: "id", row: 0)),
    ([.string("a"), .integer(1 << 31)], .wrongType(column: "count", row: 0)),
    ([.string("a"), .double(1)], .wrongType(column: "count", row: 0)),
    ([.string("a"), .null], nil),
  ] as [([TableValue], TableError?)])
func `a row must fit the columns`(_ row: [TableValue], _ expected: TableError?) throws {
  let schema = try TableSchema(
    "t", meaning: "A row.",
    columns: [
      TableColumn("id", .string, meaning: "The id."),
      TableColumn("count", .int32, isOptional: true, meaning: "A count."),
    ])
  for format in TableFormat.allCases {
    var writer = try format.writer(schema, sink: Written().take)
    if let expected {
      #expect(throws: expected) { try writer.append(row) }
    } else {
      try writer.append(row)
    }
    #expect(try writer.finish().rowCount == (expected == nil ? 1 : 0))
  }
}

@Test func `a cell above the limit is refused and not cut`() throws {
  let text = String(repeating: "x", count: TableLimits.cellByteCountMax + 1)
  var writer = try CSVWriter(schema(.string), sink: Written().take)
  #expect(throws: TableError.longCell(column: "value", row: 0, byteCount: text.utf8.count)) {
    try writer.append([.string(text)])
  }
}

@Test func `a definition makes the rows of its records`() throws {
  struct Run {
    let number: Int
    let program: String?
  }
  let definition = try TableDefinition<Run>(
    "runs", meaning: "One run.",
    columns: [
      .init("run", .int64, meaning: "Its number.") { TableValue($0.number) },
      .init("program", .string, isOptional: true, meaning: "The version.") {
        TableValue($0.program)
      },
    ])
  #expect(definition.schema.columns.map(\.name) == ["run", "program"])
  #expect(definition.row(of: Run(number: 3, program: nil)) == [.integer(3), .null])
}
