package import SanadText

/// The trained tagger's weights, read where they lie in the pack's bytes.
///
/// Layout, all numbers little-endian: four 32-bit words (magic, format, log2 of word slots, number of
/// registers), then for each register a table: a 32-bit word (log2 of feature slots), 8 × 8 transition
/// scores of 16 bits, the slots' checks of 16 bits and their rows of eight signed bytes; then the word
/// slots' checks of 32 bits and their classes of four bytes. Slots are found by open addressing; a check
/// of zero is an empty slot. Nothing is decoded at start-up but the headers and the transitions.
package struct NameModel: Sendable {
  /// `SNM1`. Given by the format.
  package static let magic: UInt32 = 0x314D_4E53
  package static let format: UInt32 = 2
  /// Bytes before the first table. Given by the format.
  package static let headByteCount = 4 * 4
  /// Bytes of a word slot: a check of four and four classes. Given by the format.
  package static let wordByteCount = 8
  /// The most registers in a file. Given by the format.
  static let registerCountMax = 8

  /// The weights for each register, the first for news.
  let registers: [NameWeights]
  package let words: NameWordTable

  /// Nil where `bytes` are no model of this format or have another length than they say.
  package init?(_ bytes: [UInt8]) {
    guard Self.headByteCount <= bytes.count, Self.word(bytes, 0) == Self.magic,
      Self.word(bytes, 4) == Self.format, Self.word(bytes, 8) < 24,
      (1...Self.registerCountMax).contains(Int(Self.word(bytes, 12)))
    else { return nil }
    let wordCount = 1 << Int(Self.word(bytes, 8))
    var registers: [NameWeights] = []
    var at = Self.headByteCount
    for _ in 0..<Int(Self.word(bytes, 12)) {
      guard let weights = NameWeights(bytes, at: at) else { return nil }
      registers.append(weights)
      at = weights.end
    }
    guard bytes.count == at + wordCount * Self.wordByteCount else { return nil }
    self.registers = registers
    words = NameWordTable(bytes: bytes, start: at, count: wordCount)
  }

  /// The 32-bit word at byte `at`.
  static func word(_ bytes: [UInt8], _ at: Int) -> UInt32 {
    (0..<4).reduce(UInt32(0)) { $0 | UInt32(bytes[at + $1]) << UInt32($1 * 8) }
  }
}

/// One register's table of features and its transitions.
package struct NameWeights: Sendable {
  /// Bytes before the slots: their number and the transitions. Given by the format.
  package static let headByteCount = 4 + NameLabel.rowCount * NameLabel.rowCount * 2
  /// Bytes of a slot: a check of two and a row of eight. Given by the format.
  package static let slotByteCount = 10

  private let bytes: [UInt8]
  private let mask: Int
  private let checkStart: Int
  private let rowStart: Int
  /// Just past the table.
  let end: Int
  /// For each label the scores of the labels after it.
  let transitions: [SIMD8<Int32>]

  init?(_ bytes: [UInt8], at start: Int) {
    guard start + Self.headByteCount <= bytes.count, NameModel.word(bytes, start) < 24 else {
      return nil
    }
    let count = 1 << Int(NameModel.word(bytes, start))
    self.bytes = bytes
    mask = count - 1
    checkStart = start + Self.headByteCount
    rowStart = checkStart + count * 2
    end = checkStart + count * Self.slotByteCount
    guard end <= bytes.count else { return nil }
    transitions = (0..<NameLabel.rowCount).map { previous in
      var row = SIMD8<Int32>()
      for label in 0..<NameLabel.rowCount {
        let at = start + 4 + (previous * NameLabel.rowCount + label) * 2
        row[label] = Int32(Int16(bitPattern: UInt16(bytes[at]) | UInt16(bytes[at + 1]) << 8))
      }
      return row
    }
  }

  /// The slot at which the search for a feature begins, and the check kept there.
  @inline(__always)
  package static func homeSlot(of feature: UInt32, mask: Int) -> (slot: Int, check: UInt16) {
    (Int(feature) & mask, UInt16(truncatingIfNeeded: feature >> 16) | 1)
  }

  /// The sum of the weights of `features`; a feature the model does not know adds nothing.
  @inline(__always)
  func sum(of features: [UInt32]) -> SIMD8<Int32> {
    let table = bytes.span.bytes
    var sum = SIMD8<Int32>()
    for feature in features {
      guard let slot = slot(of: feature, in: table) else { continue }
      // One load and one check of bounds for the eight weights.
      let row = table.unsafeLoadUnaligned(
        fromByteOffset: rowStart &+ slot &* NameLabel.rowCount, as: UInt64.self)
      sum &+= SIMD8<Int32>(truncatingIfNeeded: unsafeBitCast(row, to: SIMD8<Int8>.self))
    }
    return sum
  }

  @inline(__always)
  private func slot(of feature: UInt32, in table: RawSpan) -> Int? {
    var (slot, check) = Self.homeSlot(of: feature, mask: mask)
    while true {
      let found = UInt16(
        littleEndian: table.unsafeLoadUnaligned(
          fromByteOffset: checkStart &+ slot &* 2, as: UInt16.self))
      if found == check { return slot }
      if found == 0 { return nil }
      slot = (slot &+ 1) & mask
    }
  }
}

/// Classes of words, learned from unlabelled news.
package struct NameWordTable: Sendable {
  /// The classes of one word; zero for an unknown one.
  package struct Classes: Sendable, Hashable {
    /// The distributional class: words with similar neighbours share it.
    package var cluster: UInt8 = 0
    /// A coarser distributional class.
    package var coarse: UInt8 = 0
    /// How a first tagger tagged it in unlabelled news.
    package var usage: UInt8 = 0
    /// The log odds of works of reference against news, scaled.
    package var register: Int8 = 0

    package init(cluster: UInt8 = 0, coarse: UInt8 = 0, usage: UInt8 = 0, register: Int8 = 0) {
      self.cluster = cluster
      self.coarse = coarse
      self.usage = usage
      self.register = register
    }
  }

  private let bytes: [UInt8]
  private let start: Int
  private let mask: Int

  init(bytes: [UInt8], start: Int, count: Int) {
    self.bytes = bytes
    self.start = start
    mask = count - 1
  }

  /// A table without a word.
  package static let empty = NameWordTable(
    bytes: Array(repeating: 0, count: NameModel.wordByteCount), start: 0, count: 1)

  /// The key of a word: the same letters with and without a capital are two words.
  @inline(__always) package static func key(_ token: Token) -> UInt64 {
    token.isCapitalised ? token.hash.value ^ 0x9E37_79B9_7F4A_7C15 : token.hash.value
  }

  /// The slot at which the search for a word begins, and the check kept there.
  @inline(__always)
  package static func homeSlot(of key: UInt64, mask: Int) -> (slot: Int, check: UInt32) {
    (Int(truncatingIfNeeded: key) & mask, UInt32(truncatingIfNeeded: key >> 32) | 1)
  }

  /// The classes of `token`'s word, written as it is.
  subscript(token: Token) -> Classes { classes(of: Self.key(token)) }

  /// Whether news writes the word in small letters too.
  func isCommonWord(_ token: Token) -> Bool { classes(of: token.hash.value).cluster != 0 }

  private func classes(of key: UInt64) -> Classes {
    let table = bytes.span.bytes
    var (slot, check) = Self.homeSlot(of: key, mask: mask)
    while true {
      let at = start + slot * NameModel.wordByteCount
      let found = UInt32(
        littleEndian: table.unsafeLoadUnaligned(fromByteOffset: at, as: UInt32.self))
      if found == 0 { return Classes() }
      if found == check {
        return Classes(
          cluster: bytes[at + 4], coarse: bytes[at + 5], usage: bytes[at + 6],
          register: Int8(bitPattern: bytes[at + 7]))
      }
      slot = (slot + 1) & mask
    }
  }
}
