import SanadModel
import SanadText

/// Finds the day of a claim.
struct ClaimDates: Sendable {
  /// Share of a claim's reports that name the day at least: a day that fewer name is of something else in their
  /// sentences. Set by reading.
  static let reportShareMin = 1.0 / 3

  let story: StoryIndex

  /// The day that most reports name in the clause; of equal ones the one named first.
  ///
  /// A relative clause ("the figure that was given the day before") is of another day.
  func date(of reports: [Report]) -> DateValue? {
    var days: [(value: DateValue, reports: Int)] = []
    for report in reports {
      for day in Set(self.days(of: report)).sorted() {
        if let at = days.firstIndex(where: { $0.value == .day(day) }) {
          days[at].reports += 1
        } else {
          days.append((.day(day), 1))
        }
      }
    }
    let most = days.map(\.reports).max() ?? 0
    guard Double(reports.count) * Self.reportShareMin <= Double(most) else { return nil }
    return days.first { $0.reports == most }?.value
  }

  private func days(of report: Report) -> [CivilDate] {
    let text = story.articles[report.article].text
    let relatives = story.lexicons[report.article]?.functionWords.relatives ?? .none
    return text.dates.compactMap { mention in
      guard report.clause.contains(mention.range), let days = mention.value.days,
        days.lowerBound == days.upperBound,
        !relatives.opens(report.clause, in: text.tokens)
      else { return nil }
      return days.lowerBound
    }
  }
}
