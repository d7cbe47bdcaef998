/// One column of a table: its name, its type, and what a cell of it means.
public struct TableColumn: Hashable, Sendable {
  public let name: String
  public let type: ColumnType
  /// Whether a cell may be null.
  public let isOptional: Bool
  /// One sentence for the codebook.
  public let meaning: String

  public init(_ name: String, _ type: ColumnType, isOptional: Bool = false, meaning: String) {
    self.name = name
    self.type = type
    self.isOptional = isOptional
    self.meaning = meaning
  }
}
