/// A store's views and tables as Datasette's metadata names them.
public struct DatasetteDescription: Encodable, Sendable {
  private struct Table: Encodable, Sendable {
    var description: String?
    var hidden: Bool?
    var sort: String?
    var sortDescending: String?
    var searchTable: String?
    var searchKey: String?

    enum CodingKeys: String, CodingKey {
      case description, hidden, sort
      case sortDescending = "sort_desc"
      case searchTable = "fts_table"
      case searchKey = "fts_pk"
    }
  }

  private struct Database: Encodable, Sendable {
    let tables: [String: Table]
  }

  private let databases: [String: Database]

  /// Datasette calls a database by its file's name without the last ending.
  public init(of store: Store) {
    let file = store.path.split(separator: "/").last.map { String($0) } ?? store.path
    let name = file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file
    databases = [name: Database(tables: Self.tables)]
  }

  private static let tables: [String: Table] = {
    var tables: [String: Table] = [
      "articles": Table(
        description: "The newest version of each article.", sort: "place", searchTable: "words",
        searchKey: "version"),
      "stories": Table(description: "Stories; an id that leads to another stays valid."),
      "claims": Table(description: "What the reports of a story state, with its status."),
      "reports": Table(description: "The sentences behind each claim."),
      "changes": Table(
        description: "What became of stories, a row a change.", sortDescending: "id"),
    ]
    for name in ["article", "story", "claim", "report", "change", "version", "page", "run", "move"]
    {
      tables[name] = Table(hidden: true)
    }
    for name in ["account", "checkpoint", "fetch", "seal"] { tables[name] = Table(hidden: true) }
    return tables
  }()
}
