import SanadLanguages
import SanadModel
import SanadText

/// A story as every format shows it: words chosen, labels filled in, order fixed.
struct StoryView: Sendable {
  let account: Account
  let labels: Labels
  let title: String
  let titleLanguage: String
  /// `9 laporan`, `8 media`, `13 – 15 Mei 2026`
  let facts: [String]
  /// `keadaan hingga …`, `yang baru sejak … ditandai`
  let limits: [String]
  /// What became of the story since the reader looked, the first one first.
  let changes: [ChangeView]
  let parts: [PartView]
  let days: [DayView]
  let phases: [PhaseView]
  let processes: [ProcessView]
  let sources: [SourceView]
  /// Owners of two or more of the outlets, by name.
  let owners: [OwnerView]
  let quotations: [QuotationView]
  let checks: [CheckView]
  let outlets: OutletNames
  /// The time after which reports were left out; nil for none.
  let asOf: Timestamp?
  /// Minutes from UTC of the clock that every time is shown on; nil for each report's own.
  let clock: Int?
  /// Whether everything is shown, however much that is.
  let isWhole: Bool
  /// Whether the lines alone are shown.
  let isLinesAlone: Bool
  /// By id of a claim that says no more than another one, the id of the claim it stands with.
  let representatives: [String: String]
  private let wording: ClaimWording

  init(_ brief: Brief, labels: Labels) {
    account = brief.account
    representatives = brief.representatives
    asOf = brief.asOf
    self.labels = labels
    outlets = OutletNames(brief.account, labels)
    isWhole = brief.extent == .all
    isLinesAlone = if case .lines = brief.extent { true } else { false }
    clock = Timestamp.commonOffset(of: account.articles.map(\.article))
    let maker = ViewMaker(brief, labels: labels, outlets: outlets, clock: clock)
    let titled = account.titled
    let title = titled?.title.string ?? ""
    self.title = title.isEmpty ? labels["line.no-title"] : title
    titleLanguage = titled?.language ?? "und"
    facts = Self.facts(account, labels, outlets)
    limits = Self.limits(brief, labels)
    let clock = clock
    changes = brief.changes.map { ChangeView($0, labels, clock: clock) }
    let quotations = QuotationMaker(
      account: account, labels: labels, outlets: outlets, parts: maker.parts, isWhole: isWhole)
    parts = quotations.parts
    wording = ClaimWording(account: account, language: titleLanguage)
    days = maker.days(wording)
    phases = maker.phases
    processes = ProcessView.views(of: account, labels: labels, outlets: outlets)
    sources = SourceView.views(of: account, labels: labels, outlets: outlets)
    owners = OwnerView.views(of: account, outlets: outlets)
    self.quotations = quotations.others
    checks = CheckView.views(
      of: account, labels: labels, outlets: outlets, isWhole: isWhole,
      without: Set(parts.flatMap(\.items).flatMap(\.calculations).map(\.sentence)))
  }

  /// The title of an article, or the words for one without.
  func articleTitle(_ index: ArticleIndex) -> String {
    let title = account.articles[index].article.title
    return title.isEmpty ? labels["line.no-title"] : title.string
  }

  /// When an article was published, or the words for one without a time.
  func published(_ index: ArticleIndex) -> String {
    account.articles[index].article.published.map { labels.time($0.moved(to: clock)) }
      ?? labels["line.no-date"]
  }

  /// The newest time at which a report came out, as its readers know it; nil where none is dated.
  var newest: Timestamp? {
    Timestamp.newest(of: account.articles.map(\.article))
  }

  /// `laporan terakhir 12 Mar 2026, 11.30`; empty where no report is dated.
  var newestWords: String {
    guard let newest else { return "" }
    let words = labels.time(newest.moved(to: clock))
    return labels.filled("line.newest", [("date", words)])
  }

  /// The words that stand for a claim in a table or a list.
  func clause(_ claim: Int) -> Pointer? {
    wording.best(claim)
  }

  /// The words that stand for a claim in a row of which every cell should state them.
  func rowWords(_ claim: Int, without used: Set<Pointer>) -> Pointer? {
    wording.shared(claim, without: used)
  }

  private static func facts(
    _ account: Account, _ labels: Labels, _ outlets: OutletNames
  ) -> [String] {
    var facts = [labels.count("count.reports", account.articles.count)]
    facts.append(labels.count("count.outlets", outlets.distinctCount))
    let days = account.articles.compactMap { $0.article.published?.date }.sorted()
    if let first = days.first, let last = days.last { facts.append(labels.days(first, last)) }
    return facts
  }

  private static func limits(_ brief: Brief, _ labels: Labels) -> [String] {
    var limits: [String] = []
    if let asOf = brief.asOf {
      limits.append(labels.filled("line.as-of", [("date", labels.time(asOf))]))
    }
    if let since = brief.since {
      limits.append(labels.filled("line.since", [("date", labels.time(since))]))
    }
    return limits
  }
}

/// One part of the brief with its lines.
struct PartView: Sendable {
  let part: Section
  let title: String
  let note: String
  var items: [ItemView]
  /// Claims of this part that no line shows.
  let leftCount: Int

  var count: Int { items.count + leftCount }
}

/// A sentence of an article where it stands.
struct SentenceView: Sendable, Hashable {
  let pointer: Pointer
  let text: String
  /// BCP 47.
  let language: String
  let outlet: String
}

/// One claim as the brief shows it.
struct ItemView: Sendable {
  /// Index of the claim.
  let claim: Int
  let id: String
  let status: ClaimStatus
  let sentence: SentenceView
  /// On whose word the sentence stands, where that is known.
  let speakers: [String]
  /// The outlets that state it, the sentence's own first.
  let outlets: [String]
  /// `4 media`
  let outletCount: String
  /// `1 asal: KCNA`; empty where the account counts none.
  let origins: String
  /// Each source and how the articles come from it; empty where one article names one.
  let originPaths: [OriginView]
  /// Whether all that state it rest on one source.
  let hasOneOrigin: Bool
  let isNew: Bool
  /// `12 orang → 17 orang`: the value of before the time asked for and that of after; nil where none changed.
  let course: String?
  let sides: [SideView]
  let denials: [SentenceView]
  /// The words that say on what it depends: the sentence's own, or where it has none another report's.
  let condition: SentenceView?
  /// The sentence that announced what has come to pass.
  let promise: SentenceView?
  /// Sums, shares and weekdays of the sentence, with the arithmetic shown.
  let calculations: [CalculationView]
  /// The utterance that the sentence renders, with its other renderings.
  var quotation: QuotationView?

  /// Whether the condition is of the item's own sentence.
  var hasOwnCondition: Bool {
    guard let place = condition?.pointer else { return false }
    return place.article == sentence.pointer.article && sentence.pointer.range.contains(place.range)
  }

  /// The sentences that stand in the item as lines of their own.
  var lines: [SentenceView] { [sentence] + denials + (promise.map { [$0] } ?? []) }
}

/// One of the values that differ.
struct SideView: Sendable {
  /// The value in an article's own words.
  let words: String
  let value: ReportValue
  let outlets: [String]
  /// Who is said to say it.
  let speakers: [String]
  /// When it was published, the earliest.
  let time: String
  let sentence: SentenceView
  /// Each sentence that gives the value, the earliest first.
  let reports: [SideReportView]
}

/// A sentence that gives a value: whose it is, on whose word, and when it came out.
struct SideReportView: Sendable {
  let outlet: String
  /// Who is said to say it: those the report rests on, or where none is known those its sentence names.
  let speakers: [String]
  /// Empty where the report has no time.
  let time: String
  let sentence: SentenceView
}

/// A date and what happened on it.
struct DayView: Sendable {
  let date: DateValue
  let label: String
  let items: [DayItemView]
  /// Claims of the day left out.
  let leftCount: Int
}

struct DayItemView: Sendable {
  /// Index of the claim.
  let claim: Int
  let status: ClaimStatus
  let sentence: SentenceView
  let outletCount: String
}

/// An episode of a storyline.
struct PhaseView: Sendable {
  let label: String
  let days: String
  let articleCount: String
}
