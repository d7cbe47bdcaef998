/// Groups of statements, each with the slot whose values it gives.
///
/// A slot whose statements all belong to one group is that group's; any other is a group of its own.
struct SlottedGroups: Sendable {
  private(set) var groups: [[Member]]
  /// Group to slot.
  private var slots: [Int: [SlotUse]] = [:]

  init(_ groups: [[Member]], slots found: [[SlotUse]]) {
    self.groups = groups
    for slot in found.sorted(by: Self.isLarger) {
      let statements = Set(slot.map(\.use.statement))
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
  func slot(of group: Int) -> [SlotUse] { slots[group] ?? [] }

  private static func isLarger(_ slot: [SlotUse], than other: [SlotUse]) -> Bool {
    let (own, theirs) = (Set(slot.map(\.use.article)).count, Set(other.map(\.use.article)).count)
    if own != theirs { return theirs < own }
    return slot[0].use.statement < other[0].use.statement
  }

  private static func members(_ slot: [SlotUse]) -> [Member] {
    var members: [Member] = []
    for use in slot.map(\.use) where members.last?.statement != use.statement {
      members.append(Member(statement: use.statement, clause: use.clause))
    }
    return members
  }
}
