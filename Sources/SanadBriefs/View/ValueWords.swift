import SanadModel
import SanadText

extension ReportValue {
  /// Equal bounds; the words beside the number may differ.
  func isSame(as other: ReportValue) -> Bool {
    guard case .quantity(let first) = self, case .quantity(let second) = other else {
      return self == other
    }
    return first.low == second.low && first.high == second.high && first.unit == second.unit
  }
}

extension ReportValue? {
  /// Whether both are there and the same.
  func isSame(as other: ReportValue?) -> Bool {
    guard let self, let other else { return false }
    return self.isSame(as: other)
  }
}

/// Finds the words an article has for a value, so that none has to be made.
struct ValueWords {
  /// The unit that a number is written with everywhere. Given by the packs.
  private static let percent = "percent"

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

  /// `value` for a cell of a table: a number without its noun, a date short, words as they are.
  func short(for value: ReportValue, in pointer: Pointer) -> String {
    switch value {
    case .quantity(let quantity):
      // A length or a duration is nothing without its unit, for which the article has the word.
      quantity.unit == nil || quantity.unit == Self.percent
        ? labels.short(quantity) : words(for: value, in: pointer)
    case .date(let date): labels.date(date)
    case .words(let words): words
    }
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
