import SanadModel
import SanadText

/// The packed form of an account: all but its articles, which are versions of the store already.
enum AccountCodec {
  /// Raised with every change of the form; it is part of an ``AccountKey``, so an older form is made again.
  /// Given by the stores there are.
  ///
  /// 1: the first. 2: compressed, where that is shorter.
  static let format: UInt8 = 2

  static func packed(_ account: Account) -> [UInt8] {
    var writer = ByteWriter()
    writer.place(account.titleArticle)
    writer.pack(account.phases)
    writer.pack(account.claims)
    writer.pack(account.conflicts)
    writer.pack(account.quotations)
    writer.pack(account.passages)
    writer.pack(account.sources)
    writer.list(Array(account.newsrooms)) { $0.place($1) }
    writer.list(Array(account.owners)) { $0.string($1) }
    writer.pack(account.processes)
    writer.pack(account.calculations)
    writer.pack(account.notices)
    return ColumnCompressor().compressed(writer.bytes)
  }

  /// The account of `articles`, which are those it was packed with.
  static func unpack(
    _ bytes: [UInt8], id: String, articles: [AnnotatedArticle]
  ) throws(UnpackError) -> Account {
    var reader = ByteReader(try ColumnCompressor.expanded(bytes))
    reader.byteCounts = articles.map(\.article.text.count)
    var account = Account(id: id, articles: articles)
    account.titleArticle = try reader.place()
    account.phases = try reader.values()
    account.claims = try reader.values()
    account.conflicts = try reader.values()
    account.quotations = try reader.values()
    account.passages = try reader.values()
    account.sources = try reader.value()
    account.newsrooms = ArticleList(
      try reader.list { (reader) throws(UnpackError) in try reader.place() })
    account.owners = ArticleList(
      try reader.list { (reader) throws(UnpackError) in try reader.optionalString() })
    account.processes = try reader.values()
    account.calculations = try reader.values()
    account.notices = try reader.values()
    guard account.newsrooms.count == articles.count, account.owners.count == articles.count else {
      throw .badValue
    }
    return account
  }
}

extension ByteWriter {
  /// The place of an article in its story.
  mutating func place(_ place: ArticleIndex) {
    let first: ArticleIndex = 0
    unsigned(first.distance(to: place))
  }
}

extension ByteReader {
  /// The place of an article; the ranges that follow are in its text.
  mutating func place() throws(UnpackError) -> ArticleIndex {
    let number = try unsigned()
    guard number < byteCounts.count else { throw .badValue }
    rangeEndMax = byteCounts[number]
    return ArticleIndex(integerLiteral: number)
  }
}
