/// What tells whether an article belongs to a story; each has a weight in `merge-weights.tsv`.
package enum MergeFeature: String, CaseIterable, Sendable {
  case bias
  // Cosine with the sum of the story's articles, by field.
  case titleAll, leadAll, bodyAll, namesAll, numbersAll, shinglesAll
  // Cosine with the nearest article of the story.
  case titleNear, leadNear, bodyNear, namesNear, numbersNear, shinglesNear
  /// Gaussian of the time to the story's nearest end.
  case time
  /// 1 where the article or the story has no date.
  case undated
  /// Logarithm of the number of articles.
  case size
}

/// Values by ``MergeFeature``.
package struct MergeValues: Sendable {
  package var values = [Double](repeating: 0, count: MergeFeature.allCases.count)

  package init() { self[.bias] = 1 }

  package subscript(feature: MergeFeature) -> Double {
    get { values[Self.position(feature)] }
    set { values[Self.position(feature)] = newValue }
  }

  /// Sets the six fields of `start` and the five after it.
  mutating func set(from start: MergeFeature, _ cosines: SIMD8<Float>) {
    let base = Self.position(start)
    for field in 0..<FeatureField.allCases.count { values[base + field] = Double(cosines[field]) }
  }

  private static func position(_ feature: MergeFeature) -> Int {
    switch feature {
    case .bias: 0
    case .titleAll: 1
    case .leadAll: 2
    case .bodyAll: 3
    case .namesAll: 4
    case .numbersAll: 5
    case .shinglesAll: 6
    case .titleNear: 7
    case .leadNear: 8
    case .bodyNear: 9
    case .namesNear: 10
    case .numbersNear: 11
    case .shinglesNear: 12
    case .time: 13
    case .undated: 14
    case .size: 15
    }
  }
}
