import SanadModel
import SanadText

/// The parts of a report's clause, in its own words.
struct SlotsRecord: Encodable, Sendable {
  @Nullable var who: String?
  @Nullable var what: String?
  @Nullable var whom: String?
  let howMany: [String]
  let places: [String]
  let times: [String]

  init(_ report: Report, _ writer: PointerWriter) {
    func words(_ range: TextRange) -> String { writer.text(report.article, range) }
    who = report.slots.who.map(words)
    what = report.slots.what.map(words)
    whom = report.slots.whom.map(words)
    howMany = report.slots.quantities.map(words)
    places = report.slots.places.map(words)
    times = report.slots.times.map(words)
  }
}
