import GRDB

/// Version 4 of the tables; it names nothing of the other versions, nor they of it.
enum ChangeMigration {
  /// What became of stories, the sentences behind each claim, fetches, kept accounts, views.
  static func run(_ database: Database) throws {
    try database.execute(sql: changeTables)
    try database.execute(sql: accountTables)
    try database.execute(sql: words)
    try database.execute(sql: views)
  }

  /// `change` is only ever added to: the triggers refuse what would rewrite it.
  private static let changeTables = """
    CREATE TABLE change(
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      at TEXT,
      story INTEGER NOT NULL REFERENCES story,
      claim TEXT,
      article INTEGER REFERENCES article DEFERRABLE INITIALLY DEFERRED,
      kind TEXT NOT NULL,
      before TEXT,
      after TEXT
    );
    CREATE INDEX change_story ON change(story);
    CREATE INDEX change_at ON change(at);
    CREATE TRIGGER change_kept BEFORE UPDATE ON change
      BEGIN SELECT RAISE(ABORT, 'a change is never rewritten'); END;
    CREATE TRIGGER change_never_removed BEFORE DELETE ON change
      BEGIN SELECT RAISE(ABORT, 'a change is never removed'); END;

    -- is_told: its appearance is in change, or was before there was that table
    ALTER TABLE story ADD COLUMN is_told INTEGER NOT NULL DEFAULT 0;
    UPDATE story SET is_told = 1 WHERE id IN (SELECT story FROM claim);
    CREATE INDEX story_leads_to ON story(leads_to) WHERE leads_to IS NOT NULL;

    -- has_state: whether the columns after it were filled; a claim of before says nothing of them
    ALTER TABLE claim ADD COLUMN has_state INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE claim ADD COLUMN is_denied INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE claim ADD COLUMN value TEXT;
    ALTER TABLE claim ADD COLUMN conflict TEXT;
    ALTER TABLE claim ADD COLUMN fulfilled_by TEXT;
    """

  private static let accountTables = """
    -- the sentences of a story's claims as they stand now, by version and bytes
    CREATE TABLE report(
      story INTEGER NOT NULL REFERENCES story,
      claim TEXT NOT NULL,
      number INTEGER NOT NULL,
      version INTEGER NOT NULL REFERENCES version,
      text_start INTEGER NOT NULL,
      text_end INTEGER NOT NULL,
      stance TEXT NOT NULL,
      value TEXT,
      source TEXT,
      PRIMARY KEY(story, claim, number)
    ) WITHOUT ROWID;

    -- an account as it was made once, packed; key: SHA-256 of versions, program and packs
    CREATE TABLE account(
      story INTEGER PRIMARY KEY REFERENCES story,
      key BLOB NOT NULL,
      content BLOB NOT NULL
    );

    CREATE TABLE fetch(
      id INTEGER PRIMARY KEY,
      at TEXT NOT NULL,
      url TEXT NOT NULL,
      status INTEGER NOT NULL,
      digest BLOB,
      etag TEXT,
      modified TEXT,
      ip TEXT,
      warc TEXT,
      offset INTEGER,
      length INTEGER,
      robots TEXT,
      tdm TEXT
    );
    CREATE INDEX fetch_url ON fetch(url, id);
    """

  /// The same index again, its content named in quotes: so it is found by who looks for one of a table.
  private static let words = """
    DROP TABLE words;
    CREATE VIRTUAL TABLE words USING fts5(
      title, text, content="version", content_rowid="id",
      tokenize='unicode61 remove_diacritics 2'
    );
    INSERT INTO words(rowid, title, text)
      SELECT version.id, version.title, version.text
      FROM article JOIN version ON version.id = article.version ORDER BY version.id;
    """

  /// For who reads the file with other programs: names as the commands print them, no bytes.
  private static let views = """
    CREATE VIEW articles AS
      SELECT article.name AS id, article.id AS place, article.url AS url, version.title AS title,
        version.outlet AS outlet, version.published AS published, version.day AS day,
        version.language AS language, story.name AS story, version.number AS versions,
        article.duplicate_of AS duplicate_of, article.pinned AS pinned, version.text AS text,
        version.id AS version
      FROM article JOIN version ON version.id = article.version
      JOIN story ON story.id = article.story;

    CREATE VIEW stories AS
      SELECT story.name AS id, target.name AS leads_to, count(article.id) AS articles,
        count(DISTINCT version.outlet) AS outlets, min(version.day) AS first_day,
        max(version.day) AS last_day,
        (SELECT title FROM article AS other JOIN version ON version.id = other.version
          WHERE other.story = story.id AND title != '' ORDER BY other.id LIMIT 1) AS title
      FROM story LEFT JOIN story AS target ON target.id = story.leads_to
      LEFT JOIN article ON article.story = story.id
      LEFT JOIN version ON version.id = article.version GROUP BY story.id;

    CREATE VIEW claims AS
      SELECT claim.name AS id, story.name AS story, claim.status AS status, claim.date AS date,
        claim.outlets AS outlets, claim.origins AS origins, claim.is_denied AS denied,
        claim.value AS value, claim.conflict AS conflict, claim.fulfilled_by AS fulfilled_by,
        CAST(substr(CAST(version.text AS BLOB), text_start + 1, text_end - text_start) AS TEXT)
          AS text,
        article.name AS article
      FROM claim JOIN story ON story.id = claim.story JOIN version ON version.id = claim.version
      JOIN article ON article.id = version.article
      WHERE claim.is_current AND story.leads_to IS NULL;

    CREATE VIEW reports AS
      SELECT story.name AS story, report.claim AS claim, report.number AS number,
        article.name AS article, version.number AS version, version.outlet AS outlet,
        version.published AS published, report.stance AS stance, report.value AS value,
        report.source AS source,
        CAST(substr(CAST(version.text AS BLOB), text_start + 1, text_end - text_start) AS TEXT)
          AS text
      FROM report JOIN story ON story.id = report.story
      JOIN version ON version.id = report.version JOIN article ON article.id = version.article
      WHERE story.leads_to IS NULL;

    CREATE VIEW changes AS
      SELECT change.id AS id, change.at AS at, change.kind AS kind, story.name AS story,
        change.claim AS claim, article.name AS article, change.before AS before,
        change.after AS after
      FROM change JOIN story ON story.id = change.story
      LEFT JOIN article ON article.id = change.article;
    """
}
