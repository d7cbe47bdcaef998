import SanadLanguages
import SanadModel
import SanadText

/// Document frequencies of common words, as if so many articles had been read before.
struct TermPrior: Sendable {
  /// Weight of the prior, in articles: its shares count until the stream has enough of its own. Set by reading.
  static let articleCount = 2_000.0
  /// The share of articles given to stop words: enough to weigh nothing. Set by reading.
  private static let stopwordShare = 0.5

  private var counts = TermTable()

  static let empty = TermPrior()

  private init() {}

  /// Reads `stopwords.tsv` and `document-frequencies.tsv` of every pack.
  ///
  /// - Throws: `PackError` naming file and line.
  init(_ terms: [WordTerms]) throws(PackError) {
    for terms in terms {
      try add(terms.pack.table("stopwords"), share: nil, terms)
      try add(terms.pack.table("document-frequencies"), share: "perMille", terms)
    }
  }

  private mutating func add(
    _ table: PackTable, share: String?, _ terms: WordTerms
  ) throws(PackError) {
    let word = try table.column("word")
    let shares = try share.map { (name) throws(PackError) in try table.column(name) }
    for row in table.rows {
      var share = Self.stopwordShare
      if let shares { share = try row.decimal(shares) / 1_000 }
      let text = SourceText(try row.word(word))
      let term = terms.term(of: text.range, in: text)
      let count = max(Int32(share * Self.articleCount), counts[term] ?? 0)
      counts.exchange(term, count, missing: 0)
    }
  }

  @inline(__always) func count(_ term: UInt64) -> Double { Double(counts[term] ?? 0) }
}
