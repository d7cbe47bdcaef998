import SanadModel
import SanadText

/// Tells on which day a claim falls.
struct ClaimDates: Sendable {
  /// Share of a claim's reports that name the day at least: of fewer it is the day of something else that
  /// they tell beside it.
  static let reportShareMin = 1.0 / 3

  let articles: ArticleList<AnnotatedArticle>
  /// Of each article's language; nil for one unknown.
  let readers: ArticleList<StatementReader?>

  /// The day that most reports name in the clause; of equal ones the one named first.
  ///
  /// What is said of a noun in passing ("the figure that was given the day before") is of another day.
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
    let text = articles[report.article].text
    let relatives = readers[report.article]?.relatives ?? .none
    return text.dates.compactMap { mention in
      guard report.clause.contains(mention.range), let days = mention.value.days,
        days.lowerBound == days.upperBound,
        !relatives.opens(report.clause, in: text.tokens)
      else { return nil }
      return days.lowerBound
    }
  }
}
