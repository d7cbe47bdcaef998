/// One cell of a table.
public enum TableValue: Hashable, Sendable {
  /// No value.
  case null
  /// Text of any characters.
  case string(String)
  /// A cell of a column of type `int32` or `int64`.
  case integer(Int64)
  /// A floating-point number, which may be infinite or NaN.
  case double(Double)
  /// A truth value.
  case boolean(Bool)
  /// Microseconds since 1970-01-01T00:00:00Z.
  case timestamp(microseconds: Int64)
  /// Days since 1970-01-01.
  case date(days: Int32)
}

extension TableValue {
  /// `text`, or a null.
  public init(_ text: String?) { self = text.map(TableValue.string) ?? .null }
  /// `number`, or a null.
  public init(_ number: Int?) { self = number.map { .integer(Int64($0)) } ?? .null }
  /// `number`, or a null.
  public init(_ number: Double?) { self = number.map(TableValue.double) ?? .null }
  /// `flag`, or a null.
  public init(_ flag: Bool?) { self = flag.map(TableValue.boolean) ?? .null }
}

extension TableValue {
  /// Whether a column of `type` may hold this value; null is judged by ``TableColumn/isOptional``.
  func fits(_ type: ColumnType) -> Bool {
    switch (self, type) {
    case (.integer(let number), .int32): Int32(exactly: number) != nil
    case (.null, _), (.string, .string), (.integer, .int64), (.double, .double),
      (.boolean, .boolean), (.timestamp, .timestamp), (.date, .date):
      true
    default: false
    }
  }
}
