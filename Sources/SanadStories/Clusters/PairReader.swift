import SanadText

/// The articles of the window that may report the event of a new one, each with its features.
package struct ArticlePairs: Sendable {
  /// Indices into the window, ascending.
  package internal(set) var entries: [Int32] = []
  /// ``PairFeature/count`` of each, one after another.
  package internal(set) var values: [Float] = []
  /// Articles that have left the window for good: added to an entry it gives the number in the stream.
  package internal(set) var leftCount = 0
}

/// Reads the features of a new article and each of its nearest neighbours.
struct PairReader: Sendable {
  /// Neighbours compared in full, the nearest: 64 gave pairs .81 for .80 (decision 0080).
  static let pairMax = 24
  /// Rough similarity from which two articles are compared in full: under it one pair in a thousand is of
  /// one event (decision 0080).
  static let roughSimilarityMin: Float = 0.3
  /// Neighbours that count at least when a term's share of them is taken: two reports of one event
  /// are no affair. Set by reading.
  private static let neighbourMin = 24
  // Weights of a term of the old article alone: of rare ones more would say no more. Set by reading.
  private static let missingWeight: Float = 3
  private static let missingTitleWeight: Float = 8

  private var shared: [TermOverlap.Shared] = []
  private var ends: [Int] = []
  /// By place of the term: how many of the neighbours have it, and its weight for that.
  private var counts: [Float] = []
  private var weights: [Float] = []

  mutating func pairs(
    of new: ArticleFeatures, among neighbours: [Neighbour], _ entries: [ArticleWindow.Entry]
  ) -> ArticlePairs {
    let ranks = NeighbourRanks(neighbours)
    let least = max(Self.roughSimilarityMin, ranks.least(ofNearest: Self.pairMax))
    let near = neighbours.filter { least <= $0.roughSimilarity }.prefix(Self.pairMax)
    var pairs = ArticlePairs()
    if near.isEmpty { return pairs }
    let overlaps = overlaps(of: new, near, entries)
    let own = setWeights(new.terms, count: near.count)
    for (place, neighbour) in near.enumerated() {
      // Read part by part: a copy of an article's features counts a dozen references.
      let old = Int(neighbour.entry)
      var values = PairValues()
      values.set(neighbour, ranks)
      values.set(overlaps[place], new.terms.sums, entries[old].features.terms.sums)
      setOwn(&values, place, new.terms, entries[old].features.terms, own)
      values.setFacts(new.facts, entries[old].features.facts)
      values.set(new.origin, entries[old].features.origin)
      values[.warmUp] = Float(new.warmUp)
      pairs.entries.append(neighbour.entry)
      pairs.values += values.values
    }
    return pairs
  }

  private mutating func overlaps(
    of new: ArticleFeatures, _ near: ArraySlice<Neighbour>, _ entries: [ArticleWindow.Entry]
  ) -> [TermOverlap] {
    shared.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    return near.map { neighbour in
      let overlap = TermOverlap(
        new.terms, entries[Int(neighbour.entry)].features.terms, &shared)
      ends.append(shared.count)
      return overlap
    }
  }

  /// Sums of the weights of the new article's terms: of all, of the headline's and of the names'.
  private struct OwnSums {
    var all: Float = 0
    var title: Float = 0
    var names: Float = 0

    mutating func add(_ weight: Float, _ marks: ArticleTerms.Marks) {
      all += weight
      if marks.contains(.title) { title += weight }
      if marks.contains(.name) { names += weight }
    }
  }

  /// Weighs each term the less the more of the neighbours have it.
  private mutating func setWeights(_ terms: ArticleTerms, count: Int) -> OwnSums {
    counts = Array(repeating: 0, count: terms.terms.count)
    for term in shared { counts[Int(term.place)] += 1 }
    weights.removeAll(keepingCapacity: true)
    var sums = OwnSums()
    let total = Double(max(Self.neighbourMin, count) + 1)
    for (place, term) in terms.terms.enumerated() {
      let weight = term.weight * Float(ExactMath.log(total / (Double(counts[place]) + 0.5)))
      weights.append(max(0, weight))
      sums.add(weights[place], term.marks)
    }
    return sums
  }

  private func setOwn(
    _ values: inout PairValues, _ place: Int, _ new: ArticleTerms, _ old: ArticleTerms,
    _ own: OwnSums
  ) {
    let range = (place == 0 ? 0 : ends[place - 1])..<ends[place]
    var sums = OwnSums()
    var (titleOld, titleCount): (Float, Float) = (0, 0)
    for term in shared[range] {
      let weight = weights[Int(term.place)]
      sums.add(weight, new.terms[Int(term.place)].marks)
      if term.marks.contains(.title) {
        titleOld += weight
        titleCount += 1
      }
    }
    let alone = Float(old.terms.count - range.count) * Self.missingWeight
    let aloneInTitle = max(0, old.sums.titleTerms - titleCount) * Self.missingTitleWeight
    values[.ownOfNew] = PairValues.share(sums.all, own.all)
    values[.ownOfOld] = PairValues.share(sums.all, sums.all + alone)
    values[.ownTitle] = PairValues.share(sums.title, own.title)
    values[.ownTitleOld] = PairValues.share(titleOld, titleOld + aloneInTitle)
    values[.ownNames] = PairValues.share(sums.names, own.names)
  }
}
