/// Says of which pairs of days both may be of one event or one statement.
extension DifferenceFilter {
  /// Similarity from which two statements of one day each are one statement. Set by reading.
  static let quoteCosineMin = 0.5
  /// Similarity from which a date that its weekday contradicts is of the event of the other date. Set by reading.
  static let slipCosineMin = 0.3
  /// Similarity from which two spans of time without a common bound are of one thing. Set by reading.
  static let spanCosineMin = 0.3
  /// Similarity of two statements that give days of one event. Set by reading.
  static let eventCosineMin = 0.5
  /// Common names beside the days of two statements: of one speaker, and of one name. Set by reading.
  static let placeCountMin = 1
  static let namedPlaceCountMin = 2

  static func mayBeOneDate(_ pair: ValuePair) -> Bool {
    let traits = pair.traits
    if 0 < traits.slips { return isMended(traits) }
    if pair.first.isInterval, pair.second.isInterval {
      return traits.isBoundShared || spanCosineMin <= traits.cosine
    }
    if traits.sayings == 2 { return isOneSaying(traits) }
    return eventCosineMin <= traits.cosine && traits.isRelationEqual && traits.foreignNear == 0
  }

  /// Whether the other date is the one that the weekday asks for, and of the same event.
  private static func isMended(_ traits: ValuePairTraits) -> Bool {
    traits.isWeekdayMended
      && (0 < traits.nearSubjects || traits.isSpeakerEqual || slipCosineMin <= traits.cosine)
  }

  /// Whether the words are the same, or one speaker is met at one place.
  private static func isOneSaying(_ traits: ValuePairTraits) -> Bool {
    quoteCosineMin <= traits.cosine
      || traits.isSpeakerEqual && placeCountMin <= traits.nearSubjects
      || traits.isNameEqual && namedPlaceCountMin <= traits.nearSubjects
  }
}
