import Testing

@testable import SanadClaims

/// The parts that passes read before an earlier pass has written them.
private func unmetReads(in order: [any ClaimPass.Type]) -> [DraftPart] {
  var written: Set<DraftPart> = []
  var unmet: [DraftPart] = []
  for pass in order {
    unmet += pass.reads.subtracting(written)
    written.insert(pass.writes)
  }
  return unmet
}

@Suite struct ClaimPassTests {
  @Test func `each pass finds what it reads`() {
    #expect(unmetReads(in: ClaimMaker.order) == [])
  }

  @Test func `a pass too early is seen`() {
    #expect(
      unmetReads(in: [QuantityPass.self, DetailPass.self, AssessmentPass.self]).contains(
        .assessments))
  }

  @Test func `each part has one pass`() {
    let parts = ClaimMaker.order.map { $0.writes }
    #expect(Set(parts).count == parts.count)
  }
}
