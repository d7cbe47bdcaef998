import GRDB
public import SanadModel

/// What the store knows of answers that came over the network.
extension Store {
  /// Where the bytes of an answer are kept.
  public struct KeptAnswer: Equatable, Sendable {
    /// Grows from answer to answer.
    public let id: Int64
    /// The archive file.
    public let file: String
    /// Bytes before the record.
    public let offset: Int
    /// Bytes of the record.
    public let length: Int

    /// Takes the parts as they are.
    public init(id: Int64, file: String, offset: Int, length: Int) {
      (self.id, self.file, self.offset, self.length) = (id, file, offset, length)
    }
  }

  /// The newest answer whose bytes are kept: what stands behind it in the archive no row speaks of.
  public func lastKeptAnswer() throws(StoreError) -> KeptAnswer? {
    try read { database in
      let sql = "\(Self.keptAnswers) ORDER BY id DESC LIMIT 1"
      return try Row.fetchOne(database, sql: sql).map(KeptAnswer.init)
    }
  }

  /// The answers after `id` that hold a page, `count` of them, in their order.
  public func keptPages(after id: Int64, count: Int) throws(StoreError) -> [KeptAnswer] {
    try read { database in
      let sql = "\(Self.keptAnswers) AND status = 200 AND ? < id ORDER BY id LIMIT ?"
      let statement = try database.cachedStatement(sql: sql)
      return try Row.fetchAll(statement, arguments: [id, count]).map(KeptAnswer.init)
    }
  }

  /// The kept answers of the articles of stories, in their order: from their addresses and from those that their
  /// pages came from.
  public func keptAnswers(ofStories ids: [String]) throws(StoreError) -> [KeptAnswer] {
    try read { database in
      let statement = try database.cachedStatement(
        sql: """
          \(Self.keptAnswers) AND url IN (
            SELECT url FROM article WHERE story = :story
            UNION SELECT page.name FROM article JOIN version ON version.article = article.id
              JOIN page ON page.version = version.id WHERE article.story = :story)
          """)
      var answers: [Int64: KeptAnswer] = [:]
      for id in ids {
        let story = try Self.story(named: id, in: database)
        for row in try Row.fetchAll(statement, arguments: ["story": story]) {
          let answer = try KeptAnswer(row)
          answers[answer.id] = answer
        }
      }
      return answers.values.sorted { $0.id < $1.id }
    }
  }

  private static let keptAnswers = """
    SELECT id, warc AS file, offset, length FROM fetch
    WHERE warc IS NOT NULL AND offset IS NOT NULL AND length IS NOT NULL
    """

  /// Whether an answer from `address` that settles what it says is stored, of `time` or later: not one that asks
  /// to come again.
  public func hasAnswer(from address: String, since time: Timestamp) throws(StoreError) -> Bool {
    try read {
      try $0.hasRow(
        "SELECT 1 FROM fetch WHERE url = ? AND ? <= at AND status != 429 AND status < 500",
        [address, ChangeRow.text(of: time)])
    }
  }

  /// Which of `addresses` are of articles in whose stories values differ.
  public func inConflict(_ addresses: [String]) throws(StoreError) -> Set<String> {
    try read { database in
      let statement = try database.cachedStatement(
        sql: """
          SELECT 1 FROM article JOIN claim ON claim.story = article.story
          WHERE article.key = ? AND claim.is_current AND claim.conflict IS NOT NULL
          """)
      return try Set(
        addresses.filter { address in
          let key = ArticleKey.address(address).digest.blob
          return try Row.fetchOne(statement, arguments: [key]) != nil
        })
    }
  }
}

extension Store.KeptAnswer {
  init(_ row: Row) throws {
    id = try row.value("id", of: "fetch")
    file = try row.value("file", of: "fetch")
    offset = try row.value("offset", of: "fetch")
    length = try row.value("length", of: "fetch")
  }
}
