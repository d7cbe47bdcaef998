package import SanadModel
import SanadText

/// The accounts of all stories as `sanad brief --format json` prints them.
package struct BriefRecord: Encodable, Sendable {
  private let program: ProgramRecord
  /// The time up to which reports were taken in: the one asked for, else that of the newest report.
  @Nullable private var asOf: String?
  private let stories: [AccountRecord]

  /// - Parameters:
  ///   - version: the program's version.
  ///   - packs: SHA-256 of the language packs, in hexadecimal digits.
  package init(_ briefs: [Brief], version: String?, packs: String?) {
    program = ProgramRecord(version: version, packs: packs)
    let newest = Timestamp.newest(of: briefs.flatMap(\.account.articles).map(\.article))
    asOf = (briefs.compactMap(\.asOf).first ?? newest)?.description
    stories = briefs.map { AccountRecord($0) }
  }
}

/// With what a document was made.
package struct ProgramRecord: Encodable, Sendable {
  @Nullable private var version: String?
  @Nullable private var packs: String?

  package init(version: String?, packs: String?) {
    self.version = version
    self.packs = packs
  }
}

/// One story's account.
package struct AccountRecord: Encodable, Sendable {
  let id: String
  @Nullable var title: String?
  let language: String
  @Nullable var asOf: String?
  @Nullable var since: String?
  let articles: [StoryArticleRecord]
  let phases: [PhaseRecord]
  let claims: [ClaimRecord]
  let conflicts: [ConflictRecord]
  let quotes: [QuotationRecord]
  let timeline: [DayRecord]
  let pending: [PendingRecord]
  let processes: [ProcessRecord]
  let calculations: [CalculationRecord]
  let sources: SourcesRecord
  let passages: [PassageRecord]
  let brief: [LineRecord]
  /// Ids of the claims that only reports after `since` state.
  let newClaims: [String]
  /// What became of the story after `since`, as `sanad changes` prints it.
  let changes: [ChangeRecord]
  let notices: [StoryNoticeRecord]

  package init(_ brief: Brief) {
    let account = brief.account
    let writer = PointerWriter(account, isWhole: brief.extent == .all)
    let titled = account.titled
    id = account.id
    title = titled.flatMap { $0.title.isEmpty ? nil : $0.title.string }
    language = titled?.language ?? "und"
    articles = zip(account.articles, account.owners).map {
      StoryArticleRecord($0.article, owner: $1)
    }
    phases = account.phases.map { PhaseRecord($0, writer) }
    let wording = ClaimWording(account: account, language: language)
    claims = account.claims.enumerated().map { index, claim in
      ClaimRecord(
        claim, words: wording.best(index), toldWith: brief.representatives[claim.id], writer)
    }
    let claimsByID = Dictionary(
      account.claims.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    conflicts = account.conflicts.map { ConflictRecord($0, of: claimsByID[$0.claim], writer) }
    quotes = account.quotations.map { QuotationRecord($0, writer) }
    timeline = brief.timeline.map { DayRecord(date: $0.date.description, claims: $0.claims) }
    pending = account.claims.filter(\.isOpen).map { PendingRecord($0, writer) }
    processes = account.processes.map { ProcessRecord($0, writer) }
    calculations = account.calculations.map { CalculationRecord($0, writer) }
    sources = SourcesRecord(account.sources, writer)
    passages = account.passages.map { PassageRecord($0, writer) }
    asOf = brief.asOf?.description
    since = brief.since?.description
    newClaims = brief.newClaims
    changes = brief.changes.map { ChangeRecord($0) }
    self.brief = brief.lines.map { LineRecord($0, writer) }
    notices = StoryNoticeRecord.records(account, writer)
  }
}

extension Claim {
  /// Whether it is still to come: pending, or a plan that reports agree on.
  fileprivate var isOpen: Bool {
    switch status {
    case .pending: return true
    case .agreed, .single:
      let planned = reports.count { $0.stance == .planned }
      return 0 < planned && reports.count <= planned * 2 && (1 < outlets || condition != nil)
    case .conflicting, .superseded, .denied, .unverified: return false
    }
  }
}
