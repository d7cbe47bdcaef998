import GRDB
public import SanadModel
import SanadText

extension Store {
  /// Articles that one statement is compared with: those that share most of its rare phrases. Set by reading.
  public static let sharingCountMax = 256
  /// Words of a phrase that is looked for. A sentence that keeps half of its words has three of them in one order
  /// as a rule, and four seldom. Set by reading.
  static let phraseWordCount = 3
  /// Phrases looked for at most, spread over the statement. Set by reading.
  static let phraseCountMax = 256
  /// Articles taken of each phrase: what stands in more is no one's statement. Set by reading.
  static let phraseHitCountMax = 500
  /// What the articles with one phrase weigh together: a phrase that few have says more. Set by reading.
  private static let phraseWeight = 1_000_000
  /// Withdrawn values that are looked for: a correction takes back a few. Set by reading.
  static let withdrawnCountMax = 64
  /// Words beside a withdrawn value that are looked for with it, by twos. Set by reading.
  static let withdrawnWordCountMax = 7
  /// Words between a withdrawn value and those beside it: a sentence. Set by reading.
  static let withdrawnGapMax = 30

  /// The articles that share a phrase with `wordings`, or give one of the numbers of `withdrawn` near two of its
  /// words, without tokens; those that share most of what is rare first.
  public func articles(
    sharing wordings: [String], orWithdrawn withdrawn: [(number: String, words: [String])] = []
  ) throws(StoreError) -> [AnnotatedArticle] {
    try read { database in
      let statement = try database.cachedStatement(
        sql: "SELECT rowid FROM words WHERE words MATCH ? LIMIT \(Self.phraseHitCountMax)")
      var shared: [Int64: Int] = [:]
      let queries = Self.phrases(of: wordings).map { "\"\($0)\"" }
      let values = withdrawn.prefix(Self.withdrawnCountMax)
      for query in queries + values.flatMap(Self.neighbourhoods) {
        let hits: [Int64] = try database.values(statement, [query], of: "words")
        guard hits.count < Self.phraseHitCountMax else { continue }
        for hit in hits { shared[hit, default: 0] += Self.phraseWeight / hits.count }
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
        SELECT \(StoredArticle.columns) FROM version
        JOIN article ON article.id = version.article WHERE version.id = ?
        """)
    return try versions.compactMap { version in
      try Row.fetchOne(statement, arguments: [version]).map { try StoredArticle($0).annotated }
    }
  }
}

// MARK: - Queries

extension Store {
  /// Phrases of a few words, one at each word; of a short wording the whole.
  private static func phrases(of wordings: [String]) -> [String] {
    var seen: Set<String> = []
    let all = wordings.flatMap { wording in
      let words = words(of: wording)
      guard phraseWordCount < words.count else { return [words.joined(separator: " ")] }
      return (0...(words.count - phraseWordCount)).map {
        words[$0..<($0 + phraseWordCount)].joined(separator: " ")
      }
    }.filter { !$0.isEmpty && seen.insert($0).inserted }
    guard phraseCountMax < all.count else { return all }
    return (0..<phraseCountMax).map { all[$0 * all.count / phraseCountMax] }
  }

  /// The number near each two of the words.
  private static func neighbourhoods(_ number: String, _ words: [String]) -> [String] {
    let number = Self.words(of: number).joined(separator: " ")
    let words = words.prefix(withdrawnWordCountMax).map {
      Self.words(of: $0).joined(separator: " ")
    }
    if number.isEmpty { return [] }
    return words.indices.flatMap { first in
      words[(first + 1)...].map {
        "NEAR(\"\(number)\" \"\(words[first])\" \"\($0)\", \(withdrawnGapMax))"
      }
    }
  }

  /// Letters and digits alone, so that nothing of a wording is an operator of a query.
  private static func words(of wording: String) -> [String] {
    wording.split { !($0.isLetter || $0.isNumber) }.map { String($0) }
  }
}
