import SanadLanguages
import SanadModel
import SanadText

/// Chooses lines claim by claim and keeps account of what has been said.
struct LineSelection {
  /// The most lines of a brief: two screens.
  static let lineCountMax = 40
  /// The length at which a sentence is read at one glance, in bytes.
  private static let easyByteCount = 60...220
  /// Bytes over that length which weigh as much as one more claim carried.
  private static let lengthUnit = 120.0
  /// What a sentence wholly about its claim is worth, in claims carried.
  private static let shareWeight = 2.0
  /// What a lead is worth: reporters put the claim there in words that stand alone.
  private static let leadBonus = 1.5
  /// Claims carried that still count: a sentence with more is a list.
  private static let freshCountMax = 2
  /// What a heading is worth less: it is taken where no sentence says the same.
  private static let headingPenalty = 4.0
  /// What the newest report of a changed count is worth: a reader wants the number that holds now.
  private static let latestBonus = 4.0
  /// What a disputed statement in the same sentence costs, in claims carried.
  private static let disputePenalty = 3.0
  /// What a sentence in another language than the story's is worth less: it is the last choice.
  private static let foreignPenalty = 100.0

  private let account: Account
  private let index: SentenceIndex
  private let languages: Languages
  private let language: String
  private(set) var lines: [Brief.Line] = []
  private var contents: [SentenceContent] = []
  /// Whether each claim stands in some line.
  private var isSaid: [Bool]

  init(_ account: Account, index: SentenceIndex, languages: Languages) {
    self.account = account
    self.index = index
    self.languages = languages
    language =
      account.articles.indices.contains(account.titleArticle)
      ? account.articles[account.titleArticle].article.language : "und"
    isSaid = Array(repeating: false, count: account.claims.count)
  }

  var isFull: Bool { Self.lineCountMax <= lines.count }
  func isSaid(_ claim: Int) -> Bool { isSaid[claim] }

  /// Adds the best sentence of `claim` that says something new; false where none does.
  mutating func add(_ claim: Int, maker: Maker) -> Bool {
    let reports = account.claims[claim].reports
    let ranked = reports.enumerated().map {
      ($0.offset, value(of: $0.element, at: $0.offset, claim: claim))
    }
    .sorted { $0.1 == $1.1 ? $0.0 < $1.0 : $1.1 < $0.1 }
    for (offset, _) in ranked where add(reports[offset], claim, maker) { return true }
    return false
  }

  /// Adds the sentence of `report` where no earlier line says it.
  mutating func add(_ report: Report, _ claim: Int, _ maker: Maker) -> Bool {
    let pointer = Pointer(article: report.article, range: report.range)
    if isFull || lines.contains(where: { $0.pointer == pointer }) { return false }
    let content = content(of: pointer)
    if contents.contains(where: { content.repeats($0) }) { return false }
    lines.append(Brief.Line(pointer: pointer, claim: account.claims[claim].id, maker: maker))
    contents.append(content)
    isSaid[claim] = true
    for other in index.claims(at: report.article, report.range) where isSettled(other) {
      isSaid[other] = true
    }
    return true
  }

  /// Whether one sentence is enough for the claim: a dispute needs both its sides.
  private func isSettled(_ claim: Int) -> Bool {
    switch account.claims[claim].status {
    case .agreed, .single, .pending: true
    case .conflicting, .superseded, .denied, .unverified: false
    }
  }

  /// How well the sentence stands for its claim: claims it brings, its length, its language.
  private func value(of report: Report, at offset: Int, claim: Int) -> Double {
    let carried = index.claims(at: report.article, report.range)
    let fresh = carried.count { !isSaid[$0] && isSettled($0) }
    // What some deny must not come in beside what all agree on.
    let disputed = isSettled(claim) ? carried.count { !isSettled($0) } : 0
    let length = report.range.count
    let easy = Self.easyByteCount
    let strain = max(0, length - easy.upperBound, easy.lowerBound - length)
    let isForeign = account.articles[report.article].article.language != language
    // Share of the sentence that the claim's own words take: the rest is about something else.
    let share = Double(report.clause.count) / Double(max(1, length))
    let lead = index.isLead(report) ? Self.leadBonus : 0
    // The aligner puts the best report first: its order decides between equals.
    let heading = index.isHeading(report) ? Self.headingPenalty : 0
    let latest = isLatest(report, of: claim) ? Self.latestBonus : 0
    return share * Self.shareWeight + lead + latest - heading
      + Double(min(fresh, Self.freshCountMax))
      - Double(disputed) * Self.disputePenalty - Double(strain) / Self.lengthUnit
      - Double(offset) / 8
      - (isForeign ? Self.foreignPenalty : 0)
  }

  /// Whether it is the newest report of a count that changed.
  private func isLatest(_ report: Report, of claim: Int) -> Bool {
    guard account.claims[claim].status == .superseded else { return false }
    let times = account.claims[claim].reports.compactMap { minutes($0) }
    return times.max().map { $0 == minutes(report) } ?? false
  }

  private func minutes(_ report: Report) -> Int? {
    account.articles[report.article].article.published?.minutesSinceEpoch
  }

  private func content(of pointer: Pointer) -> SentenceContent {
    let article = account.articles[pointer.article].article
    guard let pack = languages.pack(for: article.language) else {
      return SentenceContent(words: [], numbers: [])
    }
    return SentenceContent(article.text, pointer.range, pack: pack)
  }
}
