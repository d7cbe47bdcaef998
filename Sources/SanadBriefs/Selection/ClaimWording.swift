import SanadModel
import SanadText

/// Chooses the words that stand for a claim: of the reports the one that says what the others say.
struct ClaimWording: Sendable {
  /// Length of a sentence that is complete and easy to read, in bytes. Set by reading.
  private static let easyByteCount = 40...200
  /// Bytes of a word that carries matter. Set by reading.
  private static let wordByteCountMin = 4
  /// Points of a report: the reader's language counts most, then that it stands as the claim does, then
  /// what it shares with the others, then form. Set by reading.
  private static let languagePoints = 40
  private static let stancePoints = 16
  private static let sharedPoints = 12.0
  /// What it is worth to be the report that the judges of claims find nearest to all others. Set by reading.
  private static let bestPoints = 14
  private static let valuePoints = 8
  /// What it is worth to give one of the values that differ: more than all but the reader's language.
  /// Set by reading.
  private static let disputedValuePoints = 36
  /// What the newest report of a changed count is worth: a reader wants the number that holds now.
  /// Set by reading.
  private static let latestPoints = 10
  private static let sentencePoints = 6
  private static let openingPoints = 2
  /// What a tenth of the words of a row counts that every report has. Set by reading.
  private static let tenthPoints = 6
  /// Bytes of a clause that says by itself what is claimed. Set by reading.
  private static let labelByteCountMin = 30
  /// Reports looked at for the words of a row: the first ones are nearest to all others. Set by reading.
  private static let labelCountMax = 40
  private static let easyPoints = 2
  /// What a sentence loses in which words are missing or a quotation is cut: all but the reader's language.
  /// Set by reading.
  private static let brokenPoints = 30

  let account: Account
  /// BCP 47: what the reader reads.
  let language: String

  /// The words of `claim` that stand alone best: a sentence, or the clause that opens it; nil without a
  /// report.
  ///
  /// - Complexity: O(words of its reports).
  func best(_ claim: Int) -> Pointer? {
    let claim = account.claims[claim]
    let shared = sharedShares(claim)
    let points = zip(claim.reports, shared).map { self.points($0, sharing: $1, in: claim) }
    guard let most = points.max(), let index = points.firstIndex(of: most) else { return nil }
    return words(of: claim.reports[index])
  }

  /// The words of `claim` that all who state it have, as far as one of its reports has such words: beside what
  /// makes ``best(_:)`` it counts how many of them the report has that has fewest.
  ///
  /// Nil where every one of them is in `used`.
  ///
  /// - Complexity: O(reports² × words of a sentence).
  func shared(_ claim: Int, without used: Set<Pointer>) -> Pointer? {
    let claim = account.claims[claim]
    let shares = sharedShares(claim)
    let sentences = claim.reports.map { words(from: $0.range, in: $0.article) }
    var best: (pointer: Pointer, points: Int)?
    for (index, report) in claim.reports.enumerated().prefix(Self.labelCountMax) {
      let pointer = label(of: report, in: claim)
      if used.contains(pointer) || report.stance == .denied { continue }
      let own = words(from: pointer.range, in: pointer.article)
      let least = zip(claim.reports, sentences).filter { other, _ in
        other.article != report.article && isComparable(other, report)
      }.map { _, words in own.isEmpty ? 0 : own.intersection(words).count * 10 / own.count }.min()
      let points =
        points(report, sharing: shares[index], in: claim) + (least ?? 0) * Self.tenthPoints
      if best.map({ $0.points < points }) ?? true { best = (pointer, points) }
    }
    return best?.pointer
  }

  /// Whether the words of one can be looked for in the other.
  private func isComparable(_ left: Report, _ right: Report) -> Bool {
    account.articles[left.article].article.language
      == account.articles[right.article].article.language
  }

  /// The clause of a report where it opens its sentence and can be read alone, else the sentence: one without a verb
  /// of its own, where verbs are known, says nothing yet.
  private func label(of report: Report, in claim: Claim) -> Pointer {
    let hasVerb = report.roles.what != nil || claim.reports.allSatisfy { $0.roles.what == nil }
    let isReadable =
      report.clause.start == report.range.start && Self.labelByteCountMin <= report.clause.count
      && hasVerb && !cutsQuote(report)
    let range = isReadable ? withoutComma(report) : report.range
    return Pointer(article: report.article, range: range)
  }

  /// For each report how many of its clause's words the claim's other reports have, each counted once for
  /// each of them, against the report of the most.
  func sharedShares(_ claim: Claim) -> [Double] {
    let words = claim.reports.map { self.words(in: $0) }
    var counts: [WordHash: Int] = [:]
    for word in words.joined() { counts[word, default: 0] += 1 }
    // Sums of whole numbers are the same in every order.
    let sums = words.map { own in own.reduce(0) { $0 + (counts[$1] ?? 1) - 1 } }
    let most = Double(max(1, sums.max() ?? 0))
    return sums.map { Double($0) / most }
  }

  /// Whether the report has the stance that gives the claim its status.
  static func fits(_ report: Report, _ status: ClaimStatus) -> Bool {
    switch status {
    case .pending: report.stance == .planned
    case .unverified: report.stance == .unverified
    case .agreed, .single, .conflicting, .superseded: report.stance != .denied
    case .denied: report.stance != .denied
    }
  }

  /// Whether the report gives none of the values that differ, and so says nothing of what its claim is in
  /// dispute about.
  func isSilent(_ report: Report, in claim: Claim) -> Bool {
    switch claim.status {
    case .conflicting, .superseded:
      report.value == nil && claim.reports.contains { $0.value != nil }
    case .agreed, .single, .denied, .unverified, .pending: false
    }
  }

  private func points(_ report: Report, sharing share: Double, in claim: Claim) -> Int {
    let article = account.articles[report.article].article
    let isValued = claim.reports.count <= claim.reports.count { $0.value != nil } * 2
    let isHeading = article.blocks.contains {
      $0.kind == .heading && ($0.range?.contains(report.range) ?? false)
    }
    var points = Int(share * Self.sharedPoints)
    if claim.best == Pointer(article: report.article, range: report.range) {
      points += Self.bestPoints
    }
    if article.language == language { points += Self.languagePoints }
    if Self.fits(report, claim.status) { points += Self.stancePoints }
    if isValued, report.value != nil { points += Self.valuePoints }
    if !isSilent(report, in: claim) { points += Self.disputedValuePoints }
    if claim.status == .superseded, isLatest(report, of: claim) { points += Self.latestPoints }
    if !isHeading { points += Self.sentencePoints }
    if report.clause.start == report.range.start { points += Self.openingPoints }
    if Self.easyByteCount.contains(report.range.count) { points += Self.easyPoints }
    if SentenceForm.isBroken(words(of: report).range, in: article.text) {
      points -= Self.brokenPoints
    }
    return points
  }

  /// Whether no report of the claim is newer.
  func isLatest(_ report: Report, of claim: Claim) -> Bool {
    guard let own = minutes(report) else { return false }
    return claim.reports.allSatisfy { (minutes($0) ?? own) <= own }
  }

  private func minutes(_ report: Report) -> Int? {
    account.articles[report.article].article.published?.minutesSinceEpoch
  }

  /// The sentence; of one too long to read easily the clause, where it opens the sentence.
  private func words(of report: Report) -> Pointer {
    let whole = Pointer(article: report.article, range: report.range)
    guard Self.easyByteCount.upperBound < report.range.count,
      report.clause.start == report.range.start,
      Self.easyByteCount.contains(report.clause.count),
      !cutsQuote(report)
    else { return whole }
    return Pointer(article: report.article, range: withoutComma(report))
  }

  private func cutsQuote(_ report: Report) -> Bool {
    account.articles[report.article].text.quotes.contains {
      $0.range.overlaps(report.clause) && !report.clause.contains($0.range)
    }
  }

  private func withoutComma(_ report: Report) -> TextRange {
    let utf8 = account.articles[report.article].article.text.utf8
    var end = report.clause.end
    while report.clause.start < end, [0x20, 0x2C].contains(utf8[end - 1]) { end -= 1 }
    return TextRange(report.clause.start, end)
  }

  private func words(in report: Report) -> Set<WordHash> {
    words(from: report.clause, in: report.article)
  }

  private func words(from range: TextRange, in article: ArticleIndex) -> Set<WordHash> {
    let tokens = account.articles[article].text.tokens
    var words: Set<WordHash> = []
    let first = tokens.lowerBound { Int($0.start) < range.start }
    for token in tokens[first...] {
      guard Int(token.end) <= range.end else { break }
      if token.kind == .word, Self.wordByteCountMin <= token.count { words.insert(token.hash) }
    }
    return words
  }
}
