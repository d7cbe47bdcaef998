import Foundation
import SanadLanguages

/// Histograms of the examples of a leaf, and its best split.
extension GradientBoosting {
  func histogram(_ sample: [Int32], _ features: [Int]) -> [Sums] {
    var sums = Array(repeating: Sums(), count: features.count * BinnedExamples.binMax)
    // Safe: bins are below binMax, and examples are indices of the columns.
    sums.withUnsafeMutableBufferPointer { sums in
      slopes.withUnsafeBufferPointer { slopes in
        curves.withUnsafeBufferPointer { curves in
          for (place, feature) in features.enumerated() {
            let offset = place * BinnedExamples.binMax
            examples.bins[feature].withUnsafeBufferPointer { bins in
              for example in sample {
                let bin = offset + Int(bins[Int(example)])
                sums[bin].slope += Double(slopes[Int(example)])
                sums[bin].curve += Double(curves[Int(example)])
                sums[bin].count += 1
              }
            }
          }
        }
      }
    }
    return sums
  }

  func bestSplit(_ leaf: Leaf, _ features: [Int]) -> Split? {
    guard leaf.depth < parameters.depthMax, 2 * parameters.exampleMin <= leaf.examples.count else {
      return nil
    }
    var best: Split?
    for (place, feature) in features.enumerated() {
      let bins = leaf.histogram[
        (place * BinnedExamples.binMax)..<((place + 1) * BinnedExamples.binMax)]
      let all = bins.reduce(into: Sums()) {
        $0.slope += $1.slope
        $0.curve += $1.curve
        $0.count += $1.count
      }
      var low = Sums()
      for bin in examples.limits[feature].indices {
        let own = bins[bins.startIndex + bin]
        low.slope += own.slope
        low.curve += own.curve
        low.count += own.count
        let high = all - low
        guard Double(parameters.exampleMin) <= low.count,
          Double(parameters.exampleMin) <= high.count
        else { continue }
        let gain = worth(low) + worth(high) - worth(all)
        if best?.gain ?? 1e-9 < gain { best = Split(gain: gain, feature: feature, bin: bin) }
      }
    }
    return best
  }

  private func worth(_ sums: Sums) -> Double {
    sums.slope * sums.slope / (sums.curve + parameters.ridge)
  }
}
