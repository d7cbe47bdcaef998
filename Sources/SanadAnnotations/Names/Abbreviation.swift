import SanadText

/// Compares a short form in brackets with the long form before it.
enum Abbreviation {
  /// The most bytes of a short form. Set by reading.
  private static let byteCountMax = 16

  /// Whether `short` takes its letters in order from `long` and begins as it does: `Jokowi` after
  /// `Joko Widodo`. For an organization capitals
  /// are enough, since many have a foreign short form: `KCNA`.
  static func isShortForm(_ short: String, of long: String, isOrganization: Bool) -> Bool {
    let letters = Array(short.utf8)
    guard 1 < letters.count, letters.count <= byteCountMax, letters.count < long.utf8.count else {
      return false
    }
    let isCapitals = letters.allSatisfy { !(0x61...0x7A).contains($0) && $0 != 0x20 }
    return isOrganization && isCapitals || isSubsequence(letters, of: Array(long.utf8))
  }

  private static func isSubsequence(_ short: [UInt8], of long: [UInt8]) -> Bool {
    guard let first = short.first, let start = long.first, first | 0x20 == start | 0x20 else {
      return false
    }
    var at = 0
    for byte in long where at < short.count && byte | 0x20 == short[at] | 0x20 { at += 1 }
    return at == short.count
  }
}
