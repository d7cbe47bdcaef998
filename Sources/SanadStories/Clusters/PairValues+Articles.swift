import SanadText

extension PairValues {
  /// Sets the cosines and the place of the old article among the neighbours of the new one.
  mutating func set(_ near: Neighbour, _ ranks: NeighbourRanks) {
    for field in FeatureField.allCases { values[field.rawValue] = near.cosines[field.rawValue] }
    let similarity = near.roughSimilarity
    self[.roughSimilarity] = similarity
    self[.rank] = Float(ranks.rank(of: similarity))
    self[.ofBest] = Self.share(similarity, ranks.best)
    self[.crowd] = Float(ranks.crowd(of: similarity))
    self[.nearMean] = ranks.mean
    self[.nearCount] = Float(ranks.count)
  }

  /// Sets what two articles share of their terms.
  mutating func set(_ shared: TermOverlap, _ new: ArticleTerms.Sums, _ old: ArticleTerms.Sums) {
    self[.sharedOfNew] = Self.share(shared.weight, new.weight)
    self[.sharedOfOld] = Self.share(shared.weight, old.weight)
    self[.sharedOfBoth] = Self.share(shared.weight, new.weight + old.weight - shared.weight)
    self[.rareCount] = shared.rareCount
    self[.rareWeight] = shared.rareWeight
    self[.rareShare] = shared.rareCount / max(1, min(new.rareCount, old.rareCount))
    self[.titleCovered] = Self.share(shared.title, new.title)
    self[.titleCovers] = Self.share(shared.titleOld, old.title)
    self[.titleRarest] = shared.titleRarest
    self[.titleWeight] = shared.titleWeight
    self[.titleCount] = shared.titleCount
    self[.titleMissing] = shared.titleMissing
    self[.titleMissingOld] = shared.titleMissingOld
    setNames(shared, new, old)
    setNumbers(shared, new, old)
  }

  private mutating func setNames(
    _ shared: TermOverlap, _ new: ArticleTerms.Sums, _ old: ArticleTerms.Sums
  ) {
    let (first, second) = (
      Self.share(shared.names, new.names), Self.share(shared.namesOld, old.names)
    )
    self[.namesMost] = max(first, second)
    self[.namesLeast] = min(first, second)
    self[.namesRarest] = shared.namesRarest
    set(shared.leadNames, new.leadNames, old.leadNames, .leadNamesMost)
    set(shared.leadPlaces, new.leadPlaces, old.leadPlaces, .leadPlacesMost)
    self[.subjectShared] = 0 < shared.subjects ? 1 : 0
    self[.subjectCovered] = Self.share(shared.subject, new.subjects)
    self[.subjectCovers] = Self.share(shared.subjectOld, old.subjects)
  }

  /// Sets `first` and the three features listed after it.
  private mutating func set(
    _ pair: TermOverlap.Pair, _ new: Float, _ old: Float, _ first: PairFeature
  ) {
    let (ours, theirs) = (Self.share(pair.both, new), Self.share(pair.bothOld, old))
    values[first.rawValue] = max(ours, theirs)
    values[first.rawValue + 1] = min(ours, theirs)
    values[first.rawValue + 2] = Self.share(pair.new, new)
    values[first.rawValue + 3] = Self.share(pair.old, old)
  }

  private mutating func setNumbers(
    _ shared: TermOverlap, _ new: ArticleTerms.Sums, _ old: ArticleTerms.Sums
  ) {
    self[.numbersShare] = Self.share(shared.numbers, min(new.numbers, old.numbers))
    self[.numbersCount] = shared.numbers
    let either = new.titleNumbers + old.titleNumbers - shared.titleNumbersOfBoth
    self[.titleNumbersShare] = Self.share(shared.titleNumbers, either)
  }

  /// Body cosine from which two articles count as made from one template, so that another day's measure
  /// is another event. Set by reading.
  static let readingNearMin: Float = 0.4

  /// Sets what both state.
  mutating func setFacts(_ new: [Particulars.Fact], _ old: [Particulars.Fact]) {
    let found = FactOverlaps(new, old)
    set(found[.measure], .measuresOverlap)
    set(found[.count], .countsOverlap)
    set(found[.day], .daysOverlap)
    set(found[.moment], .momentsOverlap)
    set(found[.score], .scoresOverlap)
    set(found.titles, .titleFactsOverlap)
    self[.leadMeasuresApart] = Float(found.leadMeasures.disjointness)
    set(found.leadDays, .leadDaysOverlap)
    set(found.distinguishing, .factsOverlap)
    if Self.readingNearMin <= self[.bodyCosine], Particulars.isOtherReading(new, than: old) {
      self[.otherReading] = 1
    }
    self[.lastDays] = -1
    if let last = Particulars.lastDay(new), let other = Particulars.lastDay(old) {
      self[.lastDays] = Float(min(Self.dayMax, (last - other).magnitude))
    }
  }

  /// Sets `feature` and the one listed after it.
  private mutating func set(_ overlap: Overlap, _ feature: PairFeature) {
    values[feature.rawValue] = Float(overlap.overlap)
    values[feature.rawValue + 1] = Float(overlap.disjointness)
  }

  /// Days apart that are told apart: beyond a month all are far. Set by reading.
  private static let dayMax: UInt64 = 31

  /// Sets when the two were published, how long they are, and whether by one outlet.
  mutating func set(_ new: ArticleOrigin, _ old: ArticleOrigin) {
    (self[.hours], self[.days]) = (-1, -1)
    if let minute = new.minute, let other = old.minute {
      let most = Int(Self.dayMax) * 24 * 60
      self[.hours] = Float(min(most, abs(minute - other))) / 60
    }
    if let day = new.day, let other = old.day {
      self[.days] = Float(min(Int(Self.dayMax), abs(day - other)))
    }
    let (ours, theirs) = (Double(1 + new.length), Double(1 + old.length))
    self[.length] = Float(ExactMath.log(min(ours, theirs)))
    self[.lengthRatio] = Float(ExactMath.log(ours / theirs))
    if let outlet = new.outlet, outlet == old.outlet { self[.sameOutlet] = 1 }
  }
}
