import SanadModel
import SanadText

/// Something a reader should look at twice: a slip found by calendar or sum, a page cut off.
struct CheckView: Sendable {
  /// Kinds that are about the report; the others are about how it was read.
  private static let kinds: Set<Notice.Kind> = [
    .weekdayMismatch, .sumMismatch, .impossibleDate, .truncatedPage,
  ]
  /// The most shown. Set by reading.
  private static let countMax = 20

  let label: String
  /// The words it is about, where it is about some.
  let sentence: SentenceView?
  let detail: String
  let outlet: String

  /// Sums and shares that do not hold and stand under no line; then what was noticed, by article.
  ///
  /// - Parameter shown: sentences whose arithmetic stands beside a claim.
  static func views(
    of account: Account, labels: Labels, outlets: OutletNames, isWhole: Bool = false,
    without shown: Set<Pointer>
  ) -> [CheckView] {
    let sums = account.calculations.filter { !$0.holds && !shown.contains($0.sentence) }.map {
      view(of: $0, account, labels, outlets)
    }
    let views = account.articles.indexed.flatMap { index, annotated in
      (annotated.article.notices + annotated.text.notices).filter { notice in
        kinds.contains(notice.kind) && !isShown(notice, index, shown)
      }
      .map { view(of: $0, in: index, account, labels, outlets) }
    }
    return Array((sums + views).prefix(isWhole ? .max : countMax))
  }

  private static func isShown(
    _ notice: Notice, _ article: ArticleIndex, _ shown: Set<Pointer>
  ) -> Bool {
    guard notice.kind == .weekdayMismatch, let range = notice.range else { return false }
    return shown.contains { $0.article == article && $0.range.contains(range) }
  }

  private static func view(
    of calculation: Calculation, _ account: Account, _ labels: Labels, _ outlets: OutletNames
  ) -> CheckView {
    let article = account.articles[calculation.sentence.article].article
    let outlet = outlets[calculation.sentence.article]
    return CheckView(
      label: labels["check.\(calculation.kind.rawValue)"],
      sentence: SentenceView(
        pointer: calculation.sentence, text: article.text[calculation.sentence.range],
        language: article.language, outlet: outlet),
      detail: CalculationView(calculation, labels: labels).words, outlet: outlet)
  }

  private static func view(
    of notice: Notice, in index: ArticleIndex, _ account: Account, _ labels: Labels,
    _ outlets: OutletNames
  ) -> CheckView {
    let article = account.articles[index].article
    let sentence = notice.range.map { range in
      SentenceView(
        pointer: Pointer(article: index, range: range), text: article.text[range],
        language: article.language, outlet: outlets[index])
    }
    let whole = Pointer(article: index, range: notice.range ?? article.text.range)
    let detail =
      notice.kind == .weekdayMismatch
      ? CalculationView(weekday: notice, in: whole, labels: labels).words : notice.detail
    return CheckView(
      label: labels["notice.\(notice.kind.rawValue)"], sentence: sentence,
      detail: detail, outlet: outlets[index])
  }
}
