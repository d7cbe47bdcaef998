/// How far the facts of two articles agree, summed over the groups that both have.
struct FactAgreements: Sendable {
  /// By position of ``Particulars/Kind``: what leads one against all of the other.
  private var kinds = [Agreement](repeating: .none, count: Particulars.Kind.allCases.count)
  /// The values of the two headlines against one another.
  private(set) var titles = Agreement.none
  /// The measures and the days that lead against one another.
  private(set) var leadMeasures = Agreement.none
  private(set) var leadDays = Agreement.none

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

  subscript(kind: Particulars.Kind) -> Agreement { kinds[Int(kind.rawValue)] }

  /// Measures, moments and results: what tells one event from another of its kind.
  var telling: Agreement { self[.measure] + self[.moment] + self[.score] }

  private mutating func add(
    _ kind: Particulars.Kind, _ ours: ArraySlice<Particulars.Fact>,
    _ theirs: ArraySlice<Particulars.Fact>
  ) {
    let all = Agreement(Self.told(ours, in: theirs), Self.told(theirs, in: ours)) ?? .none
    kinds[Int(kind.rawValue)] = self[kind] + all
    titles = titles + Self.agreement(ours, theirs, .title)
    if kind == .measure { leadMeasures = leadMeasures + Self.agreement(ours, theirs, .lead) }
    if kind == .day { leadDays = leadDays + Self.agreement(ours, theirs, .lead) }
  }

  /// The agreement of the values up to `last` with one another; none where one has no such value.
  private static func agreement(
    _ ours: ArraySlice<Particulars.Fact>, _ theirs: ArraySlice<Particulars.Fact>,
    _ last: Particulars.Place
  ) -> Agreement {
    guard let told = told(ours, in: theirs, last), let telling = Self.told(theirs, in: ours, last)
    else {
      return .none
    }
    return Agreement(told, telling) ?? .none
  }

  /// Share of the leading values of `ours` that are among `theirs`; nil where none leads.
  ///
  /// - Parameter last: the last place that counts, on both sides; no array is made of those before it.
  private static func told(
    _ ours: ArraySlice<Particulars.Fact>, in theirs: ArraySlice<Particulars.Fact>,
    _ last: Particulars.Place = .body
  ) -> Double? {
    var (told, count) = (0.0, 0.0)
    for fact in ours where fact.place <= .lead && fact.place <= last {
      count += 1
      if theirs.contains(where: { $0.value == fact.value && $0.place <= last }) { told += 1 }
    }
    return count == 0 ? nil : told / count
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
