import SanadTables
import SanadTestSupport

extension TableSample {
  /// A column of each type, without and with nulls.
  private static let allTypes = ColumnType.allCases.flatMap { type in
    [
      TableColumn(type.rawValue, type, meaning: "A value."),
      TableColumn("optional_" + type.rawValue, type, isOptional: true, meaning: "A value or none."),
    ]
  }

  static func empty() throws -> TableSample {
    try TableSample("empty", rowCount: 0, allTypes) { _, _ in [] }
  }

  static func single() throws -> TableSample {
    try TableSample("single", rowCount: 1, allTypes) { _, random in
      allTypes.map { RandomValue.value($0.type, &random) }
    }
  }

  /// Random values of every type, a third of them null where that is allowed.
  static func mixed() throws -> TableSample {
    try TableSample("mixed", rowCount: 3_000, allTypes) { _, random in
      allTypes.map { column in
        column.isOptional && random.next() % 3 == 0
          ? .null : RandomValue.value(column.type, &random)
      }
    }
  }

  /// Columns of nulls alone, of nulls in the first pages, and of nulls in long runs.
  static func nulls() throws -> TableSample {
    let columns = allTypes.filter(\.isOptional)
    return try TableSample("nulls", rowCount: 50_000, columns) { row, random in
      columns.enumerated().map { index, column in
        let isNull = index % 3 == 0 || (index % 3 == 1 ? row < 45_000 : row / 700 % 2 == 0)
        return isNull ? .null : RandomValue.value(column.type, &random)
      }
    }
  }

  /// The ends of every type's range, and the numbers that are none.
  static func extremes() throws -> TableSample {
    let columns = ColumnType.allCases.map { TableColumn($0.rawValue, $0, meaning: "A value.") }
    return try TableSample("extremes", rowCount: 200, columns) { row, _ in
      columns.map { column in
        let values = RandomValue.extremes(column.type)
        return values[row % values.count]
      }
    }
  }

  /// Three row groups by their rows, with columns that rise, fall and repeat.
  static func numbers() throws -> TableSample {
    let columns = [
      TableColumn("rising", .int64, meaning: "The row."),
      TableColumn("falling", .int32, meaning: "The row from the end."),
      TableColumn("repeated", .int32, isOptional: true, meaning: "One of a few numbers, in runs."),
      TableColumn("flag", .boolean, isOptional: true, meaning: "A truth value."),
    ]
    return try TableSample("numbers", rowCount: 250_000, columns) { row, random in
      [
        .integer(Int64(row)), .integer(Int64(250_000 - row)),
        row % 11 == 0 ? .null : .integer(Int64(row / 97 % 5)),
        row % 13 == 0 ? .null : .boolean(random.next() % 2 == 0),
      ]
    }
  }

  /// Texts that repeat at first, so that a dictionary is made, and then are all different, so that it fills up.
  static func dictionaries() throws -> TableSample {
    let columns = [
      TableColumn("filling", .string, meaning: "Few texts, then many."),
      TableColumn("filling_optional", .string, isOptional: true, meaning: "The same with nulls."),
      TableColumn("different", .string, meaning: "A text that never comes twice."),
      TableColumn("same", .string, meaning: "One text."),
      TableColumn("number", .int64, meaning: "Few numbers, then many."),
    ]
    let padding = String(repeating: "panjang ", count: 16)
    return try TableSample("dictionaries", rowCount: 120_000, columns) { row, random in
      let number = row < 20_000 ? row % 500 : row
      let text = TableValue.string("kata-\(number)-" + padding)
      return [
        text, random.next() % 7 == 0 ? .null : text, .string("no. \(random.next())"),
        .string("sama"), .integer(Int64(row < 20_000 ? row % 90 : row * 7)),
      ]
    }
  }

  /// Row groups and pages that are full by their bytes.
  static func longTexts() throws -> TableSample {
    let columns = [
      TableColumn("text", .string, meaning: "A long text."),
      TableColumn("length", .int32, meaning: "Its length."),
    ]
    return try TableSample("long-texts", rowCount: 420, columns) { row, random in
      let passage = RandomValue.text(scalarCount: 1_000, &random)
      let text = String(repeating: passage, count: row == 17 ? 1_500 : 50)
      return [.string(text), .integer(Int64(text.utf8.count))]
    }
  }
}
