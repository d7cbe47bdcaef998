import SanadModel
import SanadText

/// The statements that a denial may point back to.
struct BackReferences: Sendable {
  /// Statements that deny nothing, and those of them that tell of a rumour; both ascending.
  let affirmed: [StatementID]
  let rumours: [StatementID]

  init(_ affirmed: [StatementID], isRumour: (StatementID) -> Bool) {
    self.affirmed = affirmed
    rumours = affirmed.filter(isRumour)
  }

  /// The nearest affirming statement before `last` and not before `first`, then the rumours before that one;
  /// at most `countMax`, nearest first.
  func before(_ last: StatementID, from first: StatementID, countMax: Int) -> [StatementID] {
    guard let nearest = Self.before(last, in: affirmed).last, first <= nearest else { return [] }
    let earlier = Self.before(nearest, in: rumours).suffix(countMax - 1)
    return [nearest] + earlier.reversed().filter { first <= $0 }
  }

  /// The nearest rumour from `first` on before `last`.
  func rumour(from first: StatementID, before last: StatementID) -> StatementID? {
    Self.before(last, in: rumours).last.flatMap { first <= $0 ? $0 : nil }
  }

  /// The affirming statements from `first` on before `last`, ascending; not more than looked back at.
  func affirmed(from first: StatementID, before last: StatementID) -> [StatementID] {
    Self.before(last, in: affirmed).suffix(Self.saidCountMax).filter { first <= $0 }
  }

  /// Statements of an article among which what somebody said is looked for. Set by reading.
  private static let saidCountMax = 8

  private static func before(
    _ last: StatementID, in statements: [StatementID]
  ) -> ArraySlice<StatementID> {
    statements[..<statements.lowerBound { $0 < last }]
  }
}
