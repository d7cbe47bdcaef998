/// An article of the window that is near to a new one.
package struct Neighbour: Sendable {
  /// The last lane of a row of sums: the number of the search they belong to. Given by the layout of a row.
  static let stampLane = 15
  static let laneCount = 16

  /// Index into the window.
  let entry: Int32
  /// By position of ``FeatureField``.
  var cosines: SIMD16<Float>

  var bodyCosine: Float { cosines[FeatureField.body.rawValue] }

  /// A first similarity that costs four additions: it decides which articles are looked at closely.
  var roughSimilarity: Float {
    cosines[FeatureField.title.rawValue] + cosines[FeatureField.lead.rawValue]
      + cosines[FeatureField.body.rawValue] + cosines[FeatureField.names.rawValue]
  }
}
