import GRDB

extension Schema {
  /// The key of an article of version 2, whose name may be an id or a path.
  static func nameKey(_ name: String) -> String { "name:" + name }

  /// Version 3: what makes an article the same one, and every sight of a page.
  static func addKeys(_ database: Database) throws {
    try database.execute(
      sql: """
        -- key: address, given id, path or content, after the word for it and a colon
        ALTER TABLE article ADD COLUMN key TEXT NOT NULL DEFAULT '';
        UPDATE article SET key =
          CASE WHEN url IS NULL THEN 'name:' || name ELSE 'url:' || url END;
        CREATE INDEX article_key ON article(key);

        -- one page may be the source of several versions: what it says comes back. The columns stand as the
        -- key has them, since SQLite before 3.41 takes others for NULL in its check.
        CREATE TABLE sight(
          digest BLOB NOT NULL,
          name TEXT NOT NULL,
          version INTEGER NOT NULL REFERENCES version,
          byte_count INTEGER NOT NULL,
          PRIMARY KEY(digest, name, version)
        ) WITHOUT ROWID;
        INSERT INTO sight(digest, name, version, byte_count)
          SELECT digest, name, version, byte_count FROM page;
        DROP TABLE page;
        ALTER TABLE sight RENAME TO page;
        CREATE INDEX page_name ON page(name);
        CREATE INDEX page_version ON page(version);
        """)
  }
}
