import GRDB
public import SanadModel
import SanadText

extension Store {
  /// Articles that one statement is compared with: those that share most of its phrases.
  public static let sharingCountMax = 1_000
  /// Words of a phrase that is looked for: three stand in one order by chance seldom.
  static let phraseWordCount = 4
  /// Phrases looked for at most, spread over the statement.
  static let phraseCountMax = 256
  /// Articles taken of each phrase: what stands in more is no one's statement.
  static let phraseHitCountMax = 2_000

  /// The articles that share a phrase with `wordings`, without tokens; those that share most first.
  public func articles(sharing wordings: [String]) throws(StoreError) -> [AnnotatedArticle] {
    try read { database in
      let statement = try database.cachedStatement(
        sql: "SELECT rowid FROM words WHERE words MATCH ? LIMIT \(Self.phraseHitCountMax)")
      var shared: [Int64: Int] = [:]
      for phrase in Self.phrases(of: wordings) {
        guard let pattern = FTS5Pattern(matchingPhrase: phrase) else { continue }
        let hits = try Int64.fetchAll(statement, arguments: [pattern])
        guard hits.count < Self.phraseHitCountMax else { continue }
        for hit in hits { shared[hit, default: 0] += 1 }
      }
      let versions = shared.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        .prefix(Self.sharingCountMax).map(\.key)
      return try Self.articles(ofVersions: versions, in: database)
    }
  }

  private static func articles(
    ofVersions versions: [Int64], in database: Database
  ) throws -> [AnnotatedArticle] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT \(StoredArticle.columns), '' AS story FROM version
        JOIN article ON article.id = version.article WHERE version.id = ?
        """)
    return try versions.compactMap { version in
      try Row.fetchOne(statement, arguments: [version]).map { try StoredArticle($0).annotated }
    }
  }

  /// Phrases of a few words, one after the other; of a short wording the whole.
  private static func phrases(of wordings: [String]) -> [String] {
    let all = wordings.flatMap { wording in
      let words = wording.split { !($0.isLetter || $0.isNumber) }.map { String($0) }
      guard phraseWordCount < words.count else { return [words.joined(separator: " ")] }
      return stride(from: 0, through: words.count - phraseWordCount, by: phraseWordCount).map {
        words[$0..<($0 + phraseWordCount)].joined(separator: " ")
      }
    }.filter { !$0.isEmpty }
    guard phraseCountMax < all.count else { return all }
    return (0..<phraseCountMax).map { all[$0 * all.count / phraseCountMax] }
  }
}
