/// How far what each of two articles leads with stands in the other.
struct Overlap: Sendable {
  /// 1 where none of what either leads with stands in the other; 0 where nothing can be compared.
  var disjointness = 0.0
  /// 1 where all that each leads with stands in the other; 0 where nothing can be compared.
  var overlap = 0.0

  static let none = Overlap()

  private init() {}

  /// - Parameters:
  ///   - left: share of what the first leads with that the second covers; nil where it leads with nothing.
  ///   - right: the same the other way round.
  init?(_ left: Double?, _ right: Double?) {
    guard let most = [left, right].compactMap({ $0 }).max() else { return nil }
    disjointness = 1 - most
    overlap = min(left ?? most, right ?? most)
  }

  static func + (first: Overlap, second: Overlap) -> Overlap {
    var sum = first
    sum.disjointness += second.disjointness
    sum.overlap += second.overlap
    return sum
  }
}
