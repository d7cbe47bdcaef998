import SanadModel
import SanadText

/// The names that say what an article is about: places of its headline and lead, organizations of its headline.
struct ArticleNames: Sendable {
  /// Sentences of the lead, which say where it happened. Set by reading.
  static let leadSentenceCount = 2

  let articles: ArticleList<AnnotatedArticle>

  /// False if both articles name places, or both name organizations, and neither has those of the other.
  func areOfOneThing(_ article: ArticleIndex, _ other: ArticleIndex) -> Bool {
    [NameType.place, .organization].allSatisfy { type in
      let (own, theirs) = (names(of: article, type), names(of: other, type))
      return own.isEmpty || theirs.isEmpty || own.contains { has(other, $0) }
        || theirs.contains { has(article, $0) }
    }
  }

  /// Whether the article has all words of a name anywhere.
  private func has(_ article: ArticleIndex, _ name: [WordHash]) -> Bool {
    name.allSatisfy { word in
      articles[article].text.tokens.contains { $0.hash == word }
        || articles[article].title.tokens.contains { $0.hash == word }
    }
  }

  /// The words of each name of `type` in the headline and, for places, the lead.
  private func names(of article: ArticleIndex, _ type: NameType) -> [[WordHash]] {
    let annotated = articles[article]
    var names = Self.words(annotated.title, type, before: .max)
    let lead = annotated.text.sentences.prefix(Self.leadSentenceCount).last?.range.end ?? 0
    if type == .place { names += Self.words(annotated.text, type, before: lead) }
    return names
  }

  private static func words(
    _ text: Annotations, _ type: NameType, before end: Int
  ) -> [[WordHash]] {
    text.names.filter { $0.type == type && $0.range.end <= end }.map { name in
      text.tokens.filter { name.range.contains($0.range) && $0.kind == .word }.map(\.hash)
    }.filter { !$0.isEmpty }
  }
}
