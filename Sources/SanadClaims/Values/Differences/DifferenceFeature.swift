/// A feature of the score that two values differ of one thing; each has a weight in `difference-weights.tsv`.
enum DifferenceFeature: String, CaseIterable, Sendable {
  case bias, beside, before, mutual, best, oneDigit, commonBefore, nextAfter, relation, weekday
  case verbs, verb, leastHolders, mostHolders, slip, times, cosine, speaker, name
  case state, apart, sameAge, sharedBound
  case inOther, further, otherRelation, tail, unequal, otherVerb, otherTimes, common, otherName
  case quantity, day, clock, number, age, rank, initials

  /// A feature counts so much at most. Set by reading.
  static let valueMax = 4.0

  /// Whether it can only speak for a difference, only against one, or either.
  var sign: Int {
    switch self {
    case .bias, .quantity, .day, .clock, .number, .age, .rank, .initials: 0
    case .beside, .before, .mutual, .best, .oneDigit, .commonBefore, .nextAfter, .relation,
      .weekday, .verbs, .verb, .leastHolders, .mostHolders, .slip, .times, .cosine, .speaker,
      .name, .state, .apart, .sameAge, .sharedBound:
      1
    case .inOther, .further, .otherRelation, .tail, .unequal, .otherVerb, .otherTimes, .common,
      .otherName:
      -1
    }
  }
}

extension ValuePair {
  /// The value of each feature, in the order of the cases.
  var features: [Double] {
    DifferenceFeature.allCases.map { min(DifferenceFeature.valueMax, value(of: $0)) }
  }

  private func value(of feature: DifferenceFeature) -> Double {
    switch feature {
    case .bias: 1
    case .beside: traits.beside
    case .before: traits.before
    case .mutual: traits.mutual
    case .best: traits.best
    case .oneDigit: flag(traits.isOneDigitOff)
    case .commonBefore: Double(traits.commonBefore)
    case .nextAfter: flag(traits.isNextAfterEqual)
    case .relation: flag(traits.isRelationEqual)
    case .weekday: flag(traits.isWeekdayEqual)
    case .verbs: Double(traits.commonVerbs)
    case .verb: flag(traits.isVerbEqual)
    case .leastHolders: Double(traits.leastHolders)
    case .mostHolders: Double(traits.mostHolders)
    case .slip: Double(traits.slips)
    case .times: flag(traits.haveEqualTimes)
    case .cosine: traits.cosine
    case .speaker: flag(traits.isSpeakerEqual)
    case .name: flag(traits.isNameEqual)
    case .state: flag(traits.isStateEqual)
    case .apart: Double(traits.distinguished)
    case .sameAge: flag(traits.haveEqualAges)
    case .sharedBound: flag(traits.isBoundShared)
    case .inOther: Double(traits.inOther)
    case .further: Double(traits.further)
    case .otherRelation: flag(traits.isRelationOther)
    case .tail: traits.tailDistance
    case .unequal: Double(traits.unequal)
    case .otherVerb: flag(traits.isVerbOther)
    case .otherTimes: Double(traits.otherTimes)
    case .common: Double(traits.commonHolders)
    case .otherName: flag(traits.isNameOther)
    case .quantity, .day, .clock, .number, .age, .rank, .initials:
      flag(first.kind.rawValue == feature.rawValue)
    }
  }

  private func flag(_ isSet: Bool) -> Double { isSet ? 1 : 0 }
}
