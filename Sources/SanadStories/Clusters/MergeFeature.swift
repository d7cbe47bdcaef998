/// What tells whether an article belongs to a story; each has a weight in `merge-weights.tsv`.
package enum MergeFeature: Int, CaseIterable, Sendable {
  case bias
  // Cosine with the nearest article of the story.
  case titleNear, leadNear, bodyNear, namesNear, placesNear, numbersNear, datesNear
  // Mean cosine with the story's articles: falls where a story has grown wide.
  case leadMean, bodyMean, namesMean, numbersMean, datesMean
  /// Share of the headline's weight that stands in the body of an article of the story, the best.
  case titleTold
  /// Share of the nearest article's headline that stands in this one's body.
  case titleTelling
  /// How near the story's three nearest articles are, at first sight.
  case topThree
  /// How near the nearest article of another story is: where many stories are as near, as in a matter of
  /// many events, nearness tells little.
  case rival
  /// Gaussian of the time to the story's nearest end, half a day wide: most events are told in hours.
  case hours
  /// Gaussian of the time from the story's first article, one day wide.
  case firstDay
  /// Logarithm of the hours from the story's first article: one that lasts draws in its whole storyline.
  case age
  /// 1 where the article or the story has no date.
  case undated
  /// Logarithm of the number of articles.
  case size
  // What this article and the nearest of the story lead with, where both have such. Parted: 1 where neither
  // tells what the other leads with; agreed: 1 where each does.
  case placesParted, placesAgreed, namesAgreed
  case measuresAgreed, countsAgreed, daysAgreed, momentsAgreed, scoresAgreed, titlesAgreed
  // Nearness of two bodies or headlines times what is parted: articles of one mould, two quakes or two
  // days' prices, are near and tell of other things.
  case nearSquare, mouldPlaces, mouldNames, mouldCounts, mouldFacts, mouldAgreed, mouldMeasures
  case mouldTitle, mouldDay, squareDay, mouldAge
  /// 1 where two articles of one mould give a measure of two days: yesterday’s price and today’s.
  case otherReading
  // The same at the beginning of a stream, when the words of a mould are not yet known to be common.
  case cold, coldBody, coldTop, coldPlaces, coldNames, coldFacts, coldDay, coldCounts, coldNamed
  case coldAgreed, coldMould

  /// As the table of weights writes it.
  package var name: String { String(describing: self) }

  static let nearFields: [(feature: MergeFeature, field: FeatureField)] = [
    (.titleNear, .title), (.leadNear, .lead), (.bodyNear, .body), (.namesNear, .names),
    (.placesNear, .places), (.numbersNear, .numbers), (.datesNear, .dates),
  ]
  static let meanFields: [(feature: MergeFeature, field: FeatureField)] = [
    (.leadMean, .lead), (.bodyMean, .body), (.namesMean, .names), (.numbersMean, .numbers),
    (.datesMean, .dates),
  ]
  static let factsAgreed: [(kind: Particulars.Kind, feature: MergeFeature)] = [
    (.measure, .measuresAgreed), (.count, .countsAgreed), (.day, .daysAgreed),
    (.moment, .momentsAgreed), (.score, .scoresAgreed),
  ]
}

/// Values by ``MergeFeature``.
package struct MergeValues: Sendable {
  package var values = [Double](repeating: 0, count: MergeFeature.allCases.count)

  package init() { self[.bias] = 1 }

  package subscript(feature: MergeFeature) -> Double {
    get { values[feature.rawValue] }
    set { values[feature.rawValue] = newValue }
  }

  /// Sets each feature to the cosine of its field.
  mutating func set(
    _ features: [(feature: MergeFeature, field: FeatureField)], _ cosines: SIMD16<Float>
  ) {
    for (feature, field) in features { self[feature] = Double(cosines[field.rawValue]) }
  }
}
