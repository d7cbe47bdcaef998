import SanadTables

/// What was written, and what was left out.
struct TableManifest: Encodable {
  struct Table: Encodable {
    let name: String
    let file: String
    let rows: Int
    let bytes: Int
    let sha256: String
  }

  /// Something that is in no table, and why.
  struct Drop: Encodable {
    let what: String
    let why: String
    let count: Int
  }

  let program: String
  /// SHA-256 of the language packs.
  let packs: String
  let format: String
  let tables: [Table]
  let dropped: [Drop]
}

/// What each table and column means.
struct Codebook: Encodable {
  private struct Table: Encodable {
    let name: String
    let meaning: String
    let columns: [Column]
  }

  private struct Column: Encodable {
    let name: String
    let type: String
    let optional: Bool
    let meaning: String
  }

  private let tables: [Table]

  init(_ schemas: [TableSchema]) {
    tables = schemas.map { schema in
      Table(
        name: schema.name, meaning: schema.meaning,
        columns: schema.columns.map { column in
          Column(
            name: column.name, type: column.type.rawValue, optional: column.isOptional,
            meaning: column.meaning)
        })
    }
  }
}
