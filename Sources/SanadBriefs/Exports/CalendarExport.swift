import SanadModel
import SanadTerminal

/// iCalendar (RFC 5545): what stories wait for, on its day.
enum CalendarExport {
  /// Bytes of a line before it is folded. Given by RFC 5545, 3.1.
  private static let lineByteCountMax = 75

  static func text(_ sources: [ExportSource]) -> String {
    let events = sources.flatMap { source in
      source.account.claims.compactMap { event($0, source) }
    }
    let lines =
      ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Sanad//Pending//EN", "CALSCALE:GREGORIAN"]
      + events.flatMap { $0 } + ["END:VCALENDAR"]
    return lines.map { folded($0) + "\r\n" }.joined()
  }

  /// A claim that is pending and has a day; nil for any other.
  private static func event(_ claim: Claim, _ source: ExportSource) -> [String]? {
    guard claim.status == .pending, claim.fulfilledBy == nil, let days = claim.date?.days,
      let report = claim.reports.first
    else { return nil }
    let article = source.account.articles[report.article].article
    let end = days.upperBound.adding(days: 1)
    var lines = [
      "BEGIN:VEVENT", "UID:\(source.claimID(claim.id))", "DTSTAMP:\(stamp(article.published))",
      "DTSTART;VALUE=DATE:\(day(days.lowerBound))", "DTEND;VALUE=DATE:\(day(end))",
      "SUMMARY:\(escaped(source.text(report.article, report.clause)))",
    ]
    if let condition = claim.condition {
      lines.append("DESCRIPTION:\(escaped(source.text(condition.article, condition.range)))")
    }
    let address = source.id(report.article)
    if TextFragment.isWeb(address) { lines.append("URL:\(address)") }
    return lines + ["TRANSP:TRANSPARENT", "END:VEVENT"]
  }

  private static func day(_ date: CivilDate) -> String { date.description.filter { $0 != "-" } }

  /// The report's own time stands for when it was entered: the program has no clock.
  private static func stamp(_ time: Timestamp?) -> String {
    guard let time else { return "19700101T000000Z" }
    let utc = time.moved(to: 0)
    guard let clock = utc.time else { return day(utc.date) + "T000000Z" }
    let digits = clock.description.prefix { $0 != "Z" && $0 != "+" && $0 != "-" }
      .filter { $0 != ":" }
    return day(utc.date) + "T" + (digits + "000000").prefix(6) + "Z"
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in PrintableText.of(text).unicodeScalars {
      switch scalar {
      case "\\", ";", ",": escaped += "\\\(scalar)"
      case "\n": escaped += "\\n"
      case "\r": continue
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  private static func folded(_ line: String) -> String {
    var folded = ""
    var count = 0
    for scalar in line.unicodeScalars {
      let size = String(scalar).utf8.count
      if lineByteCountMax < count + size {
        folded += "\r\n "
        count = 1
      }
      folded.unicodeScalars.append(scalar)
      count += size
    }
    return folded
  }
}
