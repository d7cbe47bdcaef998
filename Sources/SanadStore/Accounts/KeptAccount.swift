import GRDB
public import SanadModel

/// What an account was made of and by: it is made again where any of it is another.
struct AccountKey: Hashable, Sendable {
  let digest: [UInt8]

  /// Nil where the program cannot be told from another build of it: an account of it might be stale.
  init?(of story: StoryArticles, by run: RunDescription) {
    guard let program = ProgramFile.stamp else { return nil }
    var writer = ByteWriter()
    writer.byte(AccountCodec.format)
    writer.text(program)
    writer.text(story.id)
    writer.list(story.versions) { $0.unsigned(Int($1)) }
    writer.text(run.program)
    writer.text(run.packs)
    digest = SHA256.digest(writer.bytes)
  }
}

extension Store {
  /// The account of `story` as a run with the program and the packs of `run` keeps it; nil where there is
  /// none, and where it is of other versions.
  ///
  /// - Parameters:
  ///   - story: as it is stored.
  ///   - articles: those of `story`, with what the caller has filled in.
  ///   - run: the program and the packs.
  /// - Complexity: O(*n*) in the account's bytes; no claim is made.
  public func keptAccount(
    of story: StoryArticles, articles: [AnnotatedArticle], by run: RunDescription
  ) throws(StoreError) -> Account? {
    guard let key = AccountKey(of: story, by: run) else { return nil }
    return try read { database in
      let statement = try database.cachedStatement(
        sql: """
          SELECT account.story AS place, content, \(SealedTable.account.isWhole) AS is_whole
          FROM account
          JOIN story ON story.id = account.story
          WHERE story.name = ? AND key = ?
          """)
      let row = try Row.fetchOne(statement, arguments: [story.id, key.digest.blob])
      return try row.map { try Self.account($0, of: story.id, articles) }
    }
  }

  /// - Throws: ``DamagedRow`` where the packed form cannot be read.
  static func account(
    _ row: Row, of id: String, _ articles: [AnnotatedArticle]
  ) throws -> Account {
    try row.checkWhole("account")
    do {
      return try AccountCodec.unpack(
        row.bytes("content", of: "account"), id: id, articles: articles)
    } catch is UnpackError {
      throw DamagedRow(
        table: "account", row: try row.value("place", of: "account"), column: "content")
    }
  }

  /// Keeps `account`, made of `story`, in place of the one before.
  ///
  /// For who made it because none was kept; ``keepClaims(of:now:by:)`` does so itself.
  public func keepAccount(
    _ account: Account, of story: StoryArticles, by run: RunDescription
  ) throws(StoreError) {
    guard let key = AccountKey(of: story, by: run) else { return }
    try write { database in
      try Self.keepAccount(
        account, key, Self.story(named: story.id, in: database), in: database)
    }
  }

  static func keepAccount(
    _ account: Account, _ key: AccountKey, _ story: Int64, in database: Database
  ) throws {
    try database.cachedStatement(
      sql: "INSERT OR REPLACE INTO account(story, key, content) VALUES (?, ?, ?)"
    ).execute(arguments: [story, key.digest.blob, AccountCodec.packed(account).blob])
  }
}
