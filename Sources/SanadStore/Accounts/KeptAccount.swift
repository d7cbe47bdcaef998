import GRDB
public import SanadModel

/// What an account was made of: it is made again where any of it is another.
struct AccountKey: Hashable, Sendable {
  let digest: [UInt8]

  init(of story: StoryArticles, by run: RunDescription) {
    var writer = ByteWriter()
    writer.byte(AccountCodec.format)
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
  /// - Parameter articles: those of `story`, with what the caller has filled in.
  /// - Complexity: O(*n*) in the account's bytes; no claim is made.
  public func keptAccount(
    of story: StoryArticles, articles: [AnnotatedArticle], by run: RunDescription
  ) throws(StoreError) -> Account? {
    let key = AccountKey(of: story, by: run)
    return try read { database in
      let statement = try database.cachedStatement(
        sql: """
          SELECT content FROM account JOIN story ON story.id = account.story
          WHERE story.name = ? AND key = ?
          """)
      let row = try Row.fetchOne(statement, arguments: [story.id, key.digest.blob])
      return try row.map {
        try AccountCodec.unpack(
          $0.bytes("content", of: "account"), id: story.id, articles: articles)
      }
    }
  }

  /// Keeps `account`, made of `story`, in place of the one before.
  ///
  /// For who made it because none was kept; ``keepClaims(of:now:by:)`` does so itself.
  public func keepAccount(
    _ account: Account, of story: StoryArticles, by run: RunDescription
  ) throws(StoreError) {
    try write { database in
      try Self.keepAccount(
        account, AccountKey(of: story, by: run), Self.story(named: story.id, in: database),
        in: database)
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
