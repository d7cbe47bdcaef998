/// What a group is worth as a claim.
///
/// The weights were chosen on five folds of the marked stories of 2025 and kept for all others; see the decision
/// note on the judge of claims.
package struct ClaimUtility: Hashable, Sendable {
  /// What a claim must be worth to stand at all. Chosen on the marked stories of 2025 as said above (decision 0056).
  package var least = 0.2
  /// The loss for a claim that is wrong.
  package var wrongWeight: Double
  /// The gain for each pair of outlets joined, and the probability from which a pair is a gain.
  package var pairWeight: Double
  package var pairMin: Double

  /// Probability of being right under which a small group is no claim, and of being wrong over which none is. See
  /// decision 0056.
  package var rightMin = 0.3
  package var wrongMax = 0.35
  /// Members from which a group is not small: one misfit in many leaves most of it right. See decision 0056.
  package var largeSizeMin = 4

  package init(wrongWeight: Double = 2.6, pairWeight: Double = 0.5, pairMin: Double = 0.3) {
    self.wrongWeight = wrongWeight
    self.pairWeight = pairWeight
    self.pairMin = pairMin
  }

  func value(_ verdict: Verdict, pairGain: Double) -> Double {
    verdict.right - least - wrongWeight * verdict.wrong + pairWeight * pairGain
  }

  /// What a claim of this gain is worth if it is surely right.
  func valueMax(pairGain: Double) -> Double {
    value(Verdict(right: 1, wrong: 0), pairGain: pairGain)
  }

  func allows(_ verdict: Verdict, size: Int) -> Bool {
    (rightMin <= verdict.right || largeSizeMin <= size) && verdict.wrong <= wrongMax
  }
}

/// What the judges of groups say of one.
package struct Verdict: Hashable, Sendable {
  package let right: Double
  package let wrong: Double

  /// What must be said of a claim that the tree does not offer. Set by reading.
  static let rightMin = 0.5
  static let wrongMax = 0.2

  var isAccepted: Bool { Self.rightMin <= right && wrong < Self.wrongMax }
}
