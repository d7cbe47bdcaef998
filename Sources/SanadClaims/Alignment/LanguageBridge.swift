import SanadModel

/// Matches groups of two languages that state the same fact.
///
/// The judges compare words, and a translation shares none, so they are trained on stories of one language each
/// and group the statements of each language by itself. What two languages may share (names, numbers, loan words)
/// and where a report places the fact then match the groups: the likeliest pair first, each group once.
///
/// The values below were chosen on six of twelve invented events reported in two languages. Of the 54 facts of
/// those six and of the 54 of the other six, 43 and 42 are then matched, 6 and 2 pairs of different facts.
struct LanguageBridge: Sendable {
  /// Likelihood of a match, 0...1, from which groups are matched. Measured as said above.
  static let likelihoodMin: Float = 0.19
  /// Weight of the similarity if both statements have numbers and none in common. Set by reading.
  static let disjointNumbersWeight: Float = 0.6
  /// What the similarity loses if one report begins with the fact and the other ends with it: reports place what
  /// matters first, in any language. Without it 44 and 41 facts are matched, 8 and 2 pairs of different ones.
  /// Measured.
  static let orderShare: Float = 0.6
  /// The share of the best other match of either group that counts against a match. Set by reading.
  static let rivalShare: Float = 0.2

  private typealias Match = (first: Int, second: Int, likelihood: Float)

  private let languages: [String]
  /// For each statement its place in its article, 0 for the first and 1 for the last.
  private let order: [Float]
  private let edges: [SimilarityGraph.Edge]

  init(_ story: StoryIndex, _ similarity: StatementSimilarity, _ traits: StoryTraits) {
    let languages = story.statements.map { story.articles[$0.article].article.language }
    self.languages = languages
    order = traits.statements.map(\.place)
    guard let first = languages.first, languages.contains(where: { $0 != first }) else {
      edges = []
      return
    }
    let numbers = story.statements.indices.map { id in
      Set(story.quantities(of: id).flatMap { [$0.value.low, $0.value.high].compactMap { $0 } })
    }
    let isOther = Self.isOfRarerLanguage(languages)
    var products = TermProducts(Array(story.space.vectors), posted: isOther)
    var edges: [SimilarityGraph.Edge] = []
    for first in languages.indices {
      products.forEachPosted(with: first) { second, product in
        // A pair of two of the rarer languages is met from both sides.
        guard languages[first] != languages[second], !isOther[first] || second < first else {
          return
        }
        let isDisjoint =
          !numbers[first].isEmpty && !numbers[second].isEmpty
          && numbers[first].isDisjoint(with: numbers[second])
        let weight = isDisjoint ? Self.disjointNumbersWeight : 1
        let likeness = similarity.similarity(second, first, product: product) * weight
        if likeness < SimilarityGraph.similarityMin { return }
        edges.append(
          .init(
            first: Int32(min(first, second)), second: Int32(max(first, second)),
            similarity: likeness))
      }
    }
    self.edges = edges
  }

  /// For each statement whether it is not of the language that most are of; of equal ones the first by name.
  private static func isOfRarerLanguage(_ languages: [String]) -> [Bool] {
    var counts: [String: Int] = [:]
    for language in languages { counts[language, default: 0] += 1 }
    let most = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    return languages.map { $0 != most }
  }

  /// The groups to join, by their places in `groups`; each place at most once.
  ///
  /// - Parameter groups: of statements, numbered as in the story; only groups without a common language match.
  /// - Complexity: O(edges), times the groups that a statement stands in.
  func matches(_ groups: [[Int]]) -> [(first: Int, second: Int)] {
    let candidates = againstRivals(candidates(groups), count: groups.count)
      .filter { Self.likelihoodMin <= $0.likelihood }
      .sorted { ($1.likelihood, $0.first, $0.second) < ($0.likelihood, $1.first, $1.second) }
    var isTaken = Array(repeating: false, count: groups.count)
    var matches: [(first: Int, second: Int)] = []
    for (first, second, _) in candidates where !isTaken[first] && !isTaken[second] {
      (isTaken[first], isTaken[second]) = (true, true)
      matches.append((first, second))
    }
    return matches
  }

  /// The pairs of groups without a common language that have similar statements, in no order.
  private func candidates(_ groups: [[Int]]) -> [Match] {
    let spoken = groups.map { group in Set(group.map { languages[$0] }) }
    var homes: [[Int]] = Array(repeating: [], count: languages.count)
    for (place, group) in groups.enumerated() { for item in group { homes[item].append(place) } }
    var best: [SIMD2<Int>: [Int32: Float]] = [:]
    for edge in edges {
      for first in homes[Int(edge.first)] {
        for second in homes[Int(edge.second)] where spoken[first].isDisjoint(with: spoken[second]) {
          let pair = SIMD2(min(first, second), max(first, second))
          for item in [edge.first, edge.second] {
            best[pair, default: [:]][item, default: 0] =
              max(best[pair]?[item] ?? 0, edge.similarity)
          }
        }
      }
    }
    return best.map { pair, best in
      (pair.x, pair.y, likelihood(groups[pair.x], groups[pair.y], best))
    }
  }

  /// The mean of the best similarity of each statement, less if the reports place the groups differently.
  private func likelihood(_ first: [Int], _ second: [Int], _ best: [Int32: Float]) -> Float {
    let members = first + second
    let mean =
      members.reduce(Float(0)) { $0 + (best[Int32($1)] ?? 0) } / Float(members.count)
    let distance = abs(meanOrder(first) - meanOrder(second))
    return mean * (1 - Self.orderShare * distance)
  }

  private func meanOrder(_ group: [Int]) -> Float {
    group.reduce(Float(0)) { $0 + order[$1] } / Float(group.count)
  }

  /// The matches, each less likely by what else its two groups may match.
  private func againstRivals(_ matches: [Match], count: Int) -> [Match] {
    var best = Array(repeating: (first: Float(0), second: Float(0)), count: count)
    for match in matches {
      for group in [match.first, match.second] {
        if best[group].first < match.likelihood {
          best[group] = (match.likelihood, best[group].first)
        } else {
          best[group].second = max(best[group].second, match.likelihood)
        }
      }
    }
    return matches.map { match in
      let rivals = [match.first, match.second].map { group in
        match.likelihood == best[group].first ? best[group].second : best[group].first
      }
      return (
        match.first, match.second,
        match.likelihood - Self.rivalShare * (rivals[0] + rivals[1]) / 2
      )
    }
  }
}
