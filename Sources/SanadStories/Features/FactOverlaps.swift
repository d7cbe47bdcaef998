/// Overlaps of the facts of two articles, summed over the groups that both have.
struct FactOverlaps: Sendable {
  /// By position of ``Particulars/Kind``: what leads one against all of the other.
  private var kinds = [Overlap](repeating: .none, count: Particulars.Kind.allCases.count)
  /// The values of the two headlines against one another.
  private(set) var titles = Overlap.none
  /// The measures and the days that lead against one another.
  private(set) var leadMeasures = Overlap.none
  private(set) var leadDays = Overlap.none

  /// - Parameters: facts by group and value.
  /// - Complexity: O(facts of both).
  init(_ first: [Particulars.Fact], _ second: [Particulars.Fact]) {
    var (left, right) = (first[...], second[...])
    while let head = left.first, let other = right.first {
      if head.group < other.group {
        left.removeGroup(head.group)
      } else if other.group < head.group {
        right.removeGroup(other.group)
      } else {
        add(head.kind, left.removeGroup(head.group), right.removeGroup(head.group))
      }
    }
  }

  subscript(kind: Particulars.Kind) -> Overlap { kinds[Int(kind.rawValue)] }

  /// Measures, moments and results, which distinguish one event from another of its kind.
  var distinguishing: Overlap { self[.measure] + self[.moment] + self[.score] }

  private mutating func add(
    _ kind: Particulars.Kind, _ ours: ArraySlice<Particulars.Fact>,
    _ theirs: ArraySlice<Particulars.Fact>
  ) {
    let all =
      Overlap(Self.coverage(of: ours, by: theirs), Self.coverage(of: theirs, by: ours)) ?? .none
    kinds[Int(kind.rawValue)] = self[kind] + all
    titles = titles + Self.overlap(ours, theirs, .title)
    if kind == .measure { leadMeasures = leadMeasures + Self.overlap(ours, theirs, .lead) }
    if kind == .day { leadDays = leadDays + Self.overlap(ours, theirs, .lead) }
  }

  /// The overlap of the values up to `last` with one another; none where one has no such value.
  private static func overlap(
    _ ours: ArraySlice<Particulars.Fact>, _ theirs: ArraySlice<Particulars.Fact>,
    _ last: Particulars.Place
  ) -> Overlap {
    guard let left = coverage(of: ours, by: theirs, last),
      let right = coverage(of: theirs, by: ours, last)
    else { return .none }
    return Overlap(left, right) ?? .none
  }

  /// Share of the leading values of `ours` that are among `theirs`; nil where none leads.
  ///
  /// - Parameter last: the last place that counts, on both sides; no array is made of those before it.
  private static func coverage(
    of ours: ArraySlice<Particulars.Fact>, by theirs: ArraySlice<Particulars.Fact>,
    _ last: Particulars.Place = .body
  ) -> Double? {
    var (covered, count) = (0.0, 0.0)
    for fact in ours where fact.place <= .lead && fact.place <= last {
      count += 1
      if theirs.contains(where: { $0.value == fact.value && $0.place <= last }) { covered += 1 }
    }
    return count == 0 ? nil : covered / count
  }
}

extension ArraySlice<Particulars.Fact> {
  /// Takes the facts of `group` off the front.
  @discardableResult fileprivate mutating func removeGroup(_ group: UInt64) -> Self {
    let end = firstIndex { $0.group != group } ?? endIndex
    let taken = self[startIndex..<end]
    self = self[end...]
    return taken
  }
}
