/// Says of which pairs the values are of two things by what they are said of: names, titles, days, how many values
/// their articles differ in.
extension DifferenceFilter {
  /// Values in which two reports differ, from which they are two of a series. Set by reading.
  static let seriesCountMin = 2
  /// Similarity of two reports of one outlet of other days, from which one corrects the other. Set by reading.
  static let correctionCosineMin = 0.6
  /// Similarity of two numbers beside one word, or common names beside them. Set by reading.
  static let numberCosineMin = 0.45
  static let numberNameCountMin = 2
  /// Similarity, words of content beside, and share of common words beside two counts of one thing. Set by reading.
  static let countCosineMin = 0.35
  static let namedCosineMin = 0.1
  static let countWordCountMin = 3
  static let countBesideMin = 0.3
  static let plainWordCountMin = 2
  /// Reports that give either count, from which both are of what the story tells. Set by reading.
  static let holderCountMin = 2
  /// Counts up to this single out a part of what the article tells of. Set by reading.
  static let singledCount = 2.0
  static let singledCosineMin = 0.6
  /// Similarity from which values beside other names are of one. Set by reading.
  static let otherNameCosineMin = 0.5
  /// Common words of content before two spans of time of one thing. Set by reading.
  static let spanWordCountMin = 2

  /// Whether nothing beside the values, in the titles or in the days of publication says that they are of two things.
  static func mayBeOneSubject(_ pair: ValuePair) -> Bool {
    let traits = pair.traits
    if traits.isOneOutlet, traits.haveOtherTitles || isOfSeries(traits) { return false }
    switch pair.first.kind {
    case .day: return mayBeOneDate(pair)
    case .quantity:
      return traits.foreignNear < 2 && !isOfSeries(traits) && !isOfOtherName(traits)
        && mayBeOneCount(pair)
    case .number: return !isOfSeries(traits) && mayBeOneNumber(traits)
    case .clock: return traits.foreignNear < 2 && !traits.isFutureOther
    case .age, .rank, .initials: return traits.foreignNear < 2
    }
  }

  /// Whether two reports differ in as many values as they have in common: towns in turn, sailings, levels of a game,
  /// hours of a market.
  private static func isOfSeries(_ traits: ValuePairTraits) -> Bool {
    seriesCountMin <= traits.dissents && traits.assents <= traits.dissents
  }

  private static func isOfOtherName(_ traits: ValuePairTraits) -> Bool {
    traits.isNameOther && !traits.isStateEqual && traits.nearSubjects == 0
      && traits.cosine < otherNameCosineMin
  }

  private static func mayBeOneNumber(_ traits: ValuePairTraits) -> Bool {
    if traits.isOneOutlet, traits.isOtherDay { return false }
    return traits.foreignNear == 0
      && (numberCosineMin <= traits.cosine || numberNameCountMin <= traits.nearSubjects)
  }

  // MARK: Counts

  private static func mayBeOneCount(_ pair: ValuePair) -> Bool {
    let traits = pair.traits
    let isBounded = [pair.first, pair.second].allSatisfy { $0.low.isFinite && $0.high.isFinite }
    if !isBounded, !traits.isStateEqual { return false }
    if traits.isOtherDay, isOfAnotherDay(pair) { return false }
    guard let unit = pair.first.unitName else {
      let least = min(pair.first.low, pair.second.low)
      return singledCount < least && isOneCounted(traits) || singledCosineMin <= traits.cosine
    }
    if longDurations.contains(unit) {
      return spanWordCountMin <= traits.commonBefore || countCosineMin <= traits.cosine
    }
    return isOneCounted(traits)
  }

  /// Whether values of two days are of these days: shares and prices of a moment, and what one outlet counts anew.
  private static func isOfAnotherDay(_ pair: ValuePair) -> Bool {
    let traits = pair.traits
    let isRate = isPercent(pair) || isMoney(pair)
    if isRate, traits.isOfMoment { return true }
    return traits.isOneOutlet && !traits.isStateEqual
      && (isRate || traits.cosine < correctionCosineMin)
  }

  /// Whether names, what has happened, or enough other words say that one thing is measured.
  private static func isOneCounted(_ traits: ValuePairTraits) -> Bool {
    let isNamed =
      traits.foreignNear < traits.commonSubjects && namedCosineMin <= traits.cosine
    return isNamed || traits.isStateEqual || countCosineMin <= traits.cosine
      || countWordCountMin <= traits.commonBefore + traits.commonAfter
      || traits.foreignNear == 0 && isOneCountedPlainly(traits)
  }

  /// The same where no name beside the values is of one article alone: fewer words will do, or other reports.
  private static func isOneCountedPlainly(_ traits: ValuePairTraits) -> Bool {
    countBesideMin <= traits.beside || holderCountMin <= traits.leastHolders
      || plainWordCountMin <= traits.commonBefore + traits.commonAfter
  }
}
