import GRDB

/// Whether the tables, indexes, views and triggers of a store are those of its version.
enum SchemaCheck {
  static func problems(in database: Database) throws -> [String] {
    let expected = try DatabaseQueue(configuration: Store.configuration()).writeWithoutTransaction {
      try Schema.migrate($0, path: "")
      return try definitions(in: $0)
    }
    let found = try definitions(in: database)
    let names = Set(expected.keys).union(found.keys).sorted()
    return names.filter { expected[$0] != found[$0] }.map {
      "\($0): not defined as in this version"
    }
  }

  /// Statements by the kind and name of what they make.
  private static func definitions(in database: Database) throws -> [String: String] {
    var definitions: [String: String] = [:]
    let rows = try Row.fetchCursor(
      database, sql: "SELECT type, name, coalesce(sql, '') AS sql FROM sqlite_master")
    while let row = try rows.next() {
      let (type, name): (String, String) = (
        try row.value("type", of: "sqlite_master"), try row.value("name", of: "sqlite_master")
      )
      // What ANALYZE of another program leaves changes nothing.
      if name.hasPrefix("sqlite_stat") { continue }
      definitions["\(type) \(name)"] = try row.value("sql", of: "sqlite_master")
    }
    return definitions
  }
}
