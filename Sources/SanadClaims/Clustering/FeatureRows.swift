/// Rows of numbers, one after another, each as wide as the list of features is long.
package struct FeatureRows<Feature>: Sendable
where Feature: RawRepresentable<Int> & CaseIterable & Sendable {
  /// The names of the features, in their order.
  package static var names: [String] { Feature.allCases.map { "\($0)" } }

  package private(set) var values: [Float] = []
  /// The number of features.
  package let width = Feature.allCases.count

  package init() {}

  package var count: Int { values.count / width }

  package mutating func reserve(_ rows: Int) { values.reserveCapacity(rows * width) }

  /// Adds a row of zeros, which the subscript then fills.
  package mutating func appendRow() {
    values.append(contentsOf: repeatElement(0, count: width))
  }

  /// The value of a feature in a row.
  package subscript(row: Int, feature: Feature) -> Float {
    get { values[row * width + feature.rawValue] }
    set { values[row * width + feature.rawValue] = newValue }
  }

  /// One row's values.
  package func row(_ row: Int) -> ArraySlice<Float> {
    values[(row * width)..<((row + 1) * width)]
  }
}
