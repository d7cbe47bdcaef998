import SanadAnnotations

/// Writes a model in the form the tagger reads (`NameModel`).
struct ModelFile {
  /// Share of slots in use at most: open addressing stays short below it. Set by reading.
  private static let loadMax = 0.7
  /// The weight that becomes the largest signed byte; larger ones are cut. Set by reading.
  private static let weightMax: Float = 4

  /// A feature's number and its weight for each label.
  struct Row {
    let feature: UInt32
    let weights: [Float]
  }

  /// The weights for one register.
  struct Register {
    let rows: [Row]
    let transitions: [Float]
  }

  let registers: [Register]
  let words: [WordLearner.Word]

  func bytes() -> [UInt8] {
    let wordBits = Self.bits(for: words.count)
    var bytes: [UInt8] = []
    for word in [NameModel.magic, NameModel.format, UInt32(wordBits), UInt32(registers.count)] {
      Self.append(word, to: &bytes)
    }
    for register in registers {
      let bits = Self.bits(for: register.rows.count)
      Self.append(UInt32(bits), to: &bytes)
      bytes += Self.transitionBytes(register.transitions)
      bytes += Self.featureBytes(register.rows, 1 << bits)
    }
    bytes += wordBytes(1 << wordBits)
    return bytes
  }

  private static func bits(for count: Int) -> Int {
    var bits = 4
    while loadMax * Double(1 << bits) < Double(count) { bits += 1 }
    return bits
  }

  private static func append(_ word: UInt32, to bytes: inout [UInt8]) {
    for shift in [0, 8, 16, 24] { bytes.append(UInt8(truncatingIfNeeded: word >> shift)) }
  }

  private static func transitionBytes(_ transitions: [Float]) -> [UInt8] {
    let count = NameLabel.allCases.count
    var bytes: [UInt8] = []
    for previous in 0..<NameLabel.rowCount {
      for label in 0..<NameLabel.rowCount {
        var value = Int16.min
        if previous < count, label < count,
          NameLabel.allCases[label].mayFollow(NameLabel.allCases[previous])
        {
          value = Int16(max(-30_000, min(30_000, transitions[previous * count + label] * factor)))
        }
        let bits = UInt16(bitPattern: value)
        bytes += [UInt8(truncatingIfNeeded: bits), UInt8(truncatingIfNeeded: bits >> 8)]
      }
    }
    return bytes
  }

  /// Steps of a byte for a weight of one. Given by its definition.
  private static var factor: Float { 127 / weightMax }

  private static func featureBytes(_ rows: [Row], _ slotCount: Int) -> [UInt8] {
    var checks = Array(repeating: UInt16(0), count: slotCount)
    var weights = Array(repeating: UInt8(0), count: slotCount * NameLabel.rowCount)
    for row in rows {
      var (slot, check) = NameWeights.homeSlot(of: row.feature, mask: slotCount - 1)
      while checks[slot] != 0 && checks[slot] != check { slot = (slot + 1) & (slotCount - 1) }
      checks[slot] = check
      for (label, weight) in row.weights.enumerated() {
        let value = Int8(max(-127, min(127, (weight * factor).rounded())))
        weights[slot * NameLabel.rowCount + label] = UInt8(bitPattern: value)
      }
    }
    return checks.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] } + weights
  }

  private func wordBytes(_ slotCount: Int) -> [UInt8] {
    var bytes = Array(repeating: UInt8(0), count: slotCount * NameModel.wordByteCount)
    var taken = Array(repeating: UInt32(0), count: slotCount)
    for word in words {
      var (slot, check) = NameWordTable.homeSlot(of: word.key, mask: slotCount - 1)
      while taken[slot] != 0 && taken[slot] != check { slot = (slot + 1) & (slotCount - 1) }
      taken[slot] = check
      let at = slot * NameModel.wordByteCount
      for (step, shift) in [0, 8, 16, 24].enumerated() {
        bytes[at + step] = UInt8(truncatingIfNeeded: check >> UInt32(shift))
      }
      bytes[at + 4] = word.classes.cluster
      bytes[at + 5] = word.classes.coarse
      bytes[at + 6] = word.classes.usage
      bytes[at + 7] = UInt8(bitPattern: word.classes.register)
    }
    return bytes
  }
}
