/// An article of the window that is near to a new one.
package struct Neighbour: Sendable {
  /// Lanes of ``cosines`` after those of the fields: the share of the new article's headline that
  /// stands in this one's body.
  static let toldLane = FeatureField.allCases.count
  /// The last lane of a row of sums: the number of the search they belong to.
  static let stampLane = 15
  static let laneCount = 16

  /// Index into the window.
  let slot: Int32
  /// By position of ``FeatureField``.
  var cosines: SIMD16<Float>

  var bodyCosine: Float { cosines[FeatureField.body.rawValue] }

  /// How near it is at first sight.
  var glance: Float {
    cosines[FeatureField.title.rawValue] + cosines[FeatureField.lead.rawValue]
      + cosines[FeatureField.body.rawValue] + cosines[FeatureField.names.rawValue]
  }
}
