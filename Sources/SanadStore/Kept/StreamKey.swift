import GRDB

/// The digest of all that a stream's state depends on at a place: program, packs, window, articles, moves, storylines.
enum StreamKey {
  /// Nil where the program cannot be told from another build of it, or where others have moved articles since.
  static func digest(
    _ place: StreamFile.Place, _ window: StreamWindow, _ run: RunDescription,
    in database: Database
  ) throws -> [UInt8]? {
    let lastMove: Int64 = try database.value("SELECT max(id) FROM move", of: "move") ?? 0
    guard let program = ProgramFile.stamp, lastMove == place.lastMove else { return nil }
    var writer = ByteWriter()
    for text in [program, run.program, run.packs] { writer.text(text) }
    let numbers = [
      Int64(window.countMin), Int64(window.countMax), Int64(window.dayMax), place.checkpoint.place,
      place.checkpoint.first, place.lastArticle, place.lastMove, place.lastStory,
      try storylines(upTo: place.lastStory, in: database),
    ]
    for number in numbers { writer.signed(Int(number)) }
    writer.list(try chain(at: place.lastArticle, in: database)) { $0.byte($1) }
    try addMoves(of: place.checkpoint.first, to: &writer, in: database)
    return SHA256.digest(writer.bytes)
  }

  /// The chain of the run that brought the article: it takes in every version up to its end.
  private static func chain(at article: Int64, in database: Database) throws -> [UInt8] {
    let sql = """
      SELECT chain FROM run WHERE id =
        (SELECT run FROM version WHERE article = ? AND number = 1)
      """
    let row = try Row.fetchOne(database.cachedStatement(sql: sql), arguments: [article])
    return try row?.bytes("chain", of: "run") ?? []
  }

  /// A sum over the stories up to `last` that are part of a storyline: a person changes it, or a new grouping.
  private static func storylines(upTo last: Int64, in database: Database) throws -> Int64 {
    let sql = "SELECT sum(story * 31 + first * (story % 127)) FROM storyline WHERE story <= ?"
    return try database.value(sql, [last], of: "storyline") ?? 0
  }

  private static func addMoves(
    of first: Int64, to writer: inout ByteWriter, in database: Database
  ) throws {
    let sql = "SELECT id, place, article, target FROM move WHERE ? <= article ORDER BY id"
    let rows = try Row.fetchCursor(database.cachedStatement(sql: sql), arguments: [first])
    while let row = try rows.next() {
      for column in ["id", "place", "article", "target"] {
        writer.signed(Int(try row.value(column, of: "move") as Int64))
      }
    }
  }
}
