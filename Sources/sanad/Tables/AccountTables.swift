import SanadModel
import SanadTables
import SanadText

/// Words in an article of a story, by code points.
struct Place {
  let article: String
  let range: [Int]
  let text: String
}

/// An account with what turns its bytes into code points.
struct AccountPlaces {
  let account: Account
  private let maps: ArticleList<CodePointMap>

  init(_ account: Account) {
    self.account = account
    maps = account.articles.mapped { CodePointMap($0.article.text) }
  }

  func place(_ article: ArticleIndex, _ range: TextRange) -> Place {
    let source = account.articles[article].article
    return Place(
      article: source.id, range: maps[article].codePoints(of: range), text: source.text[range])
  }

  func place(_ pointer: Pointer) -> Place { place(pointer.article, pointer.range) }
}

struct ClaimRow {
  let story: String
  let claim: Claim
  let place: Place?
  let condition: String?

  static func rows(_ places: AccountPlaces) -> [ClaimRow] {
    places.account.claims.map { claim in
      ClaimRow(
        story: places.account.id, claim: claim,
        place: claim.reports.first.map { places.place($0.article, $0.clause) },
        condition: claim.condition.map { places.place($0).text })
    }
  }

  static func table() throws(TableError) -> TableDefinition<ClaimRow> {
    try TableDefinition(
      "claims", meaning: "What the reports of a story state.",
      columns: [
        .init("story", .string, meaning: "The story's id.") { .string($0.story) },
        .init("id", .string, meaning: "The claim's id.") { .string($0.claim.id) },
        .init("status", .string, meaning: "agreed, single, conflicting and so on.") {
          .string($0.claim.status.rawValue)
        },
        .init("date", .string, isOptional: true, meaning: "When it happened, ISO 8601.") {
          .init($0.claim.date?.description)
        },
        .init("article", .string, isOptional: true, meaning: "Where the words shown stand.") {
          .init($0.place?.article)
        },
        .init("start", .int32, isOptional: true, meaning: "First code point.") {
          .init($0.place?.range[0])
        },
        .init("end", .int32, isOptional: true, meaning: "The code point after the last.") {
          .init($0.place?.range[1])
        },
        .init("text", .string, isOptional: true, meaning: "The words shown.") {
          .init($0.place?.text)
        },
        .init("outlets", .int32, meaning: "Outlets that report it.") { .init($0.claim.outlets) },
        .init("origins", .int32, meaning: "Independent sources at most.") {
          .init($0.claim.origins)
        },
        .init("origins_min", .int32, meaning: "Independent sources at least.") {
          .init($0.claim.originsMin)
        },
        .init("fulfilled_by", .string, isOptional: true, meaning: "The claim that fulfils it.") {
          .init($0.claim.fulfilledBy)
        },
        .init("condition", .string, isOptional: true, meaning: "What it waits for.") {
          .init($0.condition)
        },
      ])
  }
}

struct ReportRow {
  let story: String
  let claim: String
  let number: Int
  let isDenial: Bool
  let report: Report
  let place: Place
  let clause: Place

  static func rows(_ places: AccountPlaces) -> [ReportRow] {
    places.account.claims.flatMap { claim in
      let reports =
        claim.reports.map { (report: $0, isDenial: false) }
        + claim.denials.map { (report: $0, isDenial: true) }
      return reports.enumerated().map { number, item in
        ReportRow(
          story: places.account.id, claim: claim.id, number: number, isDenial: item.isDenial,
          report: item.report, place: places.place(item.report.article, item.report.range),
          clause: places.place(item.report.article, item.report.clause))
      }
    }
  }

  static func table() throws(TableError) -> TableDefinition<ReportRow> {
    var columns: [TableDefinition<ReportRow>.Column] = [
      .init("story", .string, meaning: "The story's id.") { .string($0.story) },
      .init("claim", .string, meaning: "The claim's id.") { .string($0.claim) },
      .init("number", .int32, meaning: "Its place in the claim, from zero.") {
        .init($0.number)
      },
      .init("denial", .boolean, meaning: "Whether it denies the claim.") {
        .boolean($0.isDenial)
      },
    ]
    columns += SharedColumns.sentence { $0.place }
    columns += [
      .init("clause_start", .int32, meaning: "First code point of the clause.") {
        .init($0.clause.range[0])
      },
      .init("clause_end", .int32, meaning: "The code point after the clause.") {
        .init($0.clause.range[1])
      },
      .init("stance", .string, meaning: "stated, claimed, denied, unverified or planned.") {
        .string($0.report.stance.rawValue)
      },
    ]
    columns += source
    columns += SharedColumns.value(meaning: "A date or words it gives.") { $0.report.value }
    return try TableDefinition(
      "reports", meaning: "One sentence that reports or denies a claim.", columns: columns)
  }

  private static var source: [TableDefinition<ReportRow>.Column] {
    [
      .init("source", .string, isOptional: true, meaning: "Who vouches for it first.") {
        .init($0.report.attributions.first?.source)
      },
      .init("source_kind", .string, isOptional: true, meaning: "agency, official and so on.") {
        .init($0.report.attributions.first?.kind.rawValue)
      },
      .init("via", .string, isOptional: true, meaning: "Through whom it came.") {
        .init($0.report.attributions.first?.via)
      },
    ]
  }
}

struct ConflictRow {
  let story: String
  let claim: String
  let about: String
  let side: Int
  let value: ReportValue
  let relation: String
  let place: Place

  static func rows(_ places: AccountPlaces) -> [ConflictRow] {
    places.account.conflicts.flatMap { conflict in
      conflict.sides.enumerated().flatMap { number, side in
        side.reports.map { report in
          ConflictRow(
            story: places.account.id, claim: conflict.claim,
            about: places.place(conflict.about).text, side: number, value: side.value,
            relation: side.relation.rawValue, place: places.place(report))
        }
      }
    }
  }

  static func table() throws(TableError) -> TableDefinition<ConflictRow> {
    var columns: [TableDefinition<ConflictRow>.Column] = [
      .init("story", .string, meaning: "The story's id.") { .string($0.story) },
      .init("claim", .string, meaning: "The claim's id.") { .string($0.claim) },
      .init("about", .string, meaning: "What is measured, in an article's words.") {
        .string($0.about)
      },
      .init("side", .int32, meaning: "The value's place, the one of most reports first.") {
        .init($0.side)
      },
      .init("relation", .string, meaning: "conflicts, refines or supersedes.") {
        .string($0.relation)
      },
    ]
    columns += SharedColumns.value(meaning: "A date or words.") { $0.value }
    columns += SharedColumns.sentence { $0.place }
    return try TableDefinition(
      "conflicts", meaning: "One report of one of the values of a claim that differ.",
      columns: columns)
  }
}
