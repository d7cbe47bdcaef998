import FoundationEssentials
import GRDB

/// Searches that are kept, among the settings: an older program reads the file as before.
extension DeskFile {
  private static let watchlistPrefix = "watchlist:"

  /// The watchlists kept beside the store `F`; none, and no file made, where there is no `F.desk`.
  public static func watchlists(beside store: String) throws(StoreError) -> [Watchlist] {
    guard FileManager.default.fileExists(atPath: store + ".desk") else { return [] }
    let file = try DeskFile(beside: store)
    let lists = try file.watchlists()
    try file.close()
    return lists
  }

  /// All of them, in order of name.
  public func watchlists() throws(StoreError) -> [Watchlist] {
    try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: "SELECT name, value FROM setting WHERE substr(name, 1, length(?)) = ? ORDER BY name",
        arguments: [Self.watchlistPrefix, Self.watchlistPrefix])
      return try rows.map { row in
        let bytes = try row.bytes("value", of: "setting")
        guard let list = try? JSONDecoder().decode(Watchlist.self, from: Data(bytes)) else {
          throw DamagedRow(table: "setting", row: nil, column: "value")
        }
        return list
      }
    }
  }

  /// The one called `name`; nil where there is none.
  public func watchlist(_ name: String) throws(StoreError) -> Watchlist? {
    try watchlists().first { $0.name == name }
  }

  /// Keeps `list`; one of the same name is replaced.
  public func keep(_ list: Watchlist) throws(StoreError) {
    try write {
      try $0.execute(
        sql: "INSERT OR REPLACE INTO setting(name, value) VALUES (?, ?)",
        arguments: [Self.watchlistPrefix + list.name, try JSONEncoder().encode(list)])
    }
  }

  /// Whether there was one of this name.
  public func removeWatchlist(_ name: String) throws(StoreError) -> Bool {
    try write { database in
      try database.execute(
        sql: "DELETE FROM setting WHERE name = ?", arguments: [Self.watchlistPrefix + name])
      return 0 < database.changesCount
    }
  }
}
