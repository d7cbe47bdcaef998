extension MergeValues {
  /// Sets how far what two articles lead with agrees; the values that ``MergeFeature`` lists before are set.
  mutating func setParticulars(_ first: ArticleFeatures, _ second: ArticleFeatures) {
    let found = ParticularAgreements(first, second)
    self[.placesParted] = found.places.parted
    self[.placesAgreed] = found.places.agreed
    self[.namesAgreed] = found.names.agreed
    for (kind, feature) in MergeFeature.factsAgreed { self[feature] = found.facts[kind].agreed }
    self[.titlesAgreed] = found.facts.titles.agreed
    setMould(found)
    setCold(first.coldness, found)
  }

  /// Nearness of two bodies from which another day's measure is another event: one mould.
  static let readingNearMin = 0.4

  /// Sets what speaks against nearness: two articles of one mould are near and tell of other things.
  private mutating func setMould(_ found: ParticularAgreements) {
    let near = self[.bodyNear]
    self[.nearSquare] = near * near
    self[.mouldPlaces] = near * found.places.parted
    self[.mouldNames] = near * found.names.parted
    self[.mouldCounts] = near * found.facts[.count].parted
    self[.mouldFacts] = near * found.facts.telling.parted
    self[.mouldAgreed] = near * found.all.agreed
    self[.mouldMeasures] = near * found.facts.leadMeasures.parted
    self[.mouldTitle] = self[.titleNear] * found.facts.titles.parted
    self[.mouldDay] = near * found.facts.leadDays.parted
    self[.squareDay] = near * near * found.facts.leadDays.parted
    self[.mouldAge] = near * self[.age]
    self[.otherReading] = found.isOtherReading && Self.readingNearMin <= near ? 1 : 0
  }

  /// Sets what holds at the beginning of a stream, while the words of a mould are not known to be common.
  private mutating func setCold(_ cold: Double, _ found: ParticularAgreements) {
    let telling = found.facts.telling
    self[.cold] = cold
    self[.coldBody] = cold * self[.bodyNear]
    self[.coldTop] = cold * self[.topThree]
    self[.coldPlaces] = cold * found.places.parted
    self[.coldNames] = cold * found.names.parted
    self[.coldFacts] = cold * telling.parted
    self[.coldDay] = cold * found.facts[.day].parted
    self[.coldCounts] = cold * found.facts[.count].parted
    self[.coldNamed] = cold * (found.places.agreed + found.names.agreed)
    self[.coldAgreed] = cold * (telling.agreed + found.facts[.day].agreed)
    self[.coldMould] = cold * self[.mouldFacts]
  }
}
