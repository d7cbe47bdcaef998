import SanadModel
import SanadText

/// Articles that give two values of one thing and say that they differ.
extension ValueContext {
  /// Those of `articles` that tell two values apart: a word such as `however` or `up from` stands beside one of them, or
  /// other voices give the counts. Prices and shares that two voices give are of two days or things; days and hours
  /// that an article gives are those of two events.
  func toldApart(
    _ first: ValueKey, _ second: ValueKey, in articles: Set<ArticleIndex>
  ) -> Set<ArticleIndex> {
    guard [.quantity, .number, .age].contains(first.kind) else { return [] }
    return articles.filter { article in
      let (own, theirs) = (mentions(of: first, in: article), mentions(of: second, in: article))
      return own.contains { mention in theirs.contains { areApart(mention, $0) } }
    }
  }

  private func areApart(_ first: ValueMention, _ second: ValueMention) -> Bool {
    guard let left = statements[first.statement], let right = statements[second.statement] else {
      return false
    }
    if left.isContrasting(first) || right.isContrasting(second) { return true }
    guard first.unitName == nil, let speaker = left.speaker, let other = right.speaker else {
      return false
    }
    return speaker != other
  }
}

extension ValueStatement {
  /// Whether a word of contrast or of change stands beside the value.
  fileprivate func isContrasting(_ mention: ValueMention) -> Bool {
    has(cues.contrast, left(mention, ValueWindow.contrast))
      || has(cues.contrast, right(mention, ValueWindow.near))
  }
}
