import Testing

@testable import SanadStories

@Suite struct LinkageTests {
  private func groups(_ links: [(Int, Int, Float)], count: Int, mean: Double) -> [Int] {
    PairGroups(
      links.map { PairGroups.Link(new: $0.0, old: $0.1, probability: $0.2) }, count: count,
      mean: mean
    ).groups
  }

  /// Each of the chain is like the next and no other.
  private let chain: [(Int, Int, Float)] = [(1, 0, 0.9), (2, 1, 0.9), (3, 2, 0.9), (4, 3, 0.9)]

  @Test func `a chain is no group`() {
    #expect(groups(chain, count: 5, mean: 0.5) == [0, 0, 2, 2, 4])
    #expect(groups(chain, count: 5, mean: 0.99) == [0, 1, 2, 3, 4])
  }

  @Test func `the order of pairs changes no group`() {
    let links = chain + [(2, 0, 0.9), (4, 2, 0.8), (3, 1, 0.2)]
    #expect(
      groups(links, count: 5, mean: 0.4) == groups(links.reversed(), count: 5, mean: 0.4))
  }

  @Test func `groups that hang together on average are one`() {
    let links: [(Int, Int, Float)] = [
      (1, 0, 0.9), (3, 2, 0.8), (2, 0, 0.5), (3, 1, 0.5), (2, 1, 0.4), (3, 0, 0.4),
    ]
    #expect(groups(links, count: 4, mean: 0.44) == [0, 0, 0, 0])
    #expect(groups(links, count: 4, mean: 0.46) == [0, 0, 2, 2])
  }

  @Test(arguments: [
    (0.8, 1, 1, 0.8),
    // Two articles of the story that are not like it count half.
    (0.8, 1, 3, 0.4),
    (1.6, 2, 2, 0.8),
    // No more are missing than are looked at.
    (0.8, 1, 1_000, 0.8 / 12.5),
  ])
  func `the mean takes what is missing in`(
    _ sum: Double, _ count: Int, _ size: Int, _ mean: Double
  ) {
    #expect(abs(Linkage.mean(sum, count, size: size) - mean) < 1e-9)
  }

  @Test func `of two stories as probable the older one goes first`() {
    let sizes: [Int32: Int] = [3: 1, 7: 1, 9: 2]
    let found = Linkage.candidates([9, 7, 3, 9], [0.5, 0.6, 0.6, 0.5]) { sizes[$0] ?? 0 }
    #expect(found.map(\.story) == [3, 7, 9])
    #expect(found.map(\.best) == [2, 1, 0])
  }
}

@Suite struct TermOverlapTests {
  private func terms(_ found: [(UInt64, ArticleTerms.Marks)]) -> ArticleTerms {
    var found = found.map { (term: $0.0 << 32, marks: $0.1) }
    return ArticleTerms(&found) { $0 >> 32 == 9 ? 0 : Double($0 >> 32) }
  }

  @Test func `what stands in both is counted once, by where it stands`() {
    let new = terms([(2, .title), (2, []), (4, [.name, .leadName]), (7, .title), (9, .title)])
    let old = terms([(2, []), (4, [.name, .leadPlace]), (8, .title), (5, .number)])
    var shared: [TermOverlap.Shared] = []
    let overlap = TermOverlap(new, old, &shared)
    #expect(new.terms.count == 3)
    #expect(shared.map(\.place) == [0, 1])
    #expect(overlap.weight == 6 && overlap.names == 4)
    #expect(overlap.title == 4 && overlap.titleCount == 0)
    #expect(overlap.titleMissing == 7 && overlap.titleMissingOld == 8)
    #expect(overlap.leadNames.new == 4 && overlap.leadNames.both == 0)
    #expect(overlap.leadPlaces.old == 4)
  }

  @Test func `numbers have no weight`() {
    let first = terms([(3, [.number, .title]), (6, [])])
    var shared: [TermOverlap.Shared] = []
    let overlap = TermOverlap(first, terms([(3, .number)]), &shared)
    #expect(first.sums.weight == 6)
    #expect(overlap.numbers == 1 && overlap.titleNumbers == 1 && overlap.weight == 0)
  }
}
