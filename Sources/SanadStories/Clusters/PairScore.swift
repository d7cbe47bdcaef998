package import SanadLanguages
import SanadModel
import SanadText

/// The learned score that two articles report one event, and from where on articles and stories are one.
///
/// The trees and the experiment they come from stand in `common/story-pairs.tsv`, which `train-stories`
/// writes.
package struct PairScore: Sendable {
  package var trees: BoostedTrees
  /// The linkage from which an article joins the story of an event.
  package var eventMin: Double
  /// The linkage from which a look back takes two groups for one.
  package var lookBackMin: Double
  /// The linkage from which two stories are of one storyline.
  package var storylineMin: Double

  package init(
    trees: BoostedTrees, eventMin: Double, lookBackMin: Double, storylineMin: Double
  ) {
    (self.trees, self.eventMin) = (trees, eventMin)
    (self.lookBackMin, self.storylineMin) = (lookBackMin, storylineMin)
  }

  /// Reads the table; without one no article joins another.
  ///
  /// - Throws: `PackError` for a tree that is none, or a threshold of another name.
  package init(_ table: PackTable) throws(PackError) {
    trees = try BoostedTrees(table, names: PairFeature.names)
    (eventMin, lookBackMin, storylineMin) = (1, 1, 1)
    let (part, cells) = (try table.column("part"), try table.column("cells"))
    for row in table.rows where !BoostedTrees.isOwn(row.text(part)) {
      let value = try row.decimal(cells)
      switch try row.choice(part, of: Threshold.self) {
      case .eventMin: eventMin = value
      case .lookBackMin: lookBackMin = value
      case .storylineMin: storylineMin = value
      }
    }
  }

  /// The probability of each pair, 0...1.
  package func probabilities(_ pairs: ArticlePairs) -> [Float] {
    trees.roots.isEmpty
      ? Array(repeating: 0, count: pairs.entries.count)
      : trees.probabilities(pairs.values, width: PairFeature.count)
  }

  /// The rows that are no trees.
  package enum Threshold: String, CaseIterable { case eventMin, lookBackMin, storylineMin }
}
