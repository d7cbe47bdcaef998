import SanadModel
import SanadPipeline
import SanadStore
import SanadTables

/// Writes annotated articles with what the next steps group them by.
final class AnnotatedArticles {
  private struct Row {
    let sequence: Int
    let minute: Int?
    let article: Article
    let digest: String
    let offset: Int
    let count: Int
  }

  private struct ShingleRow {
    let shingle: Int64
    let times: Int
    let sequence: Int
    let outlet: Int64
    let day: Int64
  }

  private let file: ArticleFile
  private let index: Table<Row>
  private let shingles: Table<ShingleRow>
  private(set) var counts = ["articles": 0, "shingles": 0, "dated from others": 0]

  init(_ output: StepOutput) throws {
    file = try ArticleFile(output)
    (index, shingles) = try output.withTables {
      (try $0.open(Self.table()), try $0.open(Self.shingleTable()))
    }
  }

  func write(_ annotated: AnnotatedArticle, sequence: Int, minute: Int?) throws {
    let bytes = PackedArticle.bytes(of: annotated)
    let found = Pipeline.shingles(of: annotated)
    counts["articles", default: 0] += 1
    counts["shingles", default: 0] += found.counts.count
    if annotated.article.publishedFrom == .story { counts["dated from others", default: 0] += 1 }
    let offset = try file.write(bytes)
    try index.append(
      Row(
        sequence: sequence, minute: minute, article: annotated.article,
        digest: PackedArticle.digest(of: bytes), offset: offset, count: bytes.count))
    for (shingle, times) in found.counts {
      try shingles.append(
        ShingleRow(
          shingle: shingle, times: times, sequence: sequence, outlet: found.outlet,
          day: found.dayBit))
    }
  }

  private static func table() throws(TableError) -> TableDefinition<Row> {
    try TableDefinition(
      "index", meaning: "One article with its mentions.",
      columns: [
        .init("sequence", .int64, meaning: "Its place in the order.") { .init($0.sequence) },
        .init("minute", .int64, isOptional: true, meaning: "Since 1970, as it was ordered.") {
          .init($0.minute)
        },
        .init("outlet", .string, isOptional: true, meaning: "The outlet, or its host.") {
          .init($0.article.outlet ?? $0.article.host)
        },
        .init("digest", .string, meaning: "32 digits of the SHA-256 of its bytes.") {
          .string($0.digest)
        },
        .init("offset", .int64, meaning: "Its first byte in articles.bin.") { .init($0.offset) },
        .init("bytes", .int64, meaning: "Its bytes.") { .init($0.count) },
      ])
  }

  private static func shingleTable() throws(TableError) -> TableDefinition<ShingleRow> {
    try TableDefinition(
      "shingles", meaning: "One shingle of one article.",
      columns: [
        .init("shingle", .int64, meaning: "Its hash.") { .integer($0.shingle) },
        .init("article", .int64, meaning: "The article's sequence.") { .init($0.sequence) },
        .init("times", .int32, meaning: "How often it stands there.") { .init($0.times) },
        .init("outlet", .int64, meaning: "A hash of the outlet's name.") { .integer($0.outlet) },
        .init("day", .int64, meaning: "A bit for the day, its number modulo 64.") {
          .integer($0.day)
        },
      ])
  }
}
