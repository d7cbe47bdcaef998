import SanadModel
import SanadTables

/// Writes accounts to the tables that describe articles and stories.
struct AccountTableWriter {
  private let articles: Table<ArticleRow>
  private let mentions: Table<MentionRow>
  private let claims: Table<ClaimRow>
  private let reports: Table<ReportRow>
  private let conflicts: Table<ConflictRow>
  private let quotes: Table<QuoteRow>
  private let sources: Table<SourceRow>
  private let reuse: Table<ReuseRow>

  init(_ set: inout TableSet) throws {
    articles = try set.open(ArticleRow.table())
    mentions = try set.open(MentionRow.table())
    claims = try set.open(ClaimRow.table())
    reports = try set.open(ReportRow.table())
    conflicts = try set.open(ConflictRow.table())
    quotes = try set.open(QuoteRow.table())
    sources = try set.open(SourceRow.table())
    reuse = try set.open(ReuseRow.table())
  }

  func write(_ account: Account) throws {
    for annotated in account.articles {
      try articles.append(ArticleRow(story: account.id, article: annotated.article))
      try mentions.append(contentsOf: MentionRow.rows(of: annotated))
    }
    let places = AccountPlaces(account)
    try claims.append(contentsOf: ClaimRow.rows(places))
    try reports.append(contentsOf: ReportRow.rows(places))
    try conflicts.append(contentsOf: ConflictRow.rows(places))
    try quotes.append(contentsOf: QuoteRow.rows(places))
    try sources.append(contentsOf: SourceRow.rows(places))
    try reuse.append(contentsOf: ReuseRow.rows(places))
  }
}
