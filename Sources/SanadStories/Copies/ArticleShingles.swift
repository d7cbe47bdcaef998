package import SanadModel
import SanadText

/// The shingles of one article with what an index over many articles counts of it.
///
/// ``ShingleIndex`` keeps counts and bits that do not depend on an order, so that engines which group rows
/// by shingle reach the same: `Spark/sanad_spark/copies.sql`.
package struct ArticleShingles: Sendable {
  /// Each shingle once, ascending, and how often it stands in the article.
  package let counts: [(shingle: UInt64, times: Int)]
  /// A hash of the outlet's name, or of what stands for it.
  package let outlet: UInt64
  /// The bit of the day of publication, its number modulo 64; none where it is not known.
  package let dayBit: UInt64

  /// - Parameter article: with its tokens.
  package init(_ article: AnnotatedArticle) {
    let shingles = ShingleSequence(article.text.tokens).shingles.sorted()
    var counts: [(shingle: UInt64, times: Int)] = []
    for shingle in shingles {
      if counts.last?.shingle == shingle {
        counts[counts.count - 1].times += 1
      } else {
        counts.append((shingle, 1))
      }
    }
    self.counts = counts
    outlet = Self.outletHash(of: article.article)
    dayBit = ShingleIndex.dayBit(article.article.published?.date.dayNumber)
  }

  static func outletHash(of article: Article) -> UInt64 {
    FNV1a(PassageFinder.outletName(of: article).utf8).mixed
  }
}
