import SanadText

// MARK: - Words within the two articles

extension PairFeatureReader {
  /// Sums over the words of two statements, of which the articles know more.
  private struct Sums {
    var rarest: (Float, Float, Float) = (0, 0, 0)
    /// Weights by how well a word picks a statement of each article.
    var product: Float = 0
    var shared: Float = 0
    var own = (sum: Float(0), square: Float(0))
    var other = (sum: Float(0), square: Float(0))
    var unique: Float = 0
    var rareInBoth: Float = 0
    var left = Missing()
    var right = Missing()

    mutating func add(rare weight: Float) {
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
    _ rows: inout FeatureRows<PairFeature>, _ row: Int, _ left: StatementTraits,
    _ right: StatementTraits
  ) {
    let sums = sums(left, right)
    rows[row, .rarest] = sums.rarest.0
    rows[row, .secondRarest] = sums.rarest.1
    rows[row, .thirdRarest] = sums.rarest.2
    rows[row, .missingRarest] = min(sums.left.rarest, sums.right.rarest)
    rows[row, .articleCosine] = Self.share(
      sums.product, of: (sums.own.square * sums.other.square).squareRoot())
    rows[row, .articleContainmentMin] = Self.share(
      sums.shared, of: max(sums.own.sum, sums.other.sum))
    rows[row, .articleContainmentMax] = Self.share(
      sums.shared, of: min(sums.own.sum, sums.other.sum))
    rows[row, .uniqueCount] = sums.unique
    rows[row, .rareInBoth] = sums.rareInBoth
    let (own, other) = (
      Self.share(sums.left.elsewhere, of: left.all.sum),
      Self.share(sums.right.elsewhere, of: right.all.sum)
    )
    rows[row, .elsewhereMin] = min(own, other)
    rows[row, .elsewhereMax] = max(own, other)
    rows[row, .elsewhereSum] = sums.left.elsewhere + sums.right.elsewhere
    rows[row, .elsewhereTopMin] = min(sums.left.top, sums.right.top)
    rows[row, .elsewhereTopMax] = max(sums.left.top, sums.right.top)
    let (absent, others) = (
      Self.share(sums.left.absent, of: left.all.sum),
      Self.share(sums.right.absent, of: right.all.sum)
    )
    rows[row, .absentMin] = min(absent, others)
    rows[row, .absentMax] = max(absent, others)
    rows[row, .numbersElsewhere] = sums.left.numbers + sums.right.numbers
    rows[row, .namesElsewhere] = sums.left.names + sums.right.names
  }

  /// - Complexity: O(*n* log *t*) for *n* words and *t* terms of an article.
  private func sums(_ left: StatementTraits, _ right: StatementTraits) -> Sums {
    var sums = Sums()
    let (own, theirs) = (left.all, right.all)
    var (first, second) = (0, 0)
    while first < own.terms.count || second < theirs.terms.count {
      let low = first < own.terms.count ? own.terms[first] : .max
      let high = second < theirs.terms.count ? theirs.terms[second] : .max
      let term = min(low, high)
      let ownCount =
        low <= high ? left.ownCounts[first] : count(of: term, in: left.article)
      let otherCount =
        high <= low ? right.ownCounts[second] : count(of: term, in: right.article)
      let picks = (
        picking(ownCount, in: left.article), picking(otherCount, in: right.article)
      )
      let weight = (picks.0 * picks.1).squareRoot()
      if low <= high {
        sums.own.sum += weight
        sums.own.square += weight * weight
        first += 1
      }
      if high <= low {
        sums.other.sum += weight
        sums.other.square += weight * weight
        second += 1
      }
      if low == high {
        sums.add(rare: self.weight(of: term))
        sums.product += weight * weight
        sums.shared += weight
        if ownCount == 1, otherCount == 1 { sums.unique += 1 }
        if ownCount <= 2, otherCount <= 2 { sums.rareInBoth += 1 }
      } else if low < high {
        miss(term, otherCount, min(picks.0, picks.1), &sums.left)
      } else {
        miss(term, ownCount, min(picks.0, picks.1), &sums.right)
      }
    }
    return sums
  }

  private func miss(_ term: Int32, _ count: Int32, _ pick: Float, _ missing: inout Missing) {
    let weight = weight(of: term)
    missing.rarest = max(missing.rarest, weight)
    if count == 0 {
      missing.absent += weight
      return
    }
    missing.elsewhere += weight
    missing.top = max(missing.top, weight * pick)
    if isNumber(term) { missing.numbers += 1 }
    if isName(term) { missing.names += weight }
  }
}
