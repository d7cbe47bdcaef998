import SanadTestSupport
import Testing

@testable import SanadLanguages

@Suite struct BoostedTreesTests {
  /// Two trees of two features; the second has one leaf alone.
  private var sample: BoostedTrees {
    var trees = BoostedTrees()
    trees.append(
      [
        .init(feature: 0, threshold: 0.5, low: 1, high: ~2),
        .init(feature: 1, threshold: -1.25, low: ~0, high: ~1),
      ], leaves: [-0.5, 0.25, 2])
    trees.append([], leaves: [-0.125])
    trees.append([.init(feature: 1, threshold: 3, low: ~0, high: ~1)], leaves: [0, 1])
    return trees
  }

  @Test(arguments: [
    ([Float(0.5), -1.25], -0.625), ([0.4, -1], 0.125), ([0.6, 0], 1.875), ([0.6, 3.5], 2.875),
  ])
  func `log-odds are the sum of one leaf of each tree`(_ row: [Float], _ expected: Double) {
    #expect(sample.logOdds(row) == expected)
    #expect(sample.logOdds([9] + row, at: 1) == expected)
  }

  @Test(arguments: [0, 1, 12, 13, 32, 33, 100])
  func `many examples at once have the probabilities of each alone`(_ count: Int) {
    var random = SeededRandom(seed: UInt64(count))
    let values = (0..<(count * 2)).map { _ in Float(Int.random(in: -40...40, using: &random)) / 8 }
    let expected = (0..<count).map { Float(sample.probability(values, at: $0 * 2)) }
    #expect(sample.probabilities(values, width: 2) == expected)
  }

  @Test func `a value that is no number is above every threshold`() {
    #expect(sample.logOdds([.nan, .nan]) == 2.875)
    #expect(
      sample.probabilities([.nan, .nan], width: 2) == [Float(sample.probability([.nan, .nan]))])
  }

  @Test func `trees are read back as they are written`() throws {
    let rows = sample.rows(names: ["width", "height"])
    let table = try PackTable(tsv: .packTable("part\tcells", rows), file: "trees.tsv")
    let read = try BoostedTrees(table, names: ["width", "height"])
    for first in stride(from: Float(-1), to: 1, by: 0.1) {
      for second in stride(from: Float(-2), to: 4, by: 0.3) {
        #expect(read.logOdds([first, second]) == sample.logOdds([first, second]))
      }
    }
  }

  @Test(arguments: [
    "tree\t0:0.5:#0:1", "tree\t0:0.5:#3:1", "tree\t7:0.5:0:1", "tree\t0:0.5:1", "tree\tx",
    "tree\t0:0.5:0:1 ", "features\theight width",
  ])
  func `a table that is no ensemble is an error`(_ row: String) throws {
    let table = try PackTable(tsv: .packTable("part\tcells", [row]), file: "trees.tsv")
    #expect(throws: PackError.self) { try BoostedTrees(table, names: ["width", "height"]) }
  }

  @Test(arguments: [
    (Float(0), "0"), (1.5, "1.5"), (-0.000_04, "-0.00004"), (12.034_56, "12.03456"), (-3, "-3"),
  ])
  func `decimals have no more digits than they need`(_ value: Float, _ text: String) {
    #expect(Decimal.text(value) == text)
  }
}
