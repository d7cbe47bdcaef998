import GRDB
import SanadModel
import SanadText

/// Search by who is quoted and by who is cited. The index has an article's words alone: those of the name find the
/// articles, and what the store knows of each says whether it is a speaker or a source there.
extension SearchQuery {
  /// Whether an article's mentions decide.
  var asksForPeople: Bool { speaker != nil || source != nil }

  /// The words of the names asked for.
  var nameWords: [String] { [speaker, source].compactMap { $0 }.flatMap { Self.words(of: $0) } }

  /// Whether there is anything to look for.
  public var hasWord: Bool {
    ([words] + nameWords).contains { $0.unicodeScalars.contains { Store.isWord($0) } }
  }

  private static func words(of name: String) -> [String] {
    SearchQuery(name).distinctWords.filter { $0.unicodeScalars.contains { Store.isWord($0) } }
  }

  /// Whether `annotated` gives words of the speaker, quoted or told, and cites the source that are asked for.
  func isMet(by annotated: AnnotatedArticle) -> Bool {
    let article = annotated.article
    let layers = [(annotated.title, article.title), (annotated.text, article.text)]
    let quoted = layers.flatMap { layer, text in
      layer.quotes.flatMap { [$0.speaker, $0.speakerRange.map { text[$0] }] }.compactMap { $0 }
    }
    let spoken = layers.flatMap { layer, text in
      layer.attributions.filter { Self.speakerKinds.contains($0.kind) }
        .flatMap { [$0.source, $0.sourceRange.map { text[$0] }] }.compactMap { $0 }
    }
    let cited = layers.flatMap { layer, text in
      layer.attributions.flatMap { [$0.source, $0.via, $0.sourceRange.map { text[$0] }] }
        .compactMap { $0 }
    }
    return Self.has(speaker, among: quoted + spoken)
      && Self.has(source, among: cited)
  }

  /// Sources that speak: others are read.
  private static let speakerKinds: Set<SourceKind> = [.official, .expert, .unnamed]

  /// Whether one of `names` has all the words of `name`; nil asks for nothing.
  private static func has(_ name: String?, among names: [String]) -> Bool {
    guard let name else { return true }
    let wanted = Set(words(of: name).map { $0.lowercased() })
    return names.contains { wanted.isSubset(of: SearchQuery($0).phraseWords) }
  }
}

extension Store {
  /// The versions that match best, as numbers of rows, where mentions decide; nil where they do not.
  static func versionsByPeople(
    _ query: SearchQuery, _ conditions: [String], _ arguments: StatementArguments,
    in database: Database
  ) throws -> [Int64]? {
    guard query.asksForPeople else { return nil }
    let arguments = arguments &+ ["limit": SearchQuery.comparedCountMax, "offset": 0]
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT version.id AS number, \(StoredArticle.columns)
        FROM (\(bestSQL(query, conditions))) AS best JOIN version ON version.id = best.version
        JOIN article ON article.id = version.article ORDER BY \(order(query))
        """, arguments: arguments)
    var found: [Int64] = []
    while found.count < query.offset + query.limit, let row = try rows.next() {
      if query.isMet(by: try StoredArticle(row).annotated) {
        found.append(try row.value("number", of: "version"))
      }
    }
    return found
  }

  /// The ids of the stories that have an article with what `query` asks for, sorted; nil where it has no word to
  /// look for. At most ``SearchQuery/comparedCountMax`` articles are looked at.
  public func stories(matching query: SearchQuery) throws(StoreError) -> [String]? {
    var query = query
    query.limit = SearchQuery.comparedCountMax
    return try readMatches(query) { database, conditions, arguments in
      try database.values(
        """
        SELECT DISTINCT story.name FROM (\(Self.bestSQL(query, conditions))) AS best
        JOIN version ON version.id = best.version JOIN article ON article.id = version.article
        JOIN story ON story.id = article.story ORDER BY story.name
        """, arguments, of: "story")
    }
  }
}
