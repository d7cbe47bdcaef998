package import SanadModel
import SanadText

/// Why two articles are of one story: what they share, and the time between them.
package struct StoryLink: Sendable {
  /// Names in both, as the first writes them, sorted.
  package let names: [String]
  /// Numbers with the word after them in both, as the first writes them, sorted.
  package let numbers: [String]
  /// Passages in both; the first article has index 0.
  package let passages: [SharedPassage]
  /// From the first to the second; nil where one has no date.
  package let minutesApart: Int?

  package init(_ first: AnnotatedArticle, _ second: AnnotatedArticle) {
    names = Self.shared(Self.names(of: first), Self.names(of: second))
    numbers = Self.shared(Self.numbers(of: first), Self.numbers(of: second))
    passages = PassageFinder().passages(among: [first, second])
    if let left = first.article.published, let right = second.article.published {
      minutesApart = right.minutesSinceEpoch - left.minutesSinceEpoch
    } else {
      minutesApart = nil
    }
  }

  private static func shared(
    _ first: [WordHash: String], _ second: [WordHash: String]
  ) -> [String] {
    first.filter { second[$0.key] != nil }.values.sorted()
  }

  private static func names(of article: AnnotatedArticle) -> [WordHash: String] {
    var names: [WordHash: String] = [:]
    for entity in article.entities { names[WordHash(entity.name)] = entity.name }
    return names
  }

  private static func numbers(of article: AnnotatedArticle) -> [WordHash: String] {
    var numbers: [WordHash: String] = [:]
    let (tokens, text) = (article.text.tokens, article.article.text)
    for (index, token) in tokens.enumerated().dropLast()
    where token.kind == .number && tokens[index + 1].kind == .word {
      let words = text[token.range.union(tokens[index + 1].range)]
      numbers[token.hash.joined(with: tokens[index + 1].hash)] = words
    }
    return numbers
  }
}
