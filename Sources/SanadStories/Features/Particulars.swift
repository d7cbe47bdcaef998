/// What distinguishes one event from another of its kind: how much and when, as the headline and the first
/// sentences say it.
enum Particulars {
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

  /// Whether both lead with a measure of one unit and with a day, the last day is another, and this one
  /// gives a value that the other has nowhere. A report of today's price may well give yesterday's.
  ///
  /// - Complexity: O(facts of both), and their product within a unit.
  static func isOtherReading(_ facts: [Fact], than others: [Fact]) -> Bool {
    guard let day = lastDay(facts), let theirs = lastDay(others), day != theirs else {
      return false
    }
    return facts.contains { fact in
      guard fact.kind == .measure, fact.place <= .lead else { return false }
      var (isLed, isSame) = (false, false)
      for other in others where other.group == fact.group {
        if other.place <= .lead { isLed = true }
        if other.value == fact.value { isSame = true }
      }
      return isLed && !isSame
    }
  }

  /// The latest day that the headline or the first sentences name.
  static func lastDay(_ facts: [Fact]) -> Int64? {
    var last: Int64?
    for fact in facts where fact.kind == .day && fact.place <= .lead {
      last = max(last ?? .min, Int64(bitPattern: fact.value))
    }
    return last
  }
}
