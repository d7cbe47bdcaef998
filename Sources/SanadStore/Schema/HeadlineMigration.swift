import GRDB

/// Version 8 of the tables: which article's headline a story is called by, and an index of what is still to come.
///
/// A table of its own, since the rows of `story` are sealed with the columns they had.
enum HeadlineMigration {
  static func run(_ database: Database) throws {
    try database.execute(sql: table)
    try SealMigration.seal(.headline, in: database)
    try database.execute(sql: view)
    try database.execute(sql: pending)
  }

  /// A story without a row is called by the first headline that one of its articles has.
  private static let table = """
    CREATE TABLE headline(
      story INTEGER PRIMARY KEY REFERENCES story,
      article INTEGER NOT NULL REFERENCES article DEFERRABLE INITIALLY DEFERRED
    );
    """

  private static let view = """
    DROP VIEW stories;
    CREATE VIEW stories AS
      SELECT story.name AS id, target.name AS leads_to, first.name AS storyline,
        count(article.id) AS articles, count(DISTINCT version.outlet) AS outlets,
        min(version.day) AS first_day, max(version.day) AS last_day,
        coalesce(
          (SELECT title FROM headline JOIN article AS own ON own.id = headline.article
            JOIN version ON version.id = own.version
            WHERE headline.story = story.id AND own.story = story.id AND title != ''),
          (SELECT title FROM article AS other JOIN version ON version.id = other.version
            WHERE other.story = story.id AND title != '' ORDER BY other.id LIMIT 1)) AS title
      FROM story LEFT JOIN story AS target ON target.id = story.leads_to
      LEFT JOIN storyline ON storyline.story = story.id
      JOIN story AS first ON first.id = coalesce(storyline.first, story.id)
      LEFT JOIN article ON article.story = story.id
      LEFT JOIN version ON version.id = article.version GROUP BY story.id;
    """

  /// Few claims are still to come, and they are asked for by day.
  private static let pending = """
    CREATE INDEX claim_pending ON claim(date)
      WHERE status = 'pending' AND is_current AND fulfilled_by IS NULL;
    """
}
