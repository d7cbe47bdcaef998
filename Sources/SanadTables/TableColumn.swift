/// One column of a table: its name, its type, and what a cell of it means.
public struct TableColumn: Hashable, Sendable {
  /// The name in the header, 1...``TableSchema/nameByteCountMax`` bytes.
  public let name: String
  /// What its cells hold.
  public let type: ColumnType
  /// Whether a cell may be null.
  public let isOptional: Bool
  /// One sentence for the codebook.
  public let meaning: String

  /// A column; its name is checked by ``TableSchema``.
  public init(_ name: String, _ type: ColumnType, isOptional: Bool = false, meaning: String) {
    self.name = name
    self.type = type
    self.isOptional = isOptional
    self.meaning = meaning
  }
}

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
  /// A truth value.
  case boolean
  /// A moment in microseconds since 1970-01-01T00:00:00Z.
  case timestamp
  /// A day of the Gregorian calendar, in days since 1970-01-01.
  case date
}
