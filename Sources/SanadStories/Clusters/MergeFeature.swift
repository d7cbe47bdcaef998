/// What tells whether an article belongs to a story; each has a weight in `merge-weights.tsv`.
package enum MergeFeature: String, CaseIterable, Sendable {
  case bias
  // Cosine with the nearest article of the story, in the order of ``FeatureField``.
  case titleNear, leadNear, bodyNear, namesNear, placesNear, numbersNear, datesNear
  case shinglesNear
  // Mean cosine with the story's articles: falls where a story has grown wide.
  case titleMean, leadMean, bodyMean, namesMean, placesMean, numbersMean, datesMean
  case shinglesMean
  /// Share of the headline's weight that stands in the body of an article of the story, the best.
  case titleTold
  /// Share of the nearest article's headline that stands in this one's body.
  case titleTelling
  /// Gaussian of the time to the story's nearest end, three days wide.
  case time
  /// The same, half a day wide: most events are told within hours.
  case hours
  /// 1 where the article or the story has no date.
  case undated
  /// Logarithm of the number of articles.
  case size

  /// Place of each feature among the values.
  static let positions = Dictionary(
    uniqueKeysWithValues: allCases.enumerated().map { ($0.element, $0.offset) })
}

/// Values by ``MergeFeature``.
package struct MergeValues: Sendable {
  package var values = [Double](repeating: 0, count: MergeFeature.allCases.count)

  package init() { self[.bias] = 1 }

  package subscript(feature: MergeFeature) -> Double {
    get { values[MergeFeature.positions[feature, default: 0]] }
    set { values[MergeFeature.positions[feature, default: 0]] = newValue }
  }

  /// Sets the values of all fields, the first of which is `start`.
  mutating func set(from start: MergeFeature, _ cosines: SIMD16<Float>) {
    let base = MergeFeature.positions[start, default: 0]
    for field in FeatureField.allCases.indices { values[base + field] = Double(cosines[field]) }
  }
}
