import Glibc
import SanadModel
import SanadText

/// The plain way to group a stream, kept as the line to beat: one pass, each article joins the story whose
/// sum of TF-IDF vectors is nearest, if it is near enough and has had an article in the last days.
struct SinglePass {
  /// Times the headline counts. Set by reading.
  static let titleCount = 3.0
  /// Words of the body read. Set by reading.
  static let wordCountMax = 200
  /// Days without an article after which a story is over. Set by reading.
  static let dayMax = 3

  private var documents: [(minute: Int?, terms: [(term: UInt64, weight: Double)])] = []

  /// Weighs the terms of all `articles`: tf · ln(N / df), scaled to length one.
  init(_ articles: [AnnotatedArticle]) {
    var frequency: [UInt64: Double] = [:]
    let counts = articles.map { Self.counts(of: $0) }
    for count in counts { for term in count.keys { frequency[term, default: 0] += 1 } }
    for (article, count) in zip(articles, counts) {
      let weighted = count.sorted { $0.key < $1.key }.map { term, times in
        (term: term, weight: times * log(Double(articles.count) / (frequency[term] ?? 1)))
      }
      let length = weighted.reduce(0) { $0 + $1.weight * $1.weight }.squareRoot()
      documents.append(
        (
          article.article.published?.minutesSinceEpoch,
          weighted.map { ($0.term, $0.weight / max(length, 1e-12)) }
        ))
    }
  }

  private static func counts(of article: AnnotatedArticle) -> [UInt64: Double] {
    var counts: [UInt64: Double] = [:]
    for token in article.title.tokens where token.kind == .word {
      counts[token.hash.value, default: 0] += titleCount
    }
    for token in article.text.tokens.filter({ $0.kind == .word }).prefix(wordCountMax) {
      counts[token.hash.value, default: 0] += 1
    }
    return counts
  }

  /// The story of each article, by number, where those of a cosine of `threshold` join.
  func stories(threshold: Double) -> [Int] {
    var index: [UInt64: [(story: Int, weight: Double)]] = [:]
    var places: [UInt64: [Int: Int]] = [:]
    var stories: [(length: Double, last: Int)] = []
    return documents.map { document in
      let now = document.minute ?? stories.last?.last ?? 0
      var dots: [Int: Double] = [:]
      for (term, weight) in document.terms {
        for entry in index[term] ?? [] { dots[entry.story, default: 0] += weight * entry.weight }
      }
      let near = dots.filter { now - stories[$0.key].last <= Self.dayMax * 1_440 }
        .map { (cosine: $0.value / stories[$0.key].length, story: $0.key) }
      let best = near.max { ($0.cosine, $1.story) < ($1.cosine, $0.story) }
      var chosen = stories.count
      if let best, threshold <= best.cosine {
        chosen = best.story
      } else {
        stories.append((0, now))
      }
      let length = stories[chosen].length
      stories[chosen].length =
        (length * length + 2 * (dots[chosen] ?? 0) + 1).squareRoot()
      stories[chosen].last = max(stories[chosen].last, now)
      for (term, weight) in document.terms {
        if let place = places[term]?[chosen] {
          index[term]?[place].weight += weight
        } else {
          places[term, default: [:]][chosen] = index[term]?.count ?? 0
          index[term, default: []].append((chosen, weight))
        }
      }
      return chosen
    }
  }
}
