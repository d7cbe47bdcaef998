/// What the cells of one column hold.
public enum ColumnType: String, Hashable, Sendable, CaseIterable {
  /// Text in UTF-8.
  case string
  /// A whole number of 32 bits.
  case int32
  /// A whole number of 64 bits.
  case int64
  /// A floating-point number of 64 bits.
  case double
  case boolean
  /// A moment in microseconds since 1970-01-01T00:00:00Z.
  case timestamp
  /// A day of the Gregorian calendar, in days since 1970-01-01.
  case date
}
