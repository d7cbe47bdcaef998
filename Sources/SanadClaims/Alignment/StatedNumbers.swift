import SanadModel
import SanadText

/// The values of the numbers of a statement, however they are written.
struct StatedNumbers: Hashable, Sendable {
  private let language: String?
  /// Ascending, each once.
  private let values: [Double]

  /// - Parameter quantities: of the statement.
  init(_ quantities: [QuantityMention], language: String?) {
    self.language = language
    values = Set(quantities.flatMap { [$0.value.low, $0.value.high].compactMap { $0 } }).sorted()
  }

  /// Whether two statements of two languages both have numbers and none in common.
  ///
  /// Words that tell such statements apart are often not known in both languages; numbers are.
  func isDisjoint(with other: StatedNumbers) -> Bool {
    guard language != other.language, !values.isEmpty, !other.values.isEmpty else { return false }
    return !values.contains { other.values.contains($0) }
  }
}
