/// Groups of statements, each with the slot whose values it gives.
///
/// A slot whose statements all belong to one group is that group's; any other is a group of its own.
struct SlottedGroups: Sendable {
  private(set) var groups: [[Member]]
  /// Group to slot.
  private var slots: [Int: [QuantityUse]] = [:]

  init(_ groups: [[Member]], slots found: [[QuantityUse]]) {
    self.groups = groups
    for slot in found.sorted(by: Self.isLarger) {
      let statements = Set(slot.map(\.statement))
      let home = groups.indices.first { index in
        slots[index] == nil && statements.isSubset(of: groups[index].map(\.statement))
      }
      if let home {
        slots[home] = slot
      } else {
        slots[self.groups.count] = slot
        self.groups.append(Self.members(slot))
      }
    }
  }

  /// The uses of the slot of `group`; empty where it has none.
  func slot(of group: Int) -> [QuantityUse] { slots[group] ?? [] }

  private static func isLarger(_ slot: [QuantityUse], than other: [QuantityUse]) -> Bool {
    let (own, theirs) = (Set(slot.map(\.article)).count, Set(other.map(\.article)).count)
    if own != theirs { return theirs < own }
    return slot[0].statement < other[0].statement
  }

  private static func members(_ slot: [QuantityUse]) -> [Member] {
    var members: [Member] = []
    for use in slot where members.last?.statement != use.statement {
      members.append(Member(statement: use.statement, clause: use.clause))
    }
    return members
  }
}
