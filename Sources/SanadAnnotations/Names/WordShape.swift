import SanadText

/// The shape of a token, in a few bits: its kind, case and length.
enum WordShape {
  /// Longer tokens count as having this length. Set by reading.
  private static let lengthMax = 4

  /// Kind, case and length class of `token`; `mark` is the byte of a mark.
  static func code(_ token: Token, mark: UInt8) -> UInt32 {
    switch token.kind {
    case .word:
      return 0x100 | UInt32(token.letterCase.rawValue) << 4
        | UInt32(min(token.count, lengthMax))
    case .number: return 0x200 | UInt32(min(token.count, lengthMax))
    case .punctuation, .symbol: return 0x300 | UInt32(mark)
    }
  }
}
