import SanadBriefs
import SanadModel
import SanadPipeline
import SanadStore
import SanadText

/// A form of a story for other programs.
enum StoryExport: String, CaseIterable {
  case csv, ics, csl, ninjs, jsonld, annotations, prov

  /// The same by the command; nil for the table.
  var format: ExportFormat? { ExportFormat(rawValue: rawValue) }

  var type: String {
    switch self {
    case .csv: "text/csv; charset=utf-8"
    case .ics: "text/calendar; charset=utf-8"
    case .jsonld: "application/ld+json; charset=utf-8"
    default: MediaType.json
    }
  }

  var ending: String { self == .csv || self == .ics ? rawValue : "\(rawValue).json" }

  static func links(_ story: String, _ labels: Labels) -> [StoryFrameView.Link] {
    allCases.map {
      StoryFrameView.Link(
        "\(Address.story(story))/export/\($0.rawValue)", labels["export.\($0.rawValue)"])
    }
  }
}

/// `/s/ID/export/FORM`.
extension DeskSite {
  func export(_ visit: Visit) async throws -> DeskAnswer {
    let id = visit["story"]
    guard let form = StoryExport(rawValue: visit["form"]) else {
      throw DeskProblem.notFound.with(visit["form"])
    }
    if case .merged(let target) = try store.storyPlace(id) {
      return .redirect("\(Address.story(target))/export/\(form.rawValue)", status: 301)
    }
    if let answer = try leading(id, visit) { return answer }
    let story = try await shelf.story(id, visit.moment)
    let name = "\(PercentCoding.encoded(id)).\(form.ending)"
    return DeskAnswer(try bytes(of: story, as: form), type: form.type)
      .with("content-disposition", "attachment; filename=\"\(name)\"")
  }

  private func bytes(of story: DeskStory, as form: StoryExport) throws -> [UInt8] {
    let brief = maker.pipeline.brief(of: story.account)
    guard let format = form.format else { return ReportTable(brief).bytes }
    let run = settings.run
    switch Pipeline.export([brief], as: format, program: run.program, packs: run.packs) {
    case .json(let bytes): return bytes
    case .text(let text): return Array(text.utf8)
    }
  }
}

/// The reports of an account's claims as a table (RFC 4180), a row each.
struct ReportTable {
  private static let heads = [
    "claim", "status", "date", "stance", "value", "sentence", "source", "outlet", "published",
    "url",
  ]

  private let account: Account

  init(_ brief: Brief) { account = brief.account }

  /// With a mark of UTF-8 in front, without which spreadsheets take it for something else.
  var bytes: [UInt8] {
    let rows = account.claims.flatMap { claim in
      (claim.reports + claim.denials).map { row(claim, $0) }
    }
    let lines = ([Self.heads] + rows).map { $0.map(Self.field).joined(separator: ",") }
    return Array(("\u{FEFF}" + lines.map { $0 + "\r\n" }.joined()).utf8)
  }

  private func row(_ claim: Claim, _ report: Report) -> [String] {
    let article = account.articles[report.article].article
    return [
      claim.id, claim.status.rawValue, claim.date?.description ?? "", report.stance.rawValue,
      report.value?.words ?? "", article.text[report.range],
      report.attributions.map(\.source).joined(separator: "; "),
      article.outlet ?? article.host ?? "", article.published?.description ?? "",
      article.url ?? article.id,
    ]
  }

  /// In quotation marks; what a spreadsheet would reckon as a formula has an apostrophe in front.
  private static func field(_ text: String) -> String {
    let isFormula = text.first.map { "=+-@\t".contains($0) } ?? false
    return "\"\(isFormula ? "'" : "")\(text.replacing("\"", with: "\"\""))\""
  }
}
