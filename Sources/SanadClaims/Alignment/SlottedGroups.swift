/// Groups of statements, each with the slot whose values it gives.
///
/// A slot belongs to the group that half of its statements are in, or that is half made of them, and adds
/// the rest of its statements there; any other is a group of its own.
struct SlottedGroups: Sendable {
  private(set) var groups: [[Member]]
  /// Group to slot.
  private var slots: [Int: [SlotUse]] = [:]

  init(_ groups: [[Member]], slots found: [[SlotUse]]) {
    self.groups = groups
    for slot in found.sorted(by: Self.isLarger) {
      if let home = home(of: Set(slot.map(\.use.statement))) {
        slots[home] = slot
        add(slot, to: home)
      } else {
        slots[self.groups.count] = slot
        self.groups.append(Self.members(slot))
      }
    }
  }

  /// The first of the groups without a slot that share most with the statements of a slot.
  private func home(of statements: Set<Int>) -> Int? {
    var best: (group: Int, shared: Int)?
    for (index, group) in groups.enumerated() where slots[index] == nil {
      let shared = group.count { statements.contains($0.statement) }
      let isHome = group.count <= shared * 2 || statements.count == shared
      if isHome, best?.shared ?? 0 < shared { best = (index, shared) }
    }
    return best?.group
  }

  private mutating func add(_ slot: [SlotUse], to home: Int) {
    let own = Set(groups[home].map(\.statement))
    groups[home] += Self.members(slot).filter { !own.contains($0.statement) }
    groups[home].sort { $0.statement < $1.statement }
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
