/// What became of a damaged store's rows.
public struct RepairCounts: Sendable {
  /// One table's rows.
  public struct Table: Sendable {
    /// The table.
    public let name: String
    /// Rows that are in the new store.
    public var saved = 0
    /// Rows that could not be read, or were not what was stored, by the number of the row or of its owner.
    public var lost: [Int64] = []
    /// Rows that can be read, but point to one that is lost.
    public var orphaned: [Int64] = []
  }

  /// In the order in which they were saved.
  public internal(set) var tables: [Table] = []

  /// Whether everything is in the new store.
  public var isWhole: Bool { tables.allSatisfy { $0.lost.isEmpty && $0.orphaned.isEmpty } }
}
