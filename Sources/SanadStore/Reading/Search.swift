import GRDB
public import SanadModel
import SanadText

/// What to look for.
public struct SearchQuery: Sendable {
  /// All of them must stand in an article's title or body; of two with `OR` between them one, and of `drone*`
  /// any word that begins so.
  public var words: String
  /// Other forms that count as a word, by the word in small letters.
  public var forms: [String: [String]] = [:]
  /// Whether the words must stand together, in this order.
  public var isPhrase = false
  /// Only articles of this outlet: of every one that has it in its name, where none is called so.
  public var outlet: String?
  /// Published then or later: a day from its start, a time without a zone on each report's own clock.
  public var since: Timestamp?
  /// Published then or before: a day to its end; nil for no end.
  public var until: Timestamp?
  /// A BCP 47 tag, by its first subtag.
  public var language: String?
  /// Only articles that quote somebody of this name, as far as the store knows who speaks: all its words must
  /// stand in the speaker's.
  public var speaker: String?
  /// Only articles that cite a source of this name, or credit one as a whole.
  public var source: String?
  /// The most hits given. Set by reading.
  public var limit = 20
  /// Hits before the first one that is given.
  public var offset = 0
  /// Whether the newest come first, instead of the best.
  public var isByTime = false

  /// Words looked for at the most: SQLite looks through an article's text for each of them. Set by reading.
  public static let wordCountMax = 32

  /// Articles compared at the most: of more that have the words, those that came last. A word of most articles
  /// says little of any, and to compare all of an archive takes seconds. Set by reading.
  public static let comparedCountMax = 10_000

  /// Looks for `words` in all articles.
  public init(_ words: String) { self.words = words }

  /// The words that are looked for: each once, but for a phrase.
  public var distinctWords: [String] {
    let all = words.unicodeScalars.split { scalar in
      scalar.properties.isWhitespace || scalar.isASCII && !Self.isLetterOrDigit(scalar)
    }.map { String(String.UnicodeScalarView($0)) }
    if isPhrase { return all }
    var seen: Set<String> = []
    return all.filter { seen.insert($0.lowercased()).inserted }
  }

  /// Those of them that are looked for: more than ``wordCountMax`` are left out.
  public var searchedWords: [String] { Array(distinctWords.prefix(Self.wordCountMax)) }

  /// The words in small letters in their order, for the question whether some stand together in others.
  public var phraseWords: [String] {
    var phrase = self
    phrase.isPhrase = true
    return phrase.distinctWords.map { $0.lowercased() }
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
  }
}

/// An article that has the words.
public struct SearchHit: Encodable, Equatable, Sendable {
  /// The article's id.
  public let article: String
  /// The id of its story.
  public let story: String
  /// Its address.
  public let url: String?
  /// Its headline.
  public let title: MarkedExcerpt
  /// Its outlet.
  public let outlet: String?
  /// ISO 8601.
  public let published: String?
  /// BCP 47.
  public let language: String
  /// The stretch of the body that has most of the words.
  public let excerpt: MarkedExcerpt
  /// Okapi BM25, the higher the better; a word of the title counts as `titleWeight` of the body's.
  public let score: Double

  private enum Key: String, CodingKey {
    case article, story, url, title, outlet, published, language, excerpt, score, titleMarks
    case excerptMarks
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(article, forKey: .article)
    try container.encode(story, forKey: .story)
    try container.encode(url, forKey: .url)
    try container.encode(title.text, forKey: .title)
    try container.encode(title.marks, forKey: .titleMarks)
    try container.encode(outlet, forKey: .outlet)
    try container.encode(published, forKey: .published)
    try container.encode(language, forKey: .language)
    try container.encode(excerpt.text, forKey: .excerpt)
    try container.encode(excerpt.marks, forKey: .excerptMarks)
    try container.encode(score, forKey: .score)
  }
}

extension Store {
  /// What a word in the title counts against one in the body: a title has about a fortieth of the words
  /// and says what the article is about. Set by reading.
  static let titleWeight = 4.0
  /// Words in an excerpt: two lines of 80 columns. Set by reading.
  static let excerptWordCount = 24

  /// The articles that have the words of `query`, best first; nil where it has no word to look for.
  ///
  /// What was typed never becomes part of SQL or of FTS5's own query language.
  public func search(_ query: SearchQuery) throws(StoreError) -> [SearchHit]? {
    try readMatches(query) { database, conditions, arguments in
      try Row.fetchAll(
        database, sql: Self.searchSQL(query, conditions), arguments: arguments
      ).map { try SearchHit($0) }
    }
  }

  /// How many articles have the words, as far as ``SearchQuery/comparedCountMax``; nil where there is no word, and
  /// where an article's mentions decide, which are not looked through to be counted.
  public func count(_ query: SearchQuery) throws(StoreError) -> Int? {
    if query.asksForPeople { return nil }
    var query = query
    (query.limit, query.offset) = (SearchQuery.comparedCountMax, 0)
    return try readMatches(query) { database, conditions, arguments in
      try database.value(Self.countSQL(conditions), arguments, of: "words")
    }
  }

  /// Hands `body` what `query` comes to in SQL; nil where it has no word to look for.
  func readMatches<Value>(
    _ query: SearchQuery,
    _ body: (Database, _ conditions: [String], StatementArguments) throws -> Value?
  ) throws(StoreError) -> Value? {
    guard query.hasWord else { return nil }
    return try read { database in
      var query = query
      query.forms = try Self.known(query.forms, in: database)
      guard let raw = query.wholePattern else { return nil }
      let pattern = try database.makeFTS5Pattern(rawPattern: raw, forTable: "words")
      let outlets = try query.outlet.map { try Self.outletNames(like: $0, in: database) }
      var (conditions, arguments) = Self.conditions(query, outlets: outlets)
      arguments += ["pattern": pattern, "limit": query.limit, "offset": query.offset]
      if let versions = try Self.versionsByPeople(query, conditions, arguments, in: database) {
        conditions.append("version.id IN (\(versions.map(String.init).joined(separator: ", ")))")
      }
      return try body(database, conditions, arguments)
    }
  }

  private static func conditions(
    _ query: SearchQuery, outlets: [String]?
  ) -> ([String], StatementArguments) {
    var arguments = StatementArguments()
    if let language = query.language { arguments += ["language": language] }
    for (index, name) in (outlets ?? []).enumerated() { arguments += ["outlet\(index)": name] }
    let conditions = [
      outlets.map { names in
        "version.outlet IN (\(names.indices.map { ":outlet\($0)" }.joined(separator: ", ")))"
      },
      query.language.map { _ in languageCondition },
      query.since.map { bound($0, isStart: true) },
      query.until.map { bound($0, isStart: false) },
    ].compactMap { $0 }
    return (conditions, arguments)
  }

  /// The forms that an article has: each that is looked for costs time for every article found.
  private static func known(
    _ forms: [String: [String]], in database: Database
  ) throws -> [String: [String]] {
    let sql = "SELECT 1 FROM words WHERE words MATCH ? LIMIT 1"
    return try forms.mapValues { forms in
      try forms.filter { try database.hasRow(sql, ["\"\($0)\""]) }
    }
  }

  static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    let kind = ByteClass.of(scalar: scalar)
    return kind == .letter || kind == .digit
  }
}

extension SearchHit {
  fileprivate init(_ row: Row) throws(DamagedRow) {
    try row.checkWhole("version")
    article = try row.value("article", of: "article")
    story = try row.value("story", of: "story")
    url = try row.value("url", of: "article")
    outlet = try row.value("outlet", of: "version")
    published = try row.value("published", of: "version")
    language = try row.value("language", of: "version")
    title = MarkedExcerpt(try row.value("title", of: "words"))
    excerpt = MarkedExcerpt(try row.value("excerpt", of: "words"))
    score = -(try row.value("cost", of: "words") as Double)
  }
}
