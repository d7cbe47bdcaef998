import GRDB

extension Store {
  /// The outlets that `name` means: that of this name, or else all that have it in theirs, such as `kabar.example.com`
  /// and `Kabar Sore` for `kabar`; in order of name. Upper and lower case of ASCII are one.
  public func outletNames(like name: String) throws(StoreError) -> [String] {
    try read { try Self.outletNames(like: name, in: $0) }
  }

  static func outletNames(like name: String, in database: Database) throws -> [String] {
    let exact = try names(where: "outlet = ? COLLATE NOCASE", name, in: database)
    return exact.isEmpty
      ? try names(where: "0 < instr(lower(outlet), lower(?))", name, in: database) : exact
  }

  private static func names(
    where condition: String, _ name: String, in database: Database
  ) throws -> [String] {
    if name.isEmpty { return [] }
    return try database.values(
      "SELECT DISTINCT outlet FROM version WHERE \(condition) ORDER BY outlet", [name],
      of: "version")
  }
}
