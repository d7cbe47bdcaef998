import SanadModel
import SanadText

/// Articles that give two values of one thing and say that they differ.
extension ValueContext {
  /// Those of `articles` that tell two values apart: a word such as `however` or `up from` stands beside one of them, or
  /// other voices give the counts. Prices and shares that two voices give are of two days or things; days and hours
  /// that an article gives are those of two events.
  func distinguished(
    _ first: ValueKey, _ second: ValueKey, in articles: Set<ArticleIndex>
  ) -> Set<ArticleIndex> {
    guard [.quantity, .number, .age].contains(first.kind) else { return [] }
    return articles.filter { article in
      guard let own = evidence[first]?[article], let theirs = evidence[second]?[article] else {
        return false
      }
      return own.isApart(from: theirs)
    }
  }
}

/// How one article gives a value, all places of it together.
struct ValueEvidence: Sendable {
  /// Whether a word of contrast or of change stands beside it.
  private var isContrasting = false
  /// Who gives it as a count, by the last word of a name.
  private var speakers: Set<WordHash> = []

  mutating func add(_ mention: ValueMention, in statement: ValueStatement) {
    if statement.isContrasting(mention) { isContrasting = true }
    if mention.unitName == nil, let speaker = statement.speaker { speakers.insert(speaker) }
  }

  func isApart(from other: ValueEvidence) -> Bool {
    if isContrasting || other.isContrasting { return true }
    guard !speakers.isEmpty, !other.speakers.isEmpty else { return false }
    return speakers != other.speakers || 1 < speakers.count
  }
}

extension ValueStatement {
  /// Whether a word of contrast or of change stands beside the value.
  fileprivate func isContrasting(_ mention: ValueMention) -> Bool {
    has(cues.contrast, left(mention, ValueWindow.contrast))
      || has(cues.contrast, right(mention, ValueWindow.near))
  }
}
