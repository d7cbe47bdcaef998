import SanadText

/// In how many articles of the stream so far each term stood.
struct TermStatistics: Sendable {
  /// Entries from which the rarest terms are forgotten, half of them at the least: about 50 MB of table. Set by
  /// reading.
  static let termCountMax = 2 << 20
  /// Share of articles from which a term says nothing of an event. Set by reading.
  static let shareMax = 0.2

  private var counts = TermTable(capacity: 1 << 16)
  /// Articles counted.
  private(set) var articleCount = 0
  /// The counts of the articles before those counted here, where the stream was resumed.
  private var kept: KeptTable?
  /// Looked at for every word: the table itself would be retained for it.
  private var isResumed = false
  /// Whether terms of a resumed stream would have to be forgotten, which needs all of them.
  private(set) var isOutgrown = false
  /// What was known of the language before the stream began.
  private let prior: TermPrior

  init(prior: TermPrior) { self.prior = prior }

  /// Counts one article's distinct `terms`.
  mutating func count(_ terms: [UInt64]) {
    for term in terms { counts.add(term, 1) }
  }

  /// Ends the count of one article.
  mutating func finishArticle() {
    articleCount += 1
    if let kept {
      if Self.termCountMax < counts.count + kept.count { isOutgrown = true }
    } else if Self.termCountMax < counts.count {
      forget()
    }
  }

  /// Takes up the counts of `articleCount` articles before.
  mutating func resume(_ kept: KeptTable, articleCount: Int) {
    (self.kept, self.articleCount, isResumed) = (kept, articleCount, true)
  }

  /// The terms counted, ascending, and in how many articles each stood.
  var records: [(term: UInt64, value: UInt64)] {
    counts.sorted.map { ($0.term, UInt64(max(0, $0.value))) }
  }

  /// In how many articles `term` stood.
  @inline(__always) private func count(of term: UInt64) -> Int32 {
    let count = counts[term] ?? 0
    return isResumed ? count &+ Int32(truncatingIfNeeded: kept?[term] ?? 0) : count
  }

  /// Forgets terms of one article, then of up to two, four and so on, until half of the room is free: so
  /// often that it costs nothing, however many terms have been seen twice.
  private mutating func forget() {
    var rarest: Int32 = 1
    while Self.termCountMax / 2 < counts.count {
      counts = counts.rebuilt { rarest < $0 }
      rarest *= 2
    }
  }

  /// Articles after which the warm-up counts half. Set by reading.
  private static let warmUpCount = 300.0

  /// How little is known yet of how common the stream's words are: 1 at its beginning, falling to 0.
  var warmUp: Double { Self.warmUpCount / (Self.warmUpCount + Double(articleCount)) }

  /// The inverse document frequency of `term`: 0 for words of every article, about 8 for a rare one.
  @inline(__always) func weight(_ term: UInt64) -> Double {
    let share = prior.count(term) + Double(count(of: term))
    let total = TermPrior.articleCount + Double(articleCount)
    if total * Self.shareMax < share { return 0 }
    return ExactMath.log((total + 1) / (share + 0.5))
  }
}
