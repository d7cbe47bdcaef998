import SanadText

/// The terms of a statement that are names: capitalised words but for the first word.
struct NamedTerms: Hashable, Sendable {
  /// Names of a body differ between languages, so names of two languages are not compared.
  private let language: String?
  /// Ascending, each once.
  private let hashes: [UInt64]
  /// One bit for each: two sets without a common bit have nothing in common.
  private let mask: UInt64

  init(
    _ terms: [Term], in statement: Statement, _ tokens: [Token], language: String?
  ) {
    self.language = language
    let first = statement.tokens.first { tokens[$0].kind == .word }
    let names = terms.filter { tokens[$0.token].isCapitalised && $0.token != first }
    hashes = Set(names.map(\.hash.value)).sorted()
    mask = hashes.reduce(0) { $0 | 1 << ($1 & 63) }
  }

  /// Whether both name something in one language and nothing in common.
  ///
  /// - Complexity: O(*n* + *m*), O(1) for most pairs.
  func isDisjoint(with other: NamedTerms) -> Bool {
    guard language == other.language, !hashes.isEmpty, !other.hashes.isEmpty else { return false }
    if mask & other.mask == 0 { return true }
    var (left, right) = (0, 0)
    while left < hashes.count, right < other.hashes.count {
      if hashes[left] == other.hashes[right] { return false }
      if hashes[left] < other.hashes[right] { left += 1 } else { right += 1 }
    }
    return true
  }
}
