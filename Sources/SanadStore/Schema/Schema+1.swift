import GRDB

extension Schema {
  /// Version 1: runs, stories, articles with their versions and pages, words to search, moves.
  static func createTables(_ database: Database) throws {
    for sql in [runTables, articleTable, versionTables, moveTable] {
      try database.execute(sql: sql)
    }
  }

  /// Runs, and stories.
  private static let runTables = """
    CREATE TABLE run(
      id INTEGER PRIMARY KEY,
      program TEXT NOT NULL,
      packs TEXT NOT NULL,
      options TEXT NOT NULL,
      pages INTEGER NOT NULL DEFAULT 0,
      known INTEGER NOT NULL DEFAULT 0,
      added INTEGER NOT NULL DEFAULT 0,
      changed INTEGER NOT NULL DEFAULT 0,
      unreadable INTEGER NOT NULL DEFAULT 0,
      notices TEXT NOT NULL DEFAULT '{}',
      finished INTEGER NOT NULL DEFAULT 0
    );

    CREATE TABLE story(
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,
      leads_to INTEGER REFERENCES story
    );
    """

  /// Articles.
  private static let articleTable = """
    -- id: the place in the stream
    CREATE TABLE article(
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,
      url TEXT,
      version INTEGER NOT NULL,
      story INTEGER NOT NULL REFERENCES story,
      assigned INTEGER NOT NULL REFERENCES story,
      duplicate_of TEXT,
      pinned INTEGER NOT NULL DEFAULT 0
    );
    CREATE INDEX article_story ON article(story);
    CREATE INDEX article_url ON article(url) WHERE url IS NOT NULL;
    """

  /// Versions of articles, and the pages they came as.
  private static let versionTables = """
    CREATE TABLE version(
      id INTEGER PRIMARY KEY,
      article INTEGER NOT NULL REFERENCES article DEFERRABLE INITIALLY DEFERRED,
      number INTEGER NOT NULL,
      run INTEGER NOT NULL REFERENCES run,
      digest BLOB NOT NULL,
      published TEXT,
      day TEXT,
      minute INTEGER,
      language TEXT NOT NULL,
      outlet TEXT,
      title TEXT NOT NULL,
      text TEXT NOT NULL,
      record BLOB NOT NULL,
      mentions BLOB NOT NULL,
      UNIQUE(article, number)
    );

    CREATE TABLE page(
      digest BLOB NOT NULL,
      name TEXT NOT NULL,
      byte_count INTEGER NOT NULL,
      version INTEGER NOT NULL REFERENCES version,
      PRIMARY KEY(digest, name)
    ) WITHOUT ROWID;
    CREATE INDEX page_name ON page(name);
    """

  /// What was moved between stories, and the words to search.
  private static let moveTable = """
    -- place: the last article of the stream when it was moved
    CREATE TABLE move(
      id INTEGER PRIMARY KEY,
      place INTEGER NOT NULL,
      article INTEGER NOT NULL REFERENCES article,
      source INTEGER NOT NULL REFERENCES story,
      target INTEGER NOT NULL REFERENCES story,
      reason TEXT NOT NULL
    );
    CREATE INDEX move_article ON move(article);

    CREATE VIRTUAL TABLE words USING fts5(
      title, text, content='version', content_rowid='id',
      tokenize='unicode61 remove_diacritics 2'
    );
    """
}
