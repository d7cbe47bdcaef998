import SanadArchive
import SanadModel
import SanadStore
import SanadTables

/// Writes what is read of one input, and counts it.
final class ReadArticles {
  /// One article by what its place in the order depends on.
  private struct Row {
    let key: ArticleOrder.Key
    let id: String
    let offset: Int
    let count: Int
  }

  private let file: ArticleFile
  private let index: Table<Row>
  private var digests: Set<String> = []
  private var counts = (articles: 0, truncated: 0, undated: 0, repeated: 0, limited: 0)

  init(_ output: StepOutput) throws {
    file = try ArticleFile(output)
    index = try output.withTables { try $0.open(Self.table()) }
  }

  func write(_ article: Article, of page: Page) throws {
    let bytes = PackedArticle.bytes(of: AnnotatedArticle(article: article))
    let key = ArticleOrder.Key(
      article, fetched: page.fetched, digest: PackedArticle.digest(of: bytes))
    counts.articles += 1
    if article.truncated { counts.truncated += 1 }
    if article.published == nil { counts.undated += 1 }
    if article.notices.contains(where: { $0.kind == .limitReached }) { counts.limited += 1 }
    if !digests.insert(key.digest).inserted { counts.repeated += 1 }
    let offset = try file.write(bytes)
    try index.append(Row(key: key, id: article.id, offset: offset, count: bytes.count))
  }

  func counts(records: Int) -> [String: Int] {
    [
      "records": records, "articles": counts.articles, "truncated": counts.truncated,
      "undated": counts.undated, "repeated": counts.repeated, "cut": counts.limited,
    ]
  }

  /// What gave no article.
  func drops(_ intake: Intake, _ session: Session) -> [TableManifest.Drop] {
    [
      TableManifest.Drop(what: "record", why: "no page", count: intake.pagelessRecordCount),
      TableManifest.Drop(what: "input", why: "unreadable", count: session.problemCount),
    ]
  }

  private static func table() throws(TableError) -> TableDefinition<Row> {
    try TableDefinition(
      "index", meaning: "One article as it was read.",
      columns: [
        .init("id", .string, meaning: "The article's id.") { .string($0.id) },
        .init("digest", .string, meaning: "32 digits of the SHA-256 of its bytes.") {
          .string($0.key.digest)
        },
        .init("minute", .int64, isOptional: true, meaning: "Since 1970: published, else fetched.") {
          .init($0.key.minute)
        },
        .init("offset", .int64, meaning: "Its first byte in articles.bin.") { .init($0.offset) },
        .init("bytes", .int64, meaning: "Its bytes.") { .init($0.count) },
      ])
  }
}
