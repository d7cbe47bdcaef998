/// Says of which pairs of values the two cannot be of one thing, whatever their words.
///
/// Without it the score of a difference has a precision of 0.55 on the stories that it was learnt from, with it
/// 0.85: most values that differ are of another day, another occasion or another thing.
enum DifferenceFilter {
  /// Similarity of two statements that give a person other initials. Set by reading.
  static let initialsCosineMin = 0.25
  /// Similarity from which the day of a statement is of one statement: with one speaker or name, and without.
  /// Set by reading.
  static let sayingCosineMin = 0.35
  static let looseSayingCosineMin = 0.3
  static let besideMin = 0.3
  /// Similarity from which statements of unlike days tell of one occasion. Set by reading.
  static let occasionCosineMin = 0.6
  static let timesCosineMin = 0.7
  /// Similarity of two statements of one outlet: without a common word beside the values, and with one.
  /// Set by reading.
  static let outletCosineMin = 0.5
  static let looseOutletCosineMin = 0.25
  static let moneyCosineMin = 0.3
  /// Values that lie between two that differ at most. Set by reading.
  static let furtherMax = 3
  /// Further values of the kind from which a statement lists them, and common words of content that a value of a
  /// list has beside it. Set by reading.
  static let listCountMin = 2
  static let listWordCountMin = 2
  /// Ratio of the greater quantity to the lesser at most: those further apart are of different things. Set by reading.
  static let ratioMax = 10.0
  /// Letters of a currency's code. Given by ISO 4217.
  static let currencyLetterCount = 3
  static let percent = "percent"
  static let longDurations: Set<String> = ["year", "month", "day"]

  /// Whether the values of a pair may be of one thing.
  static func mayDiffer(_ pair: ValuePair) -> Bool {
    let traits = pair.traits
    if traits.isCited || !mayBeOneSubject(pair) { return false }
    if traits.isBoundShared || traits.haveEqualAges { return mayBeOneSlip(traits) }
    let isSlip = 0 < traits.slips
    let isStatementDay = isOfOneStatement(pair)
    if 0 < traits.commonHolders, !isSlip, !isStatementDay { return false }
    if pair.first.kind == .day { return isSlip || mayBeOneDay(traits, isStatementDay) }
    return mayBeOneOccasion(pair) && mayBeOneMeasure(pair)
  }

  /// Whether no article gives both: spans of time that begin or end alike, initials of a person of one age.
  private static func mayBeOneSlip(_ traits: ValuePairTraits) -> Bool {
    traits.areSole && traits.commonHolders == 0 && traits.inOther == 0 && !traits.haveOtherNames
  }

  /// Whether both days are those of a statement of one speaker.
  private static func isOfOneStatement(_ pair: ValuePair) -> Bool {
    let traits = pair.traits
    return pair.first.kind == .day && traits.sayings == 2 && sayingCosineMin <= traits.cosine
      && (traits.isNameEqual || traits.isSpeakerEqual)
  }

  private static func mayBeOneDay(_ traits: ValuePairTraits, _ isStatementDay: Bool) -> Bool {
    if traits.isToday || traits.isOneOutlet { return false }
    if traits.sayings == 2, traits.cosine < looseSayingCosineMin, traits.beside < besideMin,
      !(traits.isSpeakerEqual && traits.isNameEqual)
    {
      return false
    }
    if traits.distance <= 1, traits.isNightly, !isStatementDay { return false }
    return traits.sayings == 2 || 0 < traits.commonVerbs || traits.isVerbEqual
  }

  /// Whether the days and hours beside the values let them be of one occasion.
  private static func mayBeOneOccasion(_ pair: ValuePair) -> Bool {
    let traits = pair.traits
    if traits.haveOtherYears { return false }
    if traits.haveOtherDays, traits.cosine < occasionCosineMin { return false }
    if traits.isOneOutlet, traits.cosine < outletCosineMin {
      let isOneThing =
        looseOutletCosineMin <= traits.cosine && traits.commonHolders == 0
        && (traits.isVerbEqual || traits.isNextBeforeEqual || traits.isNextAfterEqual)
      if !isOneThing || isPercent(pair) || isMoney(pair) { return false }
    }
    return pair.first.kind == .clock || !traits.haveOtherHours
  }

  private static func mayBeOneMeasure(_ pair: ValuePair) -> Bool {
    let traits = pair.traits
    switch pair.first.kind {
    case .clock:
      return !traits.haveOtherQuantities && 0 < traits.commonVerbs
        && (traits.isVerbEqual || traits.haveCommonVerbStem)
    case .initials:
      return traits.areSole && initialsCosineMin < traits.cosine
    case .quantity: return mayBeOneQuantity(pair)
    case .age: return !traits.haveOtherNames
    case .day, .number, .rank: return true
    }
  }

  private static func mayBeOneQuantity(_ pair: ValuePair) -> Bool {
    let traits = pair.traits
    if ratioMax < traits.ratio { return false }
    if traits.haveOtherNames && !traits.isStateEqual || !haveOneScope(pair) { return false }
    if listCountMin <= traits.further,
      traits.commonBefore + traits.commonAfter < listWordCountMin
    {
      return false
    }
    let (isMoney, isPercent) = (isMoney(pair), isPercent(pair))
    if isMoney || isPercent {
      let isNamed = 0 < traits.commonBefore || 0 < traits.commonAfter || traits.isNameEqual
      if !isNamed, !(2 <= traits.leastHolders && isMoney) { return false }
      if traits.haveOtherDayParts, traits.cosine < timesCosineMin, 1 <= traits.otherTimes,
        traits.leastHolders < 2
      {
        return false
      }
    }
    if isPercent { return traits.isWordBeforeEqual || traits.isNameEqual }
    if isMoney {
      if traits.isNameOther, traits.cosine < moneyCosineMin, traits.leastHolders < 2 {
        return false
      }
      return traits.further < furtherMax || traits.isWordBeforeEqual
    }
    if let unit = pair.first.unitName, longDurations.contains(unit) {
      return traits.isWordBeforeEqual || traits.isWordAfterEqual || traits.isVerbEqual
    }
    return !(2 <= traits.otherTimes && traits.isOneOutlet)
  }

  /// Whether both numbers are of a whole, of a part or of a rate alike, and neither is the distance of two others.
  private static func haveOneScope(_ pair: ValuePair) -> Bool {
    let (own, theirs) = (scope(of: pair.first), scope(of: pair.second))
    return own.intersection(.scopes) == theirs.intersection(.scopes)
      && own.union(theirs).isDisjoint(with: [.list, .whole, .gap, .offset])
  }

  /// The cues beside a number, without those of time where it is a length or a weight.
  private static func scope(of mention: ValueMention) -> CueSet {
    guard let unit = mention.unitName, !ComparisonLimits.durations.contains(unit) else {
      return mention.scope
    }
    return isPercent(unit) || isMoney(unit) ? mention.scope : mention.scope.subtracting(.offset)
  }

  static func isPercent(_ pair: ValuePair) -> Bool {
    pair.first.unitName.map(isPercent) ?? false
  }

  static func isMoney(_ pair: ValuePair) -> Bool {
    pair.first.unitName.map(isMoney) ?? false
  }

  private static func isPercent(_ unit: String) -> Bool { unit == percent }

  private static func isMoney(_ unit: String) -> Bool {
    unit.count == currencyLetterCount && unit.allSatisfy(\.isUppercase)
  }
}
