import SanadText

/// Reads the features of groups of a story.
struct GroupFeatureReader {
  /// Members that are compared: of a larger group evenly chosen ones. Set by reading.
  static let comparedMax = 32
  /// Share of the members that have a word of the core. Set by reading.
  static let coreShareMin = 0.8

  private let probabilities: PairProbabilities
  let traits: StoryTraits
  private let list: PairList

  init(_ probabilities: PairProbabilities) {
    self.probabilities = probabilities
    traits = probabilities.pairs.traits
    list = probabilities.pairs.list
  }

  /// How a group came about.
  struct Origin: Hashable, Sendable {
    /// Members of its node left out; -1 for one with a member added.
    var dropped = 0
    var link: Float
    var parentLink: Float
  }

  /// Adds the row of a group of two outlets or more.
  ///
  /// - Parameter group: ascending.
  func append(
    to rows: inout FeatureRows<GroupFeature>, _ group: [Int32], _ origin: Origin
  ) {
    let row = rows.count
    rows.appendRow()
    let members = compared(group)
    let pairs = pairs(of: members)
    whole(&rows, row, group, members, origin)
    probabilities(&rows, row, members, pairs)
    core(&rows, row, members)
    values(&rows, row, members)
    mutual(&rows, row, pairs)
    each(&rows, row, members)
  }

  private func compared(_ group: [Int32]) -> [Int] {
    guard Self.comparedMax < group.count else { return group.map(Int.init) }
    return (0..<Self.comparedMax).map { Int(group[$0 * group.count / Self.comparedMax]) }
  }

  /// Two members of different articles.
  private struct MemberPair {
    let first: Int
    let second: Int
    /// Whether they are of two outlets.
    let isAcross: Bool
    /// The place in the list; nil if it is none, so that nothing is known of it.
    let index: Int?
    let value: Float
  }

  private func pairs(of members: [Int]) -> [MemberPair] {
    var pairs: [MemberPair] = []
    for first in members.indices {
      let own = traits.statements[members[first]]
      for second in members.indices.dropFirst(first + 1) {
        let other = traits.statements[members[second]]
        guard own.article != other.article else { continue }
        let index = list.pair(members[first], members[second])
        pairs.append(
          MemberPair(
            first: first, second: second, isAcross: own.outlet != other.outlet, index: index,
            value: index.map { probabilities.values[$0] } ?? 0))
      }
    }
    return pairs
  }

  private func whole(
    _ rows: inout FeatureRows<GroupFeature>, _ row: Int, _ group: [Int32], _ members: [Int],
    _ origin: Origin
  ) {
    let statements = group.map { traits.statements[Int($0)] }
    let articles = Self.distinctCount(statements.map(\.article))
    rows[row, .size] = Float(group.count)
    rows[row, .outlets] = Float(Self.distinctCount(statements.map(\.outlet)))
    rows[row, .articles] = Float(articles)
    rows[row, .perArticle] = Float(group.count) / Float(max(1, articles))
    rows[row, .dropped] = Float(origin.dropped)
    rows[row, .link] = origin.link
    rows[row, .parentLink] = origin.parentLink
    rows[row, .storyArticles] = Float(traits.articleTerms.count)
    rows[row, .storyStatements] = Float(ExactMath.log(Double(max(1, traits.statements.count))))
    rows[row, .distinct] = Float(wordingCount(members))
  }

  private static func distinctCount(_ numbers: [Int]) -> Int {
    let sorted = numbers.sorted()
    return sorted.indices.count { $0 == 0 || sorted[$0] != sorted[$0 - 1] }
  }

  /// Members whose terms no member before has just so.
  private func wordingCount(_ members: [Int]) -> Int {
    members.indices.count { place in
      let terms = traits.statements[members[place]].all.terms
      return !members[..<place].contains { traits.statements[$0].all.terms == terms }
    }
  }

  // MARK: Probabilities

  private func probabilities(
    _ rows: inout FeatureRows<GroupFeature>, _ row: Int, _ members: [Int], _ pairs: [MemberPair]
  ) {
    let sorted = pairs.map(\.value).sorted()
    guard !sorted.isEmpty else { return }
    rows[row, .mean] = sorted.reduce(0, +) / Float(sorted.count)
    rows[row, .least] = sorted[0]
    rows[row, .quarter] = sorted[(sorted.count - 1) / 4]
    rows[row, .median] = sorted[(sorted.count - 1) / 2]
    rows[row, .greatest] = sorted[sorted.count - 1]
    var (sums, counts) = (
      Array(repeating: Float(0), count: members.count),
      Array(repeating: Float(0), count: members.count)
    )
    for pair in pairs {
      for member in [pair.first, pair.second] {
        sums[member] += pair.value
        counts[member] += 1
      }
    }
    let means = zip(sums, counts).map { $1 == 0 ? 0 : $0 / $1 }
    let weakest = means.sorted()
    rows[row, .weakest] = weakest[0]
    rows[row, .secondWeakest] = weakest[min(1, weakest.count - 1)]
    across(&rows, row, members, pairs)
    outside(&rows, row, members, means)
  }

  private func across(
    _ rows: inout FeatureRows<GroupFeature>, _ row: Int, _ members: [Int], _ pairs: [MemberPair]
  ) {
    var best: [(outlet: Int, value: Float)] = []
    var (count, sum, least, greatest): (Float, Float, Float, Float) = (0, 0, 1, 0)
    for pair in pairs where pair.isAcross {
      count += 1
      sum += pair.value
      least = min(least, pair.value)
      greatest = max(greatest, pair.value)
      for member in [pair.first, pair.second] {
        let outlet = traits.statements[members[member]].outlet
        if let place = best.firstIndex(where: { $0.outlet == outlet }) {
          best[place].value = max(best[place].value, pair.value)
        } else {
          best.append((outlet, max(0, pair.value)))
        }
      }
    }
    rows[row, .acrossCount] = count
    rows[row, .acrossSum] = sum
    rows[row, .meanAcross] = PairFeatureReader.share(sum, of: count)
    rows[row, .leastAcross] = least
    rows[row, .greatestAcross] = greatest
    rows[row, .weakestOutlet] = best.map(\.value).min() ?? 0
  }

  /// How near the members are to statements outside.
  private func outside(
    _ rows: inout FeatureRows<GroupFeature>, _ row: Int, _ members: [Int], _ means: [Float]
  ) {
    var (held, sum): (Float, Float) = (0, 0)
    for (member, mean) in zip(members, means) {
      var best: Float = 0
      for partner in list.partners(of: member) where best < probabilities.values[Int(partner.pair)]
      {
        if !members.contains(Int(partner.item)) { best = probabilities.values[Int(partner.pair)] }
      }
      if best < mean { held += 1 }
      sum += best
    }
    rows[row, .held] = held / Float(members.count)
    rows[row, .outside] = sum / Float(members.count)
  }

  private func mutual(
    _ rows: inout FeatureRows<GroupFeature>, _ row: Int, _ pairs: [MemberPair]
  ) {
    let seen = probabilities.pairs.rows
    func value(_ pair: MemberPair, _ feature: PairFeature) -> Float {
      pair.index.map { seen[$0, feature] } ?? 0
    }
    func mean(_ feature: PairFeature) -> Float {
      pairs.reduce(Float(0)) { $0 + value($1, feature) } / Float(max(1, pairs.count))
    }
    func least(_ feature: PairFeature) -> Float {
      guard let first = pairs.first else { return 0 }
      return pairs.reduce(value(first, feature)) { min($0, value($1, feature)) }
    }
    rows[row, .articleContainmentMin] = least(.articleContainmentMin)
    rows[row, .articleContainmentMean] = mean(.articleContainmentMin)
    rows[row, .elsewhereMean] = mean(.elsewhereMax)
    rows[row, .quantitiesDiffering] = mean(.quantitiesDiffering)
    rows[row, .daysDiffering] = mean(.daysDiffering)
    rows[row, .hoursMin] = least(.hours)
    rows[row, .speakersMin] = least(.speakers)
    rows[row, .matterMin] = least(.matterCosine)
    rows[row, .matterMean] = mean(.matterCosine)
    rows[row, .matterContainmentMean] = mean(.matterContainmentMin)
    rows[row, .frameMean] = mean(.frameShare)
    rows[row, .frameMax] = pairs.reduce(pairs.isEmpty ? 0 : -.infinity) {
      max($0, value($1, .frameShare))
    }
    rows[row, .namesElsewhere] = mean(.namesElsewhere)
    rows[row, .numbersElsewhere] = mean(.numbersElsewhere)
    rows[row, .negatedOne] = mean(.negatedOne)
    rows[row, .plannedOne] = mean(.plannedOne)
    rows[row, .placeDifference] = mean(.placeDifference)
    rows[row, .gramsMin] = least(.weightedGrams)
    rows[row, .gramsMean] = mean(.weightedGrams)
    rows[row, .rareInBothMin] = least(.rareInBoth)
    rows[row, .matterRarestMin] = least(.matterRarest)
  }
}
