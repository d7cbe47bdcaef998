/// How far what each of two articles leads with stands in the other.
struct Overlap: Sendable {
  /// 1 where none of what either leads with stands in the other; 0 where nothing can be compared.
  var disjointness = 0.0
  /// 1 where all that each leads with stands in the other; 0 where nothing can be compared.
  var overlap = 0.0

  static let none = Overlap()

  private init() {}

  /// - Parameters:
  ///   - left: share of what the first leads with that the second covers; nil where it leads with nothing.
  ///   - right: the same the other way round.
  init?(_ left: Double?, _ right: Double?) {
    guard let most = [left, right].compactMap({ $0 }).max() else { return nil }
    disjointness = 1 - most
    overlap = min(left ?? most, right ?? most)
  }

  static func + (first: Overlap, second: Overlap) -> Overlap {
    var sum = first
    sum.disjointness += second.disjointness
    sum.overlap += second.overlap
    return sum
  }
}

/// Overlaps of the places, names and facts that two articles lead with.
struct ParticularOverlaps: Sendable {
  let places: Overlap
  let names: Overlap
  let facts: FactOverlaps
  /// Whether the first gives a measure of another day than the second: yesterday's price and today's.
  let isOtherReading: Bool

  /// - Complexity: O(words that lead × words of the other) + O(facts of both).
  init(_ first: ArticleFeatures, _ second: ArticleFeatures) {
    let (ours, theirs) = (first.particulars, second.particulars)
    places = Self.overlap(ours.places, second, theirs.places, first)
    names = Self.overlap(ours.names, second, theirs.names, first)
    facts = FactOverlaps(ours.facts, theirs.facts)
    isOtherReading = ours.isOtherReading(than: theirs)
  }

  /// All but the counts, which later reports of one event correct.
  var all: Overlap { places + names + facts.distinguishing + facts[.day] }

  /// How far the words that lead each article stand anywhere in the other.
  private static func overlap(
    _ ours: TermVector, _ second: ArticleFeatures, _ theirs: TermVector, _ first: ArticleFeatures
  ) -> Overlap {
    guard !ours.terms.isEmpty, !theirs.terms.isEmpty else { return .none }
    return Overlap(coverage(of: ours, by: second), coverage(of: theirs, by: first)) ?? .none
  }

  /// The share of the weight of `words` that stands in the headline or the body of `article`.
  private static func coverage(of words: TermVector, by article: ArticleFeatures) -> Double {
    let (title, body) = (article[.title].terms, article[.body].terms)
    var (covered, all): (Float, Float) = (0, 0)
    for (position, term) in words.terms.enumerated() {
      all += words.weights[position]
      if body.contains(term ^ FeatureField.body.salt)
        || title.contains(term ^ FeatureField.title.salt)
      {
        covered += words.weights[position]
      }
    }
    return all == 0 ? 0 : Double(covered / all)
  }
}
