import SanadModel
import SanadText

/// A quantity where a statement uses it.
struct QuantityUse: Hashable, Sendable {
  /// Index into the story's articles.
  let article: Int
  /// Index into the story's statements.
  let statement: Int
  /// Index into the statement's clauses.
  let clause: Int
  /// The unit, or the concept of what is counted: only equal ones are ever compared.
  let key: WordHash
  let mention: QuantityMention
}

extension StoryStatements {
  /// The quantities of each statement, in order of place; those that count nothing known are left out.
  ///
  /// - Parameter key: the concept of a counted noun in an article's language.
  func quantityUses(key: (_ noun: String, _ article: Int) -> WordHash) -> [[QuantityUse]] {
    var uses: [[QuantityUse]] = []
    for (index, statement) in statements.enumerated() {
      var row: [QuantityUse] = []
      for mention in articles[statement.article].text.quantities
      where statement.range.contains(mention.range) {
        guard let name = mention.value.unit ?? mention.value.counted else { continue }
        let hash =
          mention.value.unit == nil
          ? key(name, statement.article) : WordHash(name).joined(with: .none)
        let clause = statement.clauses.lastIndex { $0.range.start <= mention.range.start } ?? 0
        row.append(
          QuantityUse(
            article: statement.article, statement: index, clause: clause, key: hash,
            mention: mention))
      }
      uses.append(row)
    }
    return uses
  }
}
