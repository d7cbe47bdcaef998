/// Parts a story by its name as the scorer of facts does: SHA-1 (FIPS 180-4) of the name, as one number, modulo
/// the number of folds.
enum StoryFolds {
  /// Folds of the cross-validation. Set by reading.
  static let count = 5

  static func fold(of name: String) -> Int {
    digest(Array(name.utf8)).reduce(0) { ($0 * 256 + Int($1)) % count }
  }

  private static func digest(_ message: [UInt8]) -> [UInt8] {
    var bytes = message + [0x80]
    while bytes.count % 64 != 56 { bytes.append(0) }
    let bits = UInt64(message.count) * 8
    for shift in stride(from: 56, through: 0, by: -8) {
      bytes.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift)))
    }
    var state: [UInt32] = [0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476, 0xC3D2_E1F0]
    for start in stride(from: 0, to: bytes.count, by: 64) {
      add(bytes[start..<(start + 64)], to: &state)
    }
    return state.flatMap { word in
      [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> UInt32($0)) }
    }
  }

  private static func add(_ block: ArraySlice<UInt8>, to state: inout [UInt32]) {
    var words = (0..<16).map { index in
      block[(block.startIndex + index * 4)..<(block.startIndex + index * 4 + 4)]
        .reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    }
    for index in 16..<80 {
      words.append(
        rotated(words[index - 3] ^ words[index - 8] ^ words[index - 14] ^ words[index - 16], 1))
    }
    var work = state
    for index in 0..<80 {
      let (mixed, constant) = round(index, work[1], work[2], work[3])
      let next = rotated(work[0], 5) &+ mixed &+ work[4] &+ constant &+ words[index]
      work = [next, work[0], rotated(work[1], 30), work[2], work[3]]
    }
    for index in 0..<5 { state[index] &+= work[index] }
  }

  private static func rotated(_ word: UInt32, _ count: UInt32) -> UInt32 {
    word << count | word >> (32 - count)
  }

  private static func round(
    _ index: Int, _ first: UInt32, _ second: UInt32, _ third: UInt32
  ) -> (mixed: UInt32, constant: UInt32) {
    switch index {
    case ..<20: ((first & second) | (~first & third), 0x5A82_7999)
    case ..<40: (first ^ second ^ third, 0x6ED9_EBA1)
    case ..<60: ((first & second) | (first & third) | (second & third), 0x8F1B_BCDC)
    default: (first ^ second ^ third, 0xCA62_C1D6)
    }
  }
}
