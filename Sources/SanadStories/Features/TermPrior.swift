import SanadLanguages
import SanadModel
import SanadText

/// Document frequencies of common words, as if so many articles had been read before.
struct TermPrior: Sendable {
  /// Weight of the prior, in articles: its shares hold until the stream has told its own.
  static let articleCount = 2_000.0
  /// The share of articles given to stop words: enough to weigh nothing.
  private static let stopwordShare = 0.5

  private var counts = TermTable()

  static let empty = TermPrior()

  private init() {}

  /// Reads `stopwords.tsv` and `document-frequencies.tsv` of every pack.
  ///
  /// - Throws: `PackError` naming file and line.
  init(languages: Languages) throws(PackError) {
    for pack in languages.packs {
      try add(pack.table("stopwords"), share: nil, pack.tokenizer)
      try add(pack.table("document-frequencies"), share: "perMille", pack.tokenizer)
    }
  }

  private mutating func add(
    _ table: PackTable, share: String?, _ tokenizer: Tokenizer
  ) throws(PackError) {
    let word = try table.column("word")
    let shares = try share.map { (name) throws(PackError) in try table.column(name) }
    for row in table.rows {
      let tokens = tokenizer.tokens(of: SourceText(try row.word(word)))
      guard tokens.count == 1 else { continue }
      var share = Self.stopwordShare
      if let shares { share = try row.decimal(shares) / 1_000 }
      let term = tokens[0].hash.value
      let count = max(Int32(share * Self.articleCount), counts[term] ?? 0)
      counts.exchange(term, count, missing: 0)
    }
  }

  @inline(__always) func count(_ term: UInt64) -> Double { Double(counts[term] ?? 0) }
}
