import GRDB
import SanadModel

/// What an account was made of: it is made again where any of it is another.
public struct AccountKey: Hashable, Sendable {
  let digest: [UInt8]

  /// - Parameter packs: SHA-256 of the language packs, in hexadecimal digits.
  public init(of story: StoryArticles, program: String, packs: String) {
    var writer = ByteWriter()
    writer.text(story.id)
    writer.list(story.versions) { $0.unsigned(Int($1)) }
    writer.text(program)
    writer.text(packs)
    digest = SHA256.digest(writer.bytes)
  }
}

extension Store {
  /// The account of the story `id` as kept under `key`; nil where there is none or it is of another key.
  public func keptAccount(ofStory id: String, _ key: AccountKey) throws(StoreError) -> [UInt8]? {
    try read { database in
      let story = try Self.story(named: id, in: database)
      let row = try Row.fetchOne(
        database, sql: "SELECT content FROM account WHERE story = ? AND key = ?",
        arguments: [story, key.digest.blob])
      return try row?.bytes("content", of: "account")
    }
  }

  /// Keeps `content`, an account as it is shown, in place of the one before.
  public func keepAccount(
    _ content: [UInt8], ofStory id: String, _ key: AccountKey
  ) throws(StoreError) {
    try write { database in
      try database.execute(
        sql: "INSERT OR REPLACE INTO account(story, key, content) VALUES (?, ?, ?)",
        arguments: [
          try Self.story(named: id, in: database), key.digest.blob, content.blob,
        ])
    }
  }
}
