import SanadModel
import SanadText

/// Something a reader should look at twice: a slip found by calendar or sum, a page cut off.
struct CheckView: Sendable {
  /// Kinds that are about the report; the others are about how it was read.
  private static let kinds: Set<Notice.Kind> = [
    .weekdayMismatch, .sumMismatch, .impossibleDate, .truncatedPage,
  ]
  /// The most shown.
  private static let countMax = 20

  let label: String
  /// The words it is about, where it is about some.
  let sentence: SentenceView?
  let detail: String
  let outlet: String

  /// By article, then as they were noticed.
  static func views(
    of account: Account, labels: Labels, outlets: OutletNames
  ) -> [CheckView] {
    let views = account.articles.enumerated().flatMap { index, annotated in
      (annotated.article.notices + annotated.text.notices).filter { kinds.contains($0.kind) }
        .map { view(of: $0, in: index, account, labels, outlets) }
    }
    return Array(views.prefix(countMax))
  }

  private static func view(
    of notice: Notice, in index: Int, _ account: Account, _ labels: Labels,
    _ outlets: OutletNames
  ) -> CheckView {
    let article = account.articles[index].article
    let sentence = notice.range.map { range in
      SentenceView(
        pointer: Pointer(article: index, range: range), text: article.text[range],
        language: article.language, outlet: outlets[index])
    }
    return CheckView(
      label: labels["notice.\(notice.kind.rawValue)"], sentence: sentence,
      detail: notice.detail, outlet: outlets[index])
  }
}
