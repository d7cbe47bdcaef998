/// A feature of the score that an article belongs to a story; each has a weight in `merge-weights.tsv`.
package enum MergeFeature: Int, CaseIterable, Sendable {
  case bias
  // Cosine with the nearest article of the story.
  case titleNear, leadNear, bodyNear, namesNear, placesNear, numbersNear, datesNear
  // Mean cosine with the story's articles: falls where a story has grown wide.
  case leadMean, bodyMean, namesMean, numbersMean, datesMean
  /// Share of the headline's weight that stands in the body of an article of the story, the best.
  case titleCoverage
  /// Share of the nearest article's headline that stands in this one's body.
  case nearestTitleCoverage
  /// Mean rough similarity of the story's three nearest articles.
  case topThree
  /// Rough similarity of the nearest article of another story: where many stories are as similar, as in an
  /// affair of many events, similarity says little.
  case rival
  /// Gaussian of the time to the story's nearest end, half a day wide: most events are reported within hours.
  case hours
  /// Gaussian of the time from the story's first article, one day wide.
  case firstDay
  /// Logarithm of the hours from the story's first article: a story that lasts takes in its whole storyline.
  case age
  /// 1 where the article or the story has no date.
  case undated
  /// Logarithm of the number of articles.
  case size
  // What this article and the nearest of the story lead with, where both lead with such. Disjointness: 1
  // where none of it stands in the other; overlap: 1 where all of it does.
  case placesDisjointness, placesOverlap, namesOverlap
  case measuresOverlap, countsOverlap, daysOverlap, momentsOverlap, scoresOverlap, titlesOverlap
  // Similarity of two bodies or headlines times disjointness: articles made from one template, as of two
  // quakes or of two days' prices, are similar and report other events.
  case nearSquare, templatePlaces, templateNames, templateCounts, templateFacts, templateOverlap,
    templateMeasures
  case templateTitle, templateDay, squareDay, templateAge
  /// 1 where two articles of one template give a measure of two days: yesterday’s price and today’s.
  case otherReading
  // The same times the warm-up: at the beginning of a stream the words of a template are not yet known to
  // be common.
  case warmUp, warmUpBody, warmUpTop, warmUpPlaces, warmUpNames, warmUpFacts, warmUpDay,
    warmUpCounts, warmUpNamed
  case warmUpOverlap, warmUpTemplate

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
  static let factOverlaps: [(kind: Particulars.Kind, feature: MergeFeature)] = [
    (.measure, .measuresOverlap), (.count, .countsOverlap), (.day, .daysOverlap),
    (.moment, .momentsOverlap), (.score, .scoresOverlap),
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
