import GRDB

extension Schema {
  /// Version 2: claims, and the places where the stream is made anew.
  static func addClaims(_ database: Database) throws {
    try database.execute(
      sql: """
        -- is_stale: its articles changed after its claims were made
        ALTER TABLE story ADD COLUMN is_stale INTEGER NOT NULL DEFAULT 1;
        CREATE INDEX story_stale ON story(id) WHERE is_stale;

        -- text: the words shown, by version and bytes; reports: 64-bit hashes of the sentences
        CREATE TABLE claim(
          story INTEGER NOT NULL REFERENCES story,
          name TEXT NOT NULL,
          is_current INTEGER NOT NULL,
          status TEXT NOT NULL,
          date TEXT,
          outlets INTEGER NOT NULL,
          origins INTEGER NOT NULL,
          version INTEGER NOT NULL REFERENCES version,
          text_start INTEGER NOT NULL,
          text_end INTEGER NOT NULL,
          reports BLOB NOT NULL,
          PRIMARY KEY(story, name)
        ) WITHOUT ROWID;

        -- after the article at place the stream goes on from what it knows of those from first on
        CREATE TABLE checkpoint(
          place INTEGER PRIMARY KEY REFERENCES article,
          first INTEGER NOT NULL REFERENCES article
        );
        """)
  }
}
