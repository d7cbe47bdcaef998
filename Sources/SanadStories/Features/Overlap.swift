/// How far what two articles lead with is told by the other.
struct Agreement: Sendable {
  /// 1 where neither tells any of what the other leads with; 0 where nothing can be compared.
  var parted = 0.0
  /// 1 where each tells all that the other leads with; 0 where nothing can be compared.
  var agreed = 0.0

  static let none = Agreement()

  private init() {}

  /// - Parameters:
  ///   - left: share of what the first leads with that the second tells; nil where it leads with nothing.
  ///   - right: the same the other way round.
  init?(_ left: Double?, _ right: Double?) {
    guard let most = [left, right].compactMap({ $0 }).max() else { return nil }
    parted = 1 - most
    agreed = min(left ?? most, right ?? most)
  }

  static func + (first: Agreement, second: Agreement) -> Agreement {
    var sum = first
    sum.parted += second.parted
    sum.agreed += second.agreed
    return sum
  }
}

/// How far the places, names and facts that two articles lead with agree.
struct ParticularAgreements: Sendable {
  let places: Agreement
  let names: Agreement
  let facts: FactAgreements
  /// Whether the first gives a measure of another day than the second: yesterday's price and today's.
  let isOtherReading: Bool

  /// - Complexity: O(words that lead × words of the other) + O(facts of both).
  init(_ first: ArticleFeatures, _ second: ArticleFeatures) {
    let (ours, theirs) = (first.particulars, second.particulars)
    places = Self.agreement(ours.places, second, theirs.places, first)
    names = Self.agreement(ours.names, second, theirs.names, first)
    facts = FactAgreements(ours.facts, theirs.facts)
    isOtherReading = ours.isOtherReading(than: theirs)
  }

  /// All but the counts, which reports of one event correct.
  var all: Agreement { places + names + facts.telling + facts[.day] }

  /// How far the words that lead each article stand anywhere in the other.
  private static func agreement(
    _ ours: TermVector, _ second: ArticleFeatures, _ theirs: TermVector, _ first: ArticleFeatures
  ) -> Agreement {
    guard !ours.terms.isEmpty, !theirs.terms.isEmpty else { return .none }
    return Agreement(told(ours, in: second), told(theirs, in: first)) ?? .none
  }

  /// The share of the weight of `words` that stands in the headline or the body of `article`.
  private static func told(_ words: TermVector, in article: ArticleFeatures) -> Double {
    let (title, body) = (article[.title].terms, article[.body].terms)
    var (told, all): (Float, Float) = (0, 0)
    for (position, term) in words.terms.enumerated() {
      all += words.weights[position]
      if body.contains(term ^ FeatureField.body.salt)
        || title.contains(term ^ FeatureField.title.salt)
      {
        told += words.weights[position]
      }
    }
    return all == 0 ? 0 : Double(told / all)
  }
}
