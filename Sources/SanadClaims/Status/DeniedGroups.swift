/// Groups parted where somebody denies what only some of their statements say.
///
/// A group keeps its place, and its slot, without what denies it and without what is denied; each of these
/// is a group at the end. Where all that affirms is denied, the group itself is.
enum DeniedGroups {
  /// - Returns: the groups, and for each that is denied the members that deny it.
  static func parted(
    _ groups: [[Member]], by finder: DenialFinder
  ) -> (groups: [[Member]], denials: [Int: [Member]]) {
    var parted = groups
    var ends: [(group: [Member], denials: [Member])] = []
    var denials: [Int: [Member]] = [:]
    for (index, denying) in finder.deniedGroups().sorted(by: { $0.key < $1.key }) {
      let own = groups[index].filter { isIn(denying, $0) }
      let denied = finder.denied(in: index, by: denying)
      let rest = groups[index].filter { !isIn(own, $0) && !isIn(denied, $0) }
      if rest.isEmpty {
        parted[index] = denied
        denials[index] = denying
      } else {
        parted[index] = rest
        ends.append((denied, denying))
      }
      if !own.isEmpty { ends.append((own, [])) }
    }
    for end in ends {
      if !end.denials.isEmpty { denials[parted.count] = end.denials }
      parted.append(end.group)
    }
    return (parted, denials)
  }

  private static func isIn(_ members: [Member], _ member: Member) -> Bool {
    members.contains { $0.statement == member.statement }
  }
}
