import SanadModel

/// A sum or a share that a sentence gives.
struct CalculationRecord: Encodable, Sendable {
  let kind: String
  let sentence: PointerRecord
  let terms: [Double]
  let result: Double
  let given: Double
  let holds: Bool

  init(_ calculation: Calculation, _ writer: PointerWriter) {
    kind = calculation.kind.rawValue
    sentence = PointerRecord(calculation.sentence, writer)
    terms = calculation.terms
    result = calculation.result
    given = calculation.given
    holds = calculation.holds
  }
}
