import SanadModel
import SanadText

/// The semantic roles of a report's clause, in its own words; the output calls them `slots`.
struct RolesRecord: Encodable, Sendable {
  @Nullable var who: String?
  @Nullable var what: String?
  @Nullable var whom: String?
  let howMany: [String]
  let places: [String]
  let times: [String]

  init(_ report: Report, _ writer: PointerWriter) {
    func words(_ range: TextRange) -> String { writer.text(report.article, range) }
    who = report.roles.who.map(words)
    what = report.roles.what.map(words)
    whom = report.roles.whom.map(words)
    howMany = report.roles.quantities.map(words)
    places = report.roles.places.map(words)
    times = report.roles.times.map(words)
  }
}
