import GRDB

/// Version 6 of the tables: which stories are of one storyline, and indexes of what is chosen among.
///
/// A table of its own, since the rows of `story` are sealed with the columns they had.
enum StorylineMigration {
  static func run(_ database: Database) throws {
    try database.execute(sql: table)
    try SealMigration.seal(.storyline, in: database)
    try database.execute(sql: view)
    try database.execute(sql: choices)
  }

  /// What a reader chooses among: outlets, days and languages, without a look at the texts beside them.
  private static let choices = """
    CREATE INDEX version_outlet ON version(outlet, number);
    CREATE INDEX version_day ON version(day, number);
    CREATE INDEX version_language ON version(language);
    """

  /// A story without a row begins its own storyline.
  private static let table = """
    CREATE TABLE storyline(
      story INTEGER PRIMARY KEY REFERENCES story,
      first INTEGER NOT NULL REFERENCES story
    );
    CREATE INDEX storyline_first ON storyline(first);
    """

  private static let view = """
    DROP VIEW stories;
    CREATE VIEW stories AS
      SELECT story.name AS id, target.name AS leads_to, first.name AS storyline,
        count(article.id) AS articles, count(DISTINCT version.outlet) AS outlets,
        min(version.day) AS first_day, max(version.day) AS last_day,
        (SELECT title FROM article AS other JOIN version ON version.id = other.version
          WHERE other.story = story.id AND title != '' ORDER BY other.id LIMIT 1) AS title
      FROM story LEFT JOIN story AS target ON target.id = story.leads_to
      LEFT JOIN storyline ON storyline.story = story.id
      JOIN story AS first ON first.id = coalesce(storyline.first, story.id)
      LEFT JOIN article ON article.story = story.id
      LEFT JOIN version ON version.id = article.version GROUP BY story.id;
    """
}
