/// What distinguishes one event from another of its kind: where, who, how much and when, as the headline and the
/// first sentences say it.
struct Particulars: Sendable {
  /// Kinds of facts, each compared by itself.
  enum Kind: UInt8, CaseIterable, Sendable {
    /// A quantity with a unit: a magnitude, a price, a sentence.
    case measure
    /// A count of something.
    case count
    /// A day named.
    case day
    /// A minute of a day.
    case moment
    /// Two small numbers with a hyphen between: the result of a match.
    case score
  }

  /// Where a value stands first.
  enum Place: UInt8, Comparable, Sendable {
    case title
    /// The first sentences of the body.
    case lead
    case body

    static func < (first: Place, second: Place) -> Bool { first.rawValue < second.rawValue }
  }

  /// A value that stands in the article.
  struct Fact: Sendable {
    /// Facts are compared within a group: a kind, and the unit or what is counted.
    let group: UInt64
    let value: UInt64
    let kind: Kind
    let place: Place
  }

  /// Stems of the words of places and of other names in the headline and the first sentences.
  var places = TermVector.empty
  var names = TermVector.empty
  /// By group and value, none twice.
  var facts: [Fact] = []

  /// Whether both lead with a measure of one unit and with a day, the last day is another, and this one
  /// gives a value that the other has nowhere. A report of today's price may well give yesterday's.
  ///
  /// - Complexity: O(facts of both), and their product within a unit.
  func isOtherReading(than other: Particulars) -> Bool {
    guard let day = lastDay, let theirs = other.lastDay, day != theirs else { return false }
    return facts.contains { fact in
      guard fact.kind == .measure, fact.place <= .lead else { return false }
      let measures = other.facts.filter { $0.group == fact.group }
      return measures.contains { $0.place <= .lead }
        && !measures.contains { $0.value == fact.value }
    }
  }

  /// The latest day that the headline or the first sentences name.
  private var lastDay: Int64? {
    facts.filter { $0.kind == .day && $0.place <= .lead }.map { Int64(bitPattern: $0.value) }.max()
  }
}
