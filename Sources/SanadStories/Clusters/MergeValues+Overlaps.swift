extension MergeValues {
  /// Sets the overlaps of what two articles lead with.
  ///
  /// - Precondition: the values that ``MergeFeature`` lists before them are set.
  mutating func setParticulars(_ first: ArticleFeatures, _ second: ArticleFeatures) {
    let found = ParticularOverlaps(first, second)
    self[.placesDisjointness] = found.places.disjointness
    self[.placesOverlap] = found.places.overlap
    self[.namesOverlap] = found.names.overlap
    for (kind, feature) in MergeFeature.factOverlaps { self[feature] = found.facts[kind].overlap }
    self[.titlesOverlap] = found.facts.titles.overlap
    setTemplate(found)
    setWarmUp(first.warmUp, found)
  }

  /// Body cosine from which two articles count as made from one template, so that another day's measure
  /// is another event. Set by reading.
  static let readingNearMin = 0.4

  /// Sets similarity times disjointness: reports of two events made from one template, as of two quakes, are
  /// similar and have other places, names and numbers.
  private mutating func setTemplate(_ found: ParticularOverlaps) {
    let near = self[.bodyNear]
    self[.nearSquare] = near * near
    self[.templatePlaces] = near * found.places.disjointness
    self[.templateNames] = near * found.names.disjointness
    self[.templateCounts] = near * found.facts[.count].disjointness
    self[.templateFacts] = near * found.facts.distinguishing.disjointness
    self[.templateOverlap] = near * found.all.overlap
    self[.templateMeasures] = near * found.facts.leadMeasures.disjointness
    self[.templateTitle] = self[.titleNear] * found.facts.titles.disjointness
    self[.templateDay] = near * found.facts.leadDays.disjointness
    self[.squareDay] = near * near * found.facts.leadDays.disjointness
    self[.templateAge] = near * self[.age]
    self[.otherReading] = found.isOtherReading && Self.readingNearMin <= near ? 1 : 0
  }

  /// Sets what counts during the warm-up of a stream, while it is not known which words are common
  /// because a template has them.
  private mutating func setWarmUp(_ warmUp: Double, _ found: ParticularOverlaps) {
    let distinguishing = found.facts.distinguishing
    self[.warmUp] = warmUp
    self[.warmUpBody] = warmUp * self[.bodyNear]
    self[.warmUpTop] = warmUp * self[.topThree]
    self[.warmUpPlaces] = warmUp * found.places.disjointness
    self[.warmUpNames] = warmUp * found.names.disjointness
    self[.warmUpFacts] = warmUp * distinguishing.disjointness
    self[.warmUpDay] = warmUp * found.facts[.day].disjointness
    self[.warmUpCounts] = warmUp * found.facts[.count].disjointness
    self[.warmUpNamed] = warmUp * (found.places.overlap + found.names.overlap)
    self[.warmUpOverlap] = warmUp * (distinguishing.overlap + found.facts[.day].overlap)
    self[.warmUpTemplate] = warmUp * self[.templateFacts]
  }
}
