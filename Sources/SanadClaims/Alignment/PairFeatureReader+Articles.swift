import SanadText

// MARK: - Words within the two articles

extension PairFeatureReader {
  /// Sums over the words that two statements share.
  private struct Shared {
    var rarest: (Float, Float, Float) = (0, 0, 0)
    /// Weights by how well a word picks a statement of each article.
    var product: Float = 0
    var weight: Float = 0
    var unique: Float = 0
    var rareInBoth: Float = 0

    mutating func add(_ term: ForeignTerms.Term, _ own: Int32, rare weight: Float) {
      add(rare: weight)
      product += term.weight * term.weight
      self.weight += term.weight
      if own == 1, term.count == 1 { unique += 1 }
      if own <= 2, term.count <= 2 { rareInBoth += 1 }
    }

    private mutating func add(rare weight: Float) {
      if rarest.0 < weight {
        rarest = (weight, rarest.0, rarest.1)
      } else if rarest.1 < weight {
        rarest = (rarest.0, weight, rarest.1)
      } else if rarest.2 < weight {
        rarest.2 = weight
      }
    }
  }

  /// Words of one statement that the other lacks.
  private struct Missing {
    var elsewhere: Float = 0
    var top: Float = 0
    var absent: Float = 0
    var rarest: Float = 0
    var numbers: Float = 0
    var names: Float = 0
  }

  func articles(
    _ rows: inout FeatureRows<PairFeature>, _ row: Int, _ first: Int, _ second: Int,
    _ foreign: inout ForeignTermTable
  ) {
    let (left, right) = (statement(first), statement(second))
    let own = foreign.terms(ofFirst: first, in: right.article, self)
    let theirs = foreign.terms(ofSecond: second, in: left.article, self)
    let (shared, lacking) = sums((left, own), (right, theirs))
    rows[row, .rarest] = shared.rarest.0
    rows[row, .secondRarest] = shared.rarest.1
    rows[row, .thirdRarest] = shared.rarest.2
    rows[row, .missingRarest] = min(lacking.own.rarest, lacking.theirs.rarest)
    rows[row, .articleCosine] = Self.share(
      shared.product, of: (own.square * theirs.square).squareRoot())
    rows[row, .articleContainmentMin] = Self.share(shared.weight, of: max(own.sum, theirs.sum))
    rows[row, .articleContainmentMax] = Self.share(shared.weight, of: min(own.sum, theirs.sum))
    rows[row, .uniqueCount] = shared.unique
    rows[row, .rareInBoth] = shared.rareInBoth
    missing(&rows, row, (left, lacking.own), (right, lacking.theirs))
  }

  private func missing(
    _ rows: inout FeatureRows<PairFeature>, _ row: Int, _ left: (StatementTraits, Missing),
    _ right: (StatementTraits, Missing)
  ) {
    let (own, theirs) = (left.1, right.1)
    let (first, second) = (
      Self.share(own.elsewhere, of: left.0.all.sum),
      Self.share(theirs.elsewhere, of: right.0.all.sum)
    )
    rows[row, .elsewhereMin] = min(first, second)
    rows[row, .elsewhereMax] = max(first, second)
    rows[row, .elsewhereSum] = own.elsewhere + theirs.elsewhere
    rows[row, .elsewhereTopMin] = min(own.top, theirs.top)
    rows[row, .elsewhereTopMax] = max(own.top, theirs.top)
    let (absent, others) = (
      Self.share(own.absent, of: left.0.all.sum), Self.share(theirs.absent, of: right.0.all.sum)
    )
    rows[row, .absentMin] = min(absent, others)
    rows[row, .absentMax] = max(absent, others)
    rows[row, .numbersElsewhere] = own.numbers + theirs.numbers
    rows[row, .namesElsewhere] = own.names + theirs.names
  }

  private typealias Side = (traits: StatementTraits, foreign: ForeignTerms)

  /// - Complexity: O(*n* + *m*)
  private func sums(
    _ left: Side, _ right: Side
  ) -> (shared: Shared, lacking: (own: Missing, theirs: Missing)) {
    var shared = Shared()
    var (own, theirs) = (Missing(), Missing())
    let (ownTerms, otherTerms) = (left.traits.all.terms, right.traits.all.terms)
    var (first, second) = (0, 0)
    while first < ownTerms.count || second < otherTerms.count {
      let low = first < ownTerms.count ? ownTerms[first] : .max
      let high = second < otherTerms.count ? otherTerms[second] : .max
      if low == high {
        shared.add(
          left.foreign.terms[first], left.traits.ownCounts[first], rare: weight(of: low))
      } else if low < high {
        miss(low, left.foreign.terms[first], &own)
      } else {
        miss(high, right.foreign.terms[second], &theirs)
      }
      if low <= high { first += 1 }
      if high <= low { second += 1 }
    }
    return (shared, (own, theirs))
  }

  private func miss(_ term: Int32, _ foreign: ForeignTerms.Term, _ missing: inout Missing) {
    let weight = weight(of: term)
    missing.rarest = max(missing.rarest, weight)
    if foreign.count == 0 {
      missing.absent += weight
      return
    }
    missing.elsewhere += weight
    missing.top = max(missing.top, weight * foreign.pick)
    if isNumber(term) { missing.numbers += 1 }
    if isName(term) { missing.names += weight }
  }
}
