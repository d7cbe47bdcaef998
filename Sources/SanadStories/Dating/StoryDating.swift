package import SanadLanguages
package import SanadModel
import SanadText

/// Dates articles that name no day of their own from those of the same story.
///
/// A scrape often loses the line with its date; the reports beside it still have theirs, and without an
/// anchor no "on Monday" can be read.
package struct StoryDating: Sendable {
  /// Cosine from which two articles are of one storyline: pairs of one storyline begin at 0.25 to 0.3
  /// on Indonesian news (120 pairs judged by reading). Measured.
  static let cosineMin = 0.25

  private let languages: Languages

  package init(languages: Languages) { self.languages = languages }

  /// `articles` with each undated one given the day of the nearest dated one, where one is near.
  ///
  /// - Complexity: O(undated × dated × words); nothing where every article has a date.
  package func dated(_ articles: [Article]) -> [Article] {
    guard articles.contains(where: { $0.published == nil }),
      articles.contains(where: { $0.published != nil })
    else { return articles }
    let vectors = WordVectors(articles.map { words(of: $0) })
    return articles.indices.map { index in
      articles[index].published == nil ? dated(index, articles, vectors) : articles[index]
    }
  }

  private func dated(_ index: Int, _ articles: [Article], _ vectors: WordVectors) -> Article {
    var article = articles[index]
    var best: (cosine: Double, source: Int)?
    for other in articles.indices where articles[other].published != nil {
      let cosine = vectors.cosine(index, other)
      if Self.cosineMin <= cosine, (best?.cosine ?? 0) < cosine { best = (cosine, other) }
    }
    guard let best, let published = articles[best.source].published else { return article }
    article.published = Timestamp(date: published.date)
    article.publishedFrom = .story
    article.makers.append(
      Article.FieldMaker("published", Maker("dating.story: as \(articles[best.source].id)")))
    return article
  }

  /// The hashes of the words that carry matter.
  private func words(of article: Article) -> [WordHash] {
    guard let pack = languages.pack(for: article.language) else { return [] }
    let tokens = pack.tokenizer.tokens(of: article.text)
    return tokens.indices.compactMap { index in
      guard tokens[index].kind == .word, !pack.stopwords.matches(in: tokens, at: index) else {
        return nil
      }
      return tokens[index].hash
    }
  }
}
