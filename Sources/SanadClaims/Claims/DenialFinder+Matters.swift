import SanadModel
import SanadText

/// What the denials of a story come to: the matters that are denied.
extension DenialFinder {
  /// What is denied in the story, in order of the first denial; each statement is in one matter at most.
  func matters() -> [DeniedMatter] {
    var matters: [DeniedMatter] = []
    var places: [StatementID: Int] = [:]
    var groups: [GroupID: Int] = [:]
    for found in homes().flatMap(self.matters(of:)).sorted(by: Self.isNarrower) {
      let left = found.denied.filter { places[$0.statement] == nil }
      let known = place(of: found, among: matters, places, groups)
      if let known {
        matters[known].denying.merge(found.denying)
        matters[known].denied.merge(left)
      } else {
        matters.append(DeniedMatter(denying: found.denying, denied: left, heads: found.heads))
      }
      let place = known ?? matters.count - 1
      for clause in left {
        places[clause.statement] = place
        for group in membership[clause.statement] where groups[group] == nil {
          groups[group] = place
        }
      }
    }
    return matters.sorted { $0.denying[0].statement < $1.denying[0].statement }
  }

  /// The matter that `found` is one with: both have half of the longer list of denied statements in common; or a first
  /// word of what is denied, and a denied statement or a group of such.
  private func place(
    of found: DeniedMatter, among matters: [DeniedMatter], _ places: [StatementID: Int],
    _ groups: [GroupID: Int]
  ) -> Int? {
    var common: [Int: Int] = [:]
    var near: Set<Int> = []
    for clause in found.denied {
      if let place = places[clause.statement] { common[place, default: 0] += 1 }
      near.formUnion(membership[clause.statement].compactMap { groups[$0] })
    }
    near.formUnion(common.keys)
    return near.sorted().first { place in
      let (matter, count) = (matters[place], common[place] ?? 0)
      return 0 < count && max(matter.denied.count, found.denied.count) <= count * 2
        || !matter.heads.isDisjoint(with: found.heads)
    }
  }

  /// What one statement says is denied as such rather than as one of many on its topic.
  private static func isNarrower(_ matter: DeniedMatter, than other: DeniedMatter) -> Bool {
    func count(_ matter: DeniedMatter) -> Int { matter.denied.isEmpty ? .max : matter.denied.count }
    let (own, theirs) = (count(matter), count(other))
    return own == theirs ? matter.denying[0].statement < other.denying[0].statement : own < theirs
  }

  /// The groups of the denials, each denial in one: in that whose other statements have most of the denied words.
  private func homes() -> [(group: GroupID, denials: [Denial])] {
    var homes: [(group: GroupID, denials: [Denial])] = []
    var places: [GroupID: Int] = [:]
    for denial in denials.values.sorted(by: { $0.clause.statement < $1.clause.statement }) {
      let own = membership[denial.clause.statement]
      let shares = own.map { sharedShare(denial, $0) }
      guard let most = shares.max(), let at = shares.firstIndex(of: most) else { continue }
      if let home = places[own[at]] {
        homes[home].denials.append(denial)
      } else {
        places[own[at]] = homes.count
        homes.append((own[at], [denial]))
      }
    }
    return homes
  }

  /// The greatest share of the denied words that a clause of the group has; 0 without a plain one.
  private func sharedShare(_ denial: Denial, _ group: GroupID) -> Double {
    affirming[group].reduce(0) { max($0, share(of: denial, in: $1.statement)) }
  }

  /// What the denials of one group deny: one matter, and one of each whose words point to what somebody else said.
  /// Plain negations deny a rumour or nothing.
  private func matters(of home: (group: GroupID, denials: [Denial])) -> [DeniedMatter] {
    let own = Set(affirming[home.group].statements.sorted().prefix(Self.holderCountMax))
    var shared = DeniedMatter(denying: [], denied: [], heads: [])
    var matters: [DeniedMatter] = []
    for denial in home.denials {
      let denied = targets(of: denial, own)
      if denied.isEmpty, denial.kind == .negation { continue }
      if denial.speakers.isEmpty {
        shared.denying.merge([denial.clause])
        shared.denied.merge(denied)
        shared.heads.formUnion(denial.heads)
      } else {
        matters.append(DeniedMatter(denying: [denial.clause], denied: denied, heads: []))
      }
    }
    return shared.denying.isEmpty ? matters : matters + [shared]
  }
}
