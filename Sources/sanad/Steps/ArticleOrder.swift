import SanadModel
import SanadStore

/// Articles in order of time, each once: the same whatever files they came in, and in which order.
///
/// `Spark/sanad_spark/order.sql` makes the same order of the tables of many runs.
struct ArticleOrder {
  /// What an article's place depends on.
  struct Key: Hashable {
    /// Of publication, else of fetching, in minutes since 1970; nil where neither is known.
    let minute: Int?
    let id: [UInt8]
    let digest: String

    init(_ article: Article, fetched: Timestamp?, digest: String) {
      minute = (article.published ?? fetched)?.minutesSinceEpoch
      id = Array(article.id.utf8)
      self.digest = digest
    }

    /// Undated ones last; ids by their bytes, as other programs compare them.
    static func < (first: Key, second: Key) -> Bool {
      let (left, right) = (first.minute ?? .max, second.minute ?? .max)
      if left != right { return left < right }
      if first.id != second.id { return first.id.lexicographicallyPrecedes(second.id) }
      return first.digest < second.digest
    }
  }

  private var entries: [(key: Key, article: Article)] = []

  mutating func add(_ article: Article, fetched: Timestamp?) {
    let bytes = PackedArticle.bytes(of: AnnotatedArticle(article: article))
    entries.append(
      (Key(article, fetched: fetched, digest: PackedArticle.digest(of: bytes)), article))
  }

  /// The articles in order, under names of which none stands twice; what repeats another word for word, with
  /// all that is known of it, is left out.
  func articles() -> [Article] {
    var seen: Set<String> = []
    let single = entries.sorted { $0.key < $1.key }.filter { seen.insert($0.key.digest).inserted }
    let taken = Set(single.map(\.key.id))
    var numbers: [[UInt8]: Int] = [:]
    return single.map { key, article in
      guard let last = numbers[key.id] else {
        numbers[key.id] = 1
        return article
      }
      var number = last
      repeat { number += 1 } while taken.contains(key.id + Array("~\(number)".utf8))
      numbers[key.id] = number
      var named = article
      named.id += "~\(number)"
      return named
    }
  }
}
