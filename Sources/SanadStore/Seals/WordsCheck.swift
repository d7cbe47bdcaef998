import GRDB

/// Whether the index of words has the words of the texts, and each where it stands.
///
/// The texts are indexed again, some at a time, and both indexes are read from end to end.
struct WordsCheck {
  /// Texts indexed at a time: a few megabytes. Set by reading.
  private static let textCountMax = 256

  /// Digests of an index's entries by version, exclusive-or: an entry is a word and its place.
  private typealias Entries = [Int64: Int64]

  /// Versions whose words are not in the index as they stand in the text, and words that a search does not find.
  ///
  /// - Complexity: O(words) of all texts.
  static func problems(in database: Database) throws -> [String] {
    try database.execute(
      sql: """
        CREATE VIRTUAL TABLE temp.word_place USING fts5vocab(main, words, instance);
        CREATE VIRTUAL TABLE temp.word_count USING fts5vocab(main, words, row);
        """)
    defer {
      // A connection's own tables go with it all the same.
      try? database.execute(sql: "DROP TABLE temp.word_place; DROP TABLE temp.word_count")
    }
    let found = try entries(of: "temp.word_place", in: database)
    let expected = try expected(database)
    let versions = Set(found.keys).union(expected.keys).filter { found[$0] != expected[$0] }
    return versions.sorted().map { "words: row \($0) is not indexed as it stands" }
      + (try lostWords(in: database))
  }

  private static func entries(of table: String, in database: Database) throws -> Entries {
    var entries: Entries = [:]
    let rows = try Row.fetchCursor(
      database, sql: "SELECT doc, sanad_digest(term, col, \"offset\") AS entry FROM \(table)")
    while let row = try rows.next() {
      let version: Int64 = try row.value("doc", of: "words")
      entries[version, default: 0] ^= try row.value("entry", of: "words")
    }
    return entries
  }

  /// The entries of the newest versions' texts, indexed anew.
  private static func expected(_ database: Database) throws -> Entries {
    let index = try DatabaseQueue(configuration: Store.configuration())
    var entries: Entries = [:]
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT version.id AS id, title, text FROM article
        JOIN version ON version.id = article.version
        """)
    var texts: [Row] = []
    while let row = try rows.next() {
      texts.append(row.copy())
      if texts.count == textCountMax { try take(&texts, index, &entries) }
    }
    try take(&texts, index, &entries)
    return entries
  }

  private static func take(
    _ texts: inout [Row], _ index: DatabaseQueue, _ entries: inout Entries
  ) throws {
    let found = try index.writeWithoutTransaction { memory in
      try memory.execute(
        sql: """
          CREATE VIRTUAL TABLE words USING fts5(
            title, text, content='', tokenize='unicode61 remove_diacritics 2');
          CREATE VIRTUAL TABLE word_place USING fts5vocab(words, instance);
          """)
      for row in texts {
        try memory.cachedStatement(sql: "INSERT INTO words(rowid, title, text) VALUES (?, ?, ?)")
          .execute(arguments: [
            row["id"] as DatabaseValue, row["title"] as DatabaseValue, row["text"] as DatabaseValue,
          ])
      }
      let found = try Self.entries(of: "word_place", in: memory)
      try memory.execute(sql: "DROP TABLE word_place; DROP TABLE words")
      return found
    }
    entries.merge(found) { $0 ^ $1 }
    texts.removeAll(keepingCapacity: true)
  }

  /// Words that the index has, but that a search does not reach in all their texts.
  private static func lostWords(in database: Database) throws -> [String] {
    var lost = 0
    let search = try database.makeStatement(
      sql: "SELECT count(*) FROM words WHERE words MATCH ?")
    let rows = try Row.fetchCursor(database, sql: "SELECT term, doc FROM temp.word_count")
    while let row = try rows.next() {
      let term: String = try row.value("term", of: "words")
      let count: Int = try row.value("doc", of: "words")
      let found: [Int] = try database.values(search, ["\"\(term)\""], of: "words")
      if found != [count] { lost += 1 }
    }
    return lost == 0 ? [] : ["words: a search does not find \(lost) words"]
  }
}

extension Store {
  /// Problems of the index of words, read on a connection that may have tables of its own.
  func wordProblems() throws(StoreError) -> [String] {
    try StoreFailure.named(path, isWriting: false) {
      try queue.writeWithoutTransaction { database in
        try Self.checked("words") { try WordsCheck.problems(in: database) }
      }
    }
  }
}
