/// Makes claims of a story's statements: the best cut of the tree of average linkage, as the judges of groups see
/// it, then single moves, then claims of strong pairs that none has.
///
/// A statement of two facts may stand in two claims.
package struct ClaimPartition {
  /// A claim of two outlets or more.
  package struct Part: Hashable, Sendable {
    /// Statements, ascending.
    package let group: [Int32]
    package let verdict: Verdict
    /// The member to print: the nearest to all other outlets.
    package let printed: Int32
  }

  private let probabilities: PairProbabilities
  let judge: GroupJudge
  private let utility: ClaimUtility
  private let outlets: [Int]
  private var verdicts: [[Int32]: Verdict] = [:]
  /// Where groups came from first that were not worth judging then.
  private var origins: [[Int32]: GroupFeatureReader.Origin] = [:]
  /// How many claims have each pair of two outlets.
  private var covered: [PairList.Pair: Int] = [:]

  package init(
    _ probabilities: PairProbabilities, judge: ClaimJudge, utility: ClaimUtility = ClaimUtility()
  ) {
    self.probabilities = probabilities
    self.judge = GroupJudge(probabilities, judge)
    self.utility = utility
    outlets = probabilities.pairs.outlets
  }

  /// The claims, in order of their first statement.
  package mutating func parts() -> [Part] {
    var claims = cut()
    for claim in claims { cover(claim.group, 1) }
    for index in claims.indices {
      cover(claims[index].group, -1)
      claims[index].group = grown(claims[index].group, claims[index].origin)
      cover(claims[index].group, 1)
    }
    var groups = claims.map(\.group)
    groups += added()
    var seen: Set<[Int32]> = []
    return groups.filter { seen.insert($0).inserted }
      .sorted { $0.lexicographicallyPrecedes($1) }.map { part($0) }
  }

  private mutating func part(_ group: [Int32]) -> Part {
    Part(
      group: group, verdict: verdict(group, GroupFeatureReader.Origin(link: 0, parentLink: 0)),
      printed: printed(group))
  }

  // MARK: The cut

  private mutating func cut() -> [(group: [Int32], origin: GroupFeatureReader.Origin)] {
    let forms = GroupForms(probabilities)
    var utilities = Array(repeating: -1.0, count: forms.tree.nodes.count)
    var best = Array(repeating: -1, count: forms.tree.nodes.count)
    let verdicts = judge.verdicts(forms.rows)
    for (index, form) in forms.forms.enumerated() {
      let verdict = verdicts[index]
      guard utility.allows(verdict, size: form.group.count) else { continue }
      let value = utility.value(verdict, pairGain: pairGain(form.group))
      if utilities[form.node] < value {
        utilities[form.node] = value
        best[form.node] = index
      }
    }
    return forms.tree.bestCut(utilities).map { node in
      (
        forms.forms[best[node]].group,
        GroupFeatureReader.Origin(
          link: forms.tree.nodes[node].link, parentLink: forms.tree.parentLink(of: node))
      )
    }
  }

  private mutating func verdict(_ group: [Int32], _ origin: GroupFeatureReader.Origin) -> Verdict {
    if let known = verdicts[group] { return known }
    let made = judge.verdict(group, origins[group] ?? origin)
    verdicts[group] = made
    return made
  }

  // MARK: Pairs

  private func isAcross(_ first: Int32, _ second: Int32) -> Bool {
    outlets[Int(first)] != outlets[Int(second)]
  }

  /// How far the probabilities of a group's pairs of two outlets exceed the least, without pairs that another
  /// claim has.
  private func pairGain(_ group: [Int32]) -> Double {
    var gain = 0.0
    for (index, first) in group.enumerated() {
      for second in group[(index + 1)...] where isAcross(first, second) {
        if !covered.isEmpty, covered[PairList.Pair(first, second)] ?? 0 > 0 { continue }
        gain += Double(probabilities.value(Int(first), Int(second))) - utility.pairMin
      }
    }
    return gain
  }

  private mutating func cover(_ group: [Int32], _ change: Int) {
    for (index, first) in group.enumerated() {
      for second in group[(index + 1)...] where isAcross(first, second) {
        covered[PairList.Pair(first, second), default: 0] += change
      }
    }
  }

  // MARK: Moves

  /// Moves of one claim at most, and the size up to which a claim is moved. Set by reading.
  private static let stepMax = 8
  private static let movedSizeMax = 24
  /// Statements tried for a claim, and their least mean probability. Set by reading.
  private static let triedMax = 4
  private static let nearMin: Float = 0.25
  /// Growth of the utility from which a move is made. Set by reading.
  private static let growthMin = 0.02

  /// The group after the moves, each of one member, that raise its utility.
  private mutating func grown(
    _ group: [Int32], _ origin: GroupFeatureReader.Origin
  ) -> [Int32] {
    var (current, origin) = (group, origin)
    var value = utility.value(verdict(current, origin), pairGain: pairGain(current))
    for _ in 0..<Self.stepMax where current.count <= Self.movedSizeMax {
      origin.dropped = -1
      var best = (group: current, value: value + Self.growthMin)
      for other in moves(of: current) {
        let gain = pairGain(other)
        guard best.value < utility.valueMax(pairGain: gain) else {
          if verdicts[other] == nil, origins[other] == nil { origins[other] = origin }
          continue
        }
        let own = utility.value(verdict(other, origin), pairGain: gain)
        if best.value < own { best = (other, own) }
      }
      if best.group == current { break }
      (current, value) = best
    }
    return current
  }

  /// The group with one statement more or less, of two outlets still.
  private func moves(of group: [Int32]) -> [[Int32]] {
    let near = probabilities.nearest(to: group, least: Self.nearMin, count: Self.triedMax)
    var moves = near.map { (group + [$0]).sorted() }
    if 2 < group.count {
      moves += group.map { member in group.filter { $0 != member } }
        .filter { 1 < GroupForms.outletCount($0, probabilities.pairs) }
    }
    return moves
  }

  // MARK: New claims

  /// Probability from which a pair that no claim has starts one. Set by reading.
  private static let seedMin: Float = 0.5

  /// Claims of strong pairs that no claim has, the strongest first; half of their pairs at least are new.
  private mutating func added() -> [[Int32]] {
    let list = probabilities.pairs.list
    let seeds = list.pairs.indices.filter {
      Self.seedMin <= probabilities.values[$0]
        && isAcross(list.pairs[$0].first, list.pairs[$0].second)
    }.sorted { (probabilities.values[$1], $0) < (probabilities.values[$0], $1) }
    var added: [[Int32]] = []
    for seed in seeds where covered[list.pairs[seed]] ?? 0 <= 0 {
      let link = probabilities.values[seed]
      let origin = GroupFeatureReader.Origin(link: link, parentLink: link)
      let group = grown([list.pairs[seed].first, list.pairs[seed].second], origin)
      let verdict = verdict(group, origin)
      guard verdict.isAccepted, 0 < utility.value(verdict, pairGain: pairGain(group)), isNew(group)
      else { continue }
      added.append(group)
      cover(group, 1)
    }
    return added
  }

  private func isNew(_ group: [Int32]) -> Bool {
    var (new, all) = (0, 0)
    for (index, first) in group.enumerated() {
      for second in group[(index + 1)...] where isAcross(first, second) {
        all += 1
        if covered[PairList.Pair(first, second)] ?? 0 <= 0 { new += 1 }
      }
    }
    return all <= new * 2
  }

  // MARK: The sentence to print

  /// The member with the highest mean, over the other outlets, of its best probability there.
  private func printed(_ group: [Int32]) -> Int32 {
    var best = (member: group[0], mean: Float(-1))
    for member in group {
      var tops: [Int: Float] = [:]
      for other in group where isAcross(member, other) {
        let outlet = outlets[Int(other)]
        tops[outlet] = max(tops[outlet] ?? 0, probabilities.value(Int(member), Int(other)))
      }
      let mean =
        tops.keys.sorted().reduce(Float(0)) { $0 + (tops[$1] ?? 0) }
        / Float(max(1, tops.count))
      if best.mean < mean { best = (member, mean) }
    }
    return best.member
  }
}
