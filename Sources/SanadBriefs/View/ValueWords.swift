import SanadModel
import SanadText

/// Finds the words an article has for a value, so that none has to be made.
struct ValueWords {
  let account: Account
  let labels: Labels

  /// The mention of `value` within `pointer`; the labels' words where the article has none.
  func words(for value: ReportValue, in pointer: Pointer) -> String {
    guard account.articles.indices.contains(pointer.article) else { return labelled(value) }
    let article = account.articles[pointer.article]
    guard let range = mention(of: value, in: article.text, within: pointer.range) else {
      return labelled(value)
    }
    return article.article.text[range]
  }

  /// `value` for a cell of a table: a number without its noun, anything else in the article's words.
  func short(for value: ReportValue, in pointer: Pointer) -> String {
    if case .quantity(let quantity) = value { return labels.short(quantity) }
    return words(for: value, in: pointer)
  }

  private func mention(
    of value: ReportValue, in text: Annotations, within range: TextRange
  ) -> TextRange? {
    switch value {
    case .words: return nil
    case .date(let date):
      return text.dates.first { $0.value == date && range.contains($0.range) }?.range
    case .quantity(let quantity):
      let mentions = text.quantities.filter { range.contains($0.range) }
      return
        (mentions.first { $0.value == quantity }
        ?? mentions.first { $0.value.low == quantity.low && $0.value.high == quantity.high })?.range
    }
  }

  private func labelled(_ value: ReportValue) -> String {
    switch value {
    case .date(let date): labels.date(date)
    case .words(let words): words
    case .quantity(let quantity): labels.quantity(quantity)
    }
  }
}
