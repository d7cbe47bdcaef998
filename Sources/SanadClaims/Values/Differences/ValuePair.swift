import SanadModel
import SanadText

/// Two values of one kind and unit in statements of two articles that cannot both be true of one thing.
struct ValuePair: Sendable {
  let first: ValueMention
  let second: ValueMention
  let traits: ValuePairTraits
}

/// What speaks for and against two values being of one thing.
struct ValuePairTraits: Sendable {
  var cosine = 0.0
  /// Rarity-weighted share of common words in six words on either side; in three before; in three after.
  var beside = 0.0
  var before = 0.0
  var after = 0.0
  /// 0...2: of whose statement the other's is the most similar one in its article.
  var mutual = 0.0
  /// 0...2: for which value no other value of the other article stands beside more similar words.
  var best = 0.0
  var isOneDigitOff = false
  /// Common words of content among the three next before and after; the next one before and after.
  var commonBefore = 0
  var commonAfter = 0
  var isWordBeforeEqual = false
  var isWordAfterEqual = false
  /// The very next words.
  var isNextBeforeEqual = false
  var isNextAfterEqual = false
  /// Words of relation directly before: equal; both there and different.
  var isRelationEqual = false
  var isRelationOther = false
  var isWeekdayEqual = false
  var commonVerbs = 0
  var haveCommonVerbStem = false
  var isVerbEqual = false
  var isVerbOther = false
  var isNameEqual = false
  var isNameOther = false
  /// Whether both statements name something and have no name in common.
  var haveOtherNames = false
  var isSpeakerEqual = false
  /// Articles that give each value; both, but for those that tell them apart: by other voices, or with a `however`.
  var leastHolders = 1
  var mostHolders = 1
  var commonHolders = 0
  var distinguished = 0
  /// Whether the same has happened to what both count: `hurt`.
  var isStateEqual = false
  /// Whether both are spans of time that begin or end alike.
  var isBoundShared = false
  /// Whether both are initials of a person of one age.
  var haveEqualAges = false
  /// 0...2: how many of the values the other's article gives elsewhere.
  var inOther = 0
  var slips = 0
  var haveEqualTimes = false
  var otherTimes = 0
  /// Whether only one of the statements names a part of the day, or each another.
  var haveOtherDayParts = false
  /// Further values of the kind in the other statement.
  var further = 0
  /// Other values of either statement that the other one does not have.
  var unequal = 0
  var tailDistance = 0.0
  var sayings = 0
  var isCited = false
  var isOneOutlet = false
  var isToday = false
  var isNightly = false
  var haveOtherDays = false
  var haveOtherHours = false
  var haveOtherYears = false
  /// Whether both have another quantity of one unit, and no two of these agree.
  var haveOtherQuantities = false
  /// Values of the kind in each statement are one.
  var areSole = false
  var distance = 0.0
  /// 0...2: of how many of the values a name stands near that the other's article does not have.
  var foreignNear = 0
  /// Names that both statements have; that both have near the values.
  var commonSubjects = 0
  var nearSubjects = 0
  /// Whether each article has a name in its title that the other one does not have.
  var haveOtherTitles = false
  /// Whether the articles are of two days, and a statement says that its value is of a moment.
  var isOtherDay = false
  var isOfMoment = false
  /// Whether one statement tells of what is to come and the other does not.
  var isFutureOther = false
  /// Values of which the two articles give other ones beside like words, and values that both give.
  var dissents = 0
  var assents = 0
  /// Whether a day that its weekday contradicts would be the other day by its weekday.
  var isWeekdayMended = false
  /// Of the greater value to the lesser, by their nearest bounds.
  var ratio = 1.0
}
