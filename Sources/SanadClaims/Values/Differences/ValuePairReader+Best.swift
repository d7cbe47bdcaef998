import SanadModel
import SanadText

/// Which value of the other article stands beside the most similar words.
extension ValuePairReader {
  /// `pairs`, each with how many of its values no other value of that article stands beside more similar words.
  static func ranked(_ pairs: [ValuePair], _ context: ValueContext) -> [ValuePair] {
    struct Place: Hashable {
      let statement: StatementID
      let start: Int
      let kind: ValueMention.Kind
      let other: ArticleIndex
    }
    func places(_ pair: ValuePair) -> [Place] {
      [(pair.first, pair.second), (pair.second, pair.first)].map { mention, other in
        Place(
          statement: mention.statement, start: mention.range.start, kind: mention.kind,
          other: context.story.article(of: other.statement))
      }
    }
    var most: [Place: Double] = [:]
    for pair in pairs {
      let score = pair.traits.beside + pair.traits.cosine
      for place in places(pair) { most[place] = max(most[place] ?? 0, score) }
    }
    return pairs.map { pair in
      let score = pair.traits.beside + pair.traits.cosine
      var traits = pair.traits
      traits.best = Double(places(pair).count { (most[$0] ?? 0) <= score + 1e-9 })
      return ValuePair(first: pair.first, second: pair.second, traits: traits)
    }
  }

  /// `pairs`, each with how many values its two articles have in common, and of how many they give others.
  static func weighed(_ pairs: [ValuePair], _ context: ValueContext) -> [ValuePair] {
    func articles(_ pair: ValuePair) -> Set<ArticleIndex> {
      Set([pair.first, pair.second].map { context.story.article(of: $0.statement) })
    }
    var dissents: [Set<ArticleIndex>: Set<ValueKey>] = [:]
    for pair in pairs where pair.first.kind != .day && isLike(pair.traits) {
      dissents[articles(pair), default: []].insert(pair.first.key)
    }
    return pairs.map { pair in
      let both = articles(pair)
      var traits = pair.traits
      traits.dissents = dissents[both]?.count ?? 0
      let given = both.map { context.values[$0] ?? [] }
      traits.assents = given.first.map { $0.intersection(given.last ?? []).count } ?? 0
      return ValuePair(first: pair.first, second: pair.second, traits: traits)
    }
  }

  /// Similarity from which the values of two statements are of one thing, if their articles tell of one event.
  /// Set by reading.
  private static let likeMin = 0.7

  private static func isLike(_ traits: ValuePairTraits) -> Bool {
    traits.best == 2 && likeMin <= traits.beside + traits.cosine
  }
}
