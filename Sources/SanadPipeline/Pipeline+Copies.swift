import SanadBriefs
public import SanadLanguages
public import SanadModel
import SanadStories
import SanadText

extension Pipeline {
  /// The passages that any two of `articles` share, among articles of which nothing is known.
  public func passages(amongStrangers articles: [AnnotatedArticle]) -> [SharedPassage] {
    PassageFinder.amongStrangers.passages(among: articles)
  }

  /// The same of `pairs` alone, which were found among more articles than these.
  ///
  /// - Parameters:
  ///   - pairs: places in `articles`, the earlier one first; those of one second article stand together.
  ///   - articles: those that the pairs are of.
  ///   - common: for each article the shingles in it that are left out.
  public func passages(
    ofStrangers pairs: [(first: Int, second: Int)], among articles: [AnnotatedArticle],
    skipping common: [Set<UInt64>]
  ) -> [SharedPassage] {
    PassageFinder.amongStrangers.passages(of: pairs, among: articles, skipping: common)
  }

  /// What an index over many articles counts of `article`, which has its tokens.
  public static func shingles(of article: AnnotatedArticle) -> ShingleCounts {
    let shingles = ArticleShingles(article)
    return ShingleCounts(
      counts: shingles.counts.map { (Int64(bitPattern: $0.shingle), $0.times) },
      outlet: Int64(bitPattern: shingles.outlet), dayBit: Int64(bitPattern: shingles.dayBit))
  }

  /// Each pair that shares passages, as `sanad copies` prints it, in order of the articles.
  public static func copies(
    of passages: [SharedPassage], among articles: [AnnotatedArticle]
  ) -> [some Encodable & Sendable] {
    CopyRecord.records(of: passages, among: articles)
  }

  /// The same for a person, at `columns` columns.
  public static func texts(
    of passages: [SharedPassage], among articles: [AnnotatedArticle], columns: Int
  ) -> [String] {
    let text = CopyText(columns: columns)
    return CopyRecord.records(of: passages, among: articles).map { text.text(of: $0) }
  }

  /// What to look for of `statement`, which has its mentions and tokens.
  ///
  /// - Throws: `PackError` naming file and line.
  public func search(for statement: AnnotatedArticle) throws(PackError) -> StatementSearch {
    StatementSearch(try StatementTracer(statement, languages: languages), statement.article)
  }

  /// A trace as `sanad trace --format json` prints it.
  public static func record(_ trace: StatementTrace) -> some Encodable & Sendable {
    TraceRecord(trace)
  }

  /// A trace for a person, at `columns` columns.
  public static func text(of trace: StatementTrace, columns: Int) -> String {
    TraceText(columns: columns).text(of: TraceRecord(trace))
  }

  /// A trace as one page.
  ///
  /// - Parameters:
  ///   - trace: what is shown.
  ///   - facts: with what it was made and as of when, for its last line.
  public static func html(of trace: StatementTrace, facts: [String] = []) -> String {
    TraceHTML.text(of: TraceRecord(trace), facts: facts)
  }
}

/// The shingles of one article, as numbers that tables can hold.
public struct ShingleCounts: Sendable {
  /// Each shingle once, and how often it stands in the article.
  public let counts: [(shingle: Int64, times: Int)]
  /// A hash of the outlet's name.
  public let outlet: Int64
  /// The bit of the day of publication; none where it is not known.
  public let dayBit: Int64
}

/// What of a statement its articles carry.
public struct StatementSearch: Sendable {
  private let tracer: StatementTracer
  private let statement: Article

  fileprivate init(_ tracer: StatementTracer, _ statement: Article) {
    self.tracer = tracer
    self.statement = statement
  }

  /// The sentences to look for, in the statement's own words.
  public var wordings: [String] { tracer.ranges.map { statement.text[$0] } }

  /// For each value that the statement takes back its number and the words beside it, the longest first.
  public var withdrawnWords: [(number: String, words: [String])] {
    tracer.withdrawnWords.map { number, words in
      (statement.text[number], words.map { statement.text[$0] })
    }
  }

  /// What `article` has of the statement; nil where it has nothing.
  public func bearer(_ article: AnnotatedArticle) -> StatementTrace.Bearer? {
    tracer.bearer(article)
  }

  /// The trace over `bearers`, those that carry most of it first.
  public func trace(_ bearers: [StatementTrace.Bearer]) -> StatementTrace {
    tracer.trace(bearers)
  }
}
