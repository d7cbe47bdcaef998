import SanadLanguages

/// The judges of groups over one story.
struct GroupJudge {
  private let judge: ClaimJudge
  private let reader: GroupFeatureReader

  init(_ probabilities: PairProbabilities, _ judge: ClaimJudge) {
    self.judge = judge
    reader = GroupFeatureReader(probabilities)
  }

  /// - Parameter group: ascending, of two outlets or more.
  func verdict(_ group: [Int32], _ origin: GroupFeatureReader.Origin) -> Verdict {
    var rows = FeatureRows<GroupFeature>()
    reader.append(to: &rows, group, origin)
    return verdict(rows, 0)
  }

  /// The verdict of each row.
  func verdicts(_ rows: FeatureRows<GroupFeature>) -> [Verdict] {
    zip(
      judge.right.wholeProbabilities(rows.values, width: rows.width),
      judge.wrong.wholeProbabilities(rows.values, width: rows.width)
    ).map { Verdict(right: $0, wrong: $1) }
  }

  private func verdict(_ rows: FeatureRows<GroupFeature>, _ row: Int) -> Verdict {
    Verdict(
      right: judge.right.probability(rows.values, at: row * rows.width),
      wrong: judge.wrong.probability(rows.values, at: row * rows.width))
  }
}
