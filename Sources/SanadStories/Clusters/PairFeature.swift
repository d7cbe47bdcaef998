/// A feature of the score that two articles report one event; the trees of `story-pairs.tsv` ask for them.
///
/// `new` is the later article, `old` the one of the window.
package enum PairFeature: Int, CaseIterable, Sendable {
  // Cosines of the fields, and the sum of four of them.
  case titleCosine, leadCosine, bodyCosine, namesCosine, placesCosine, numbersCosine, daysCosine
  case roughSimilarity
  // Share of the terms' weight in both: of the new article, of the old one, of either.
  case sharedOfNew, sharedOfOld, sharedOfBoth
  // Rare terms of both: how many, their weight, their share of the article that has fewer.
  case rareCount, rareWeight, rareShare
  /// Share of the new headline that stands in the old article, and the other way round.
  case titleCovered, titleCovers
  // Terms of both headlines: the rarest, their weight, their number.
  case titleRarest, titleWeight, titleCount
  // The rarest term of the one's headline that the other article has nowhere.
  case titleMissing, titleMissingOld
  // Names of both: the greater and the lesser share, the rarest word.
  case namesMost, namesLeast, namesRarest
  // Names and places that lead: shares of what leads both, and of what stands anywhere in the other.
  case leadNamesMost, leadNamesLeast, leadNamesCovered, leadNamesCovers
  case leadPlacesMost, leadPlacesLeast, leadPlacesCovered, leadPlacesCovers
  // The words of the first names, mostly of who acts.
  case subjectShared, subjectCovered, subjectCovers
  // The same shares where a term weighs the less the more of the new article's neighbours have it: what all
  // reports of an affair share says nothing of the event.
  case ownOfNew, ownOfOld, ownTitle, ownTitleOld, ownNames
  // The old article among the neighbours of the new one: its rank, its similarity as a share of the best,
  // how many are about as similar, the mean of ten, how many there are.
  case rank, ofBest, crowd, nearMean, nearCount
  // What both state of one kind, see ``FactOverlaps``.
  case measuresOverlap, measuresApart, countsOverlap, countsApart, daysOverlap, daysApart
  case momentsOverlap, momentsApart, scoresOverlap, scoresApart
  case titleFactsOverlap, titleFactsApart, leadMeasuresApart, leadDaysOverlap, leadDaysApart
  /// Measures, moments and results together.
  case factsOverlap, factsApart
  /// 1 where the new one leads with a measure that the old one lacks, and with another last day.
  case otherReading
  // Numbers as they are written: share of the article with fewer, how many, share of those of headlines.
  case numbersShare, numbersCount, titleNumbersShare
  /// Between the two; -1 where one has no date.
  case hours, days
  /// Between the last days that lead them; -1 where one names none.
  case lastDays
  /// Logarithms of the shorter one's tokens and of their ratio.
  case length, lengthRatio
  case sameOutlet
  /// How little of the stream had been read: what is common in a template is not yet known to be.
  case warmUp

  /// As the table of trees writes it.
  package var name: String { String(describing: self) }
  package static let count = allCases.count
  package static let names = allCases.map(\.name)
}

/// Values by ``PairFeature``.
struct PairValues {
  var values = [Float](repeating: 0, count: PairFeature.count)

  subscript(feature: PairFeature) -> Float {
    get { values[feature.rawValue] }
    set { values[feature.rawValue] = newValue }
  }

  /// `part` of `whole`; -1 where there is no whole.
  static func share(_ part: Float, _ whole: Float) -> Float {
    whole <= 0 ? -1 : min(1, part / whole)
  }
}
