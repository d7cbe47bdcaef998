import GRDB
import SanadModel

/// A claim that is still to come, with its story.
public struct PendingClaim: Encodable, Equatable, Sendable {
  /// The claim's id.
  public let claim: String
  /// The story's id.
  public let story: String
  /// The story's title; nil where none of its articles has one.
  public let title: String?
  /// BCP 47, of the words.
  public let language: String
  /// The day it is to come, as precise as the reports are; nil where they name none.
  public let date: String?
  /// The words shown.
  public let text: String
  /// How many newsrooms report it.
  public let outlets: Int
  /// How many independent sources they go back to, at most.
  public let origins: Int
}

/// What is still to come, by what the reports say of its day.
public enum PendingPart: String, CaseIterable, Sendable {
  /// Its day, or the last of its days, is that of the newest reports or after it.
  case coming
  /// Its day has passed, and no report says that it has come to pass.
  case passed
  /// The reports name no day.
  case undated
}

extension Store {
  /// What is still to come: of `coming` what is due first, of `passed` what was due last, of `undated` what was
  /// announced last.
  ///
  /// - Parameters:
  ///   - part: what is asked for.
  ///   - offset: how many are left out at the front.
  ///   - limit: how many are given at most.
  public func pendingClaims(
    _ part: PendingPart, from offset: Int = 0, limit: Int
  ) throws(StoreError) -> [PendingClaim] {
    let today = try newestDay()?.description ?? ""
    return try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT claim.name AS claim, story.name AS story, claim.date AS date,
            version.language AS language, outlets, origins,
            CAST(substr(CAST(version.text AS BLOB), text_start + 1, text_end - text_start) AS TEXT)
              AS text,
            \(HeadlineRow.title(of: "story.id")) AS title
          FROM (SELECT * FROM claim WHERE \(Self.isPending) AND \(part.condition)
            AND \(Self.isOfLivingStory) ORDER BY \(part.order) LIMIT :limit OFFSET :offset) AS claim
          JOIN story ON story.id = claim.story JOIN version ON version.id = claim.version
          ORDER BY \(part.order)
          """,
        arguments: Self.arguments(part, today) + ["limit": limit, "offset": offset])
      return try rows.map { try PendingClaim($0) }
    }
  }

  /// How many claims are still to come.
  public func pendingCount(_ part: PendingPart) throws(StoreError) -> Int {
    let today = try newestDay()?.description ?? ""
    let count: Int? = try read {
      try $0.value(
        """
        SELECT count(*) FROM claim
        WHERE \(Self.isPending) AND \(part.condition) AND \(Self.isOfLivingStory)
        """, Self.arguments(part, today), of: "claim")
    }
    return count ?? 0
  }

  private static func arguments(_ part: PendingPart, _ today: String) -> StatementArguments {
    part == .undated ? StatementArguments() : ["today": today]
  }

  /// In the words of the index.
  private static let isPending = "status = 'pending' AND is_current AND fulfilled_by IS NULL"

  private static let isOfLivingStory =
    "claim.story IN (SELECT id FROM story WHERE leads_to IS NULL)"
}

extension PendingPart {
  /// The last day of an interval; a month or a year ends after every day of it.
  private static let due = """
    (substr(date, instr(date, '/') + 1)
      || iif(length(substr(date, instr(date, '/') + 1)) < 10, '-99', ''))
    """

  fileprivate var condition: String {
    switch self {
    case .coming: "date IS NOT NULL AND :today <= \(Self.due)"
    case .passed: "date IS NOT NULL AND \(Self.due) < :today"
    case .undated: "date IS NULL"
    }
  }

  fileprivate var order: String {
    switch self {
    case .coming: "\(Self.due), outlets DESC, claim.story, claim.name"
    case .passed: "\(Self.due) DESC, outlets DESC, claim.story, claim.name"
    case .undated: "claim.version DESC, claim.story, claim.name"
    }
  }
}

extension PendingClaim {
  fileprivate init(_ row: Row) throws(DamagedRow) {
    claim = try row.value("claim", of: "claim")
    story = try row.value("story", of: "story")
    title = try row.value("title", of: "version")
    language = try row.value("language", of: "version")
    date = try row.value("date", of: "claim")
    text = try row.value("text", of: "version")
    outlets = try row.value("outlets", of: "claim")
    origins = try row.value("origins", of: "claim")
  }
}
