/// Examples whose features are cut into bins of about equal numbers of examples.
package struct BinnedExamples: Sendable {
  /// Bins of a feature at most. Set by reading.
  package static let binMax = 63

  /// For each feature the highest value of each bin but the last.
  package let limits: [[Float]]
  /// For each feature the bin of each example.
  package let bins: [[UInt8]]
  package let count: Int

  /// - Parameters:
  ///   - values: the features of one example after another.
  ///   - width: features of an example.
  package init(_ values: [Float], width: Int) {
    let count = values.count / max(1, width)
    self.count = count
    var (limits, bins): ([[Float]], [[UInt8]]) = ([], [])
    for feature in 0..<width {
      let column = (0..<count).map { values[$0 * width + feature] }
      let own = Self.limits(of: column)
      limits.append(own)
      bins.append(column.map { UInt8(Self.bin(of: $0, own)) })
    }
    (self.limits, self.bins) = (limits, bins)
  }

  private static func bin(of value: Float, _ limits: [Float]) -> Int {
    var (low, high) = (0, limits.count)
    while low < high {
      let middle = (low + high) / 2
      if limits[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func limits(of column: [Float]) -> [Float] {
    let sorted = column.sorted()
    var limits: [Float] = []
    let distinct = sorted.indices.reduce(0) {
      $0 + ($1 == 0 || sorted[$1 - 1] < sorted[$1] ? 1 : 0)
    }
    let step = distinct <= binMax ? 0 : max(1, sorted.count / binMax)
    var last = 0
    for index in sorted.indices.dropFirst()
    where sorted[index - 1] < sorted[index] && step <= index - last {
      if limits.count + 1 == binMax { break }
      // Halfway, as the tables write it.
      let limit = (((sorted[index - 1] + sorted[index]) / 2) * 100_000).rounded() / 100_000
      if limits.last ?? -.infinity < limit { limits.append(limit) }
      last = index
    }
    return limits
  }
}
