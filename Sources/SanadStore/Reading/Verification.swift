import GRDB
import SanadModel
import SanadText

extension Store {
  /// What is wrong with the store, a line each; nothing where all is well.
  ///
  /// Looks at the file's pages, at every reference, at the index of words, at the definitions of its tables, at the seal of every row,
  /// at the chain of its runs, and reads every article against the digest it was stored with.
  ///
  /// - Parameter progress: told how many steps of how many are done.
  public func problems(
    progress: (Int, Int) -> Void = { _, _ in }
  ) throws(StoreError) -> [String] {
    let total = SealedTable.all.count + Self.wholeStepCount
    var done = 0
    func step() {
      done += 1
      progress(done, total)
    }
    let words = try wordProblems()
    step()
    return try read { database in
      var problems: [String] = try database.values("PRAGMA integrity_check", of: "integrity_check")
        .filter { $0 != "ok" }
      step()
      problems += try Row.fetchAll(database, sql: "PRAGMA foreign_key_check")
        .map { try Self.dangling($0) }
      for check in Self.checks {
        guard let count: Int = try database.value(check.sql, of: "store"), 0 < count else {
          continue
        }
        problems.append("\(count) \(check.problem)")
      }
      problems += try SchemaCheck.problems(in: database)
      for table in SealedTable.all {
        step()
        problems += try Self.checked(table.name) { try SealCheck.problems(of: table, in: database) }
      }
      problems += try Self.checked("run") {
        try RunChain.broken(in: database).map { "run: the chain up to row \($0) is broken" }
      }
      problems += try Self.checked("seal") { try SealCheck.strangers(in: database) }
      problems += try Self.checked("sqlite_sequence") { try Self.sequenceProblems(in: database) }
      problems += words
      step()
      problems += try Self.checked("version") { try Self.changedArticles(in: database) }
      step()
      return try problems + Self.checked("account") { try Self.unreadableAccounts(in: database) }
    }
  }

  /// Steps beside the tables: words, pages of the file, articles, accounts. Given by ``problems(progress:)``.
  private static let wholeStepCount = 4

  /// What `body` finds, or that `table` cannot be read to its end: the others are read all the same.
  static func checked(_ table: String, _ body: () throws -> [String]) throws -> [String] {
    do {
      return try body()
    } catch let error as DatabaseError where error.resultCode.primaryResultCode == .SQLITE_CORRUPT {
      return ["\(table): cannot be read: \(error.message ?? "malformed")"]
    } catch let error as DamagedRow {
      return ["damaged: \(error)"]
    }
  }

  /// A change's id is never given twice: the last one is noted beside the table.
  private static func sequenceProblems(in database: Database) throws -> [String] {
    let last: Int64? = try database.value("SELECT max(id) FROM change", of: "change")
    let noted: Int64? = try database.value(
      "SELECT seq FROM sqlite_sequence WHERE name = 'change'", of: "sqlite_sequence")
    return last ?? 0 == noted ?? 0 ? [] : ["change: the last id is not what was stored"]
  }

  private static let checks: [(sql: String, problem: String)] = [
    (
      """
      SELECT count(*) FROM article LEFT JOIN version ON version.id = article.version
        AND version.article = article.id WHERE version.id IS NULL
      """, "articles without their newest version"
    ),
    (
      "SELECT count(*) FROM version WHERE id NOT IN (SELECT version FROM page)",
      "versions without a page"
    ),
    (
      """
      SELECT count(*) FROM article JOIN story ON story.id = article.story
      WHERE leads_to IS NOT NULL
      """, "articles in a story that leads to another"
    ),
    (
      """
      SELECT count(*) FROM story WHERE leads_to IS NULL
        AND id NOT IN (SELECT story FROM article)
      """, "stories without an article"
    ),
    (
      """
      SELECT (SELECT count(*) FROM article WHERE version NOT IN (SELECT id FROM words_docsize))
        + (SELECT count(*) FROM words_docsize WHERE id NOT IN (SELECT version FROM article))
      """, "articles whose words cannot be searched, or should not"
    ),
  ]

  /// `article: row 12 refers to nothing`; a table without row numbers has none to name.
  private static func dangling(_ row: Row) throws(DamagedRow) -> String {
    let table: String = try row.value("table", of: "foreign_key_check")
    let number: Int64? = try row.value("rowid", of: "foreign_key_check")
    return table + (number.map { ": row \($0) refers to nothing" } ?? ": a row refers to nothing")
  }

  /// Articles that cannot be read, or are not what was stored.
  private static func changedArticles(in database: Database) throws -> [String] {
    var problems: [String] = []
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT \(StoredArticle.columns), version.number AS number,
          version.digest AS digest
        FROM version JOIN article ON article.id = version.article ORDER BY version.id
        """)
    while let row = try rows.next() {
      do {
        if let problem = try changed(row) { problems.append(problem) }
      } catch let error as DamagedRow {
        problems.append("damaged: \(error)")
      }
    }
    return problems
  }

  /// What is wrong with a version of an article.
  private static func changed(_ row: Row) throws -> String? {
    let name: String = try row.value("name", of: "article")
    let number: Int = try row.value("number", of: "version")
    do {
      let article = try StoredArticle(row).annotated.article
      let digest = try row.bytes("digest", of: "version")
      return SHA256.digest(of: article) == digest
        ? nil : "\(name), version \(number): not what was stored"
    } catch let error as UnpackError {
      return "\(name), version \(number): cannot be read: \(error)"
    }
  }

  /// Kept accounts that cannot be unpacked. One of a story whose articles have changed since is left out: it
  /// is made again before it is read.
  private static func unreadableAccounts(in database: Database) throws -> [String] {
    var problems: [String] = []
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT account.story AS place, story.name AS name, content, 1 AS is_whole FROM account
        JOIN story ON story.id = account.story WHERE NOT is_stale ORDER BY account.story
        """)
    while let row = try rows.next() {
      do {
        let articles = try articles(of: row.value("place", of: "account"), in: database).articles
        _ = try account(row, of: row.value("name", of: "story"), articles)
      } catch let error as DamagedRow {
        problems.append("damaged: \(error)")
      } catch is UnpackError {
        // An article that cannot be read is told of already.
        continue
      }
    }
    return problems
  }
}
