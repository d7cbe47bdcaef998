import SanadText

/// Finds the members of a packed file behind one that is damaged.
enum GzipMembers {
  /// Places that look like a member's start and are tried at most. Set by reading.
  private static let tryMax = 1_000

  /// Where the next member starts that can be unpacked.
  static func next(in bytes: [UInt8], after offset: Int) -> Int? {
    var (at, tries) = (offset + 1, 0)
    while tries < tryMax, at < bytes.count, let start = bytes[at...].firstIndex(of: 0x1F) {
      WorkCounter.add(start - at + 1)
      if bytes[start...].starts(with: [0x1F, 0x8B, 0x08]) {
        tries += 1
        if let member = try? Inflater.member(of: bytes, at: start), !member.bytes.isEmpty {
          return start
        }
      }
      at = start + 1
    }
    return nil
  }
}
