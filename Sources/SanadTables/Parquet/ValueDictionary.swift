/// The different values of a column chunk, in the order they came, as a dictionary page holds them.
///
/// A hash table over bytes: two texts that Unicode calls equal but whose bytes differ stay two. The hash has no
/// seed, so that the same rows give the same bytes; the limit on probes keeps chosen values from slowing it.
struct ValueDictionary {
  /// Slots looked at before the dictionary is called full. Set by reading.
  static let probeCountMax = 64
  private static let slotCountMin = 1 << 10

  /// The values in the PLAIN encoding.
  private(set) var plain: [UInt8] = []
  /// Where each value ends in ``plain``.
  private var ends: [UInt32] = []
  private var hashes: [UInt32] = []
  /// One more than a value's index, or zero; the count is a power of two and twice that of the values.
  private var slots = [UInt32](repeating: 0, count: slotCountMin)

  var count: Int { ends.count }

  enum Place: Equatable {
    case known(UInt32)
    case new(UInt32)
    case full
  }

  /// The index of `value`, which is added where it is not there and there is room.
  mutating func place(_ value: TableValue, _ type: ColumnType) -> Place {
    let start = plain.count
    PlainEncoder.append(value, type, to: &plain)
    let (hash, slot, place) = search(from: start)
    guard case .new = place else {
      plain.removeSubrange(start...)
      return place
    }
    ends.append(UInt32(plain.count))
    hashes.append(hash)
    slots[slot] = UInt32(ends.count)
    if slots.count < 2 * ends.count { grow() }
    return place
  }

  /// The PLAIN encoding of the values at `indexes`, in their order.
  func plain(at indexes: [UInt32]) -> [UInt8] {
    var bytes: [UInt8] = []
    for index in indexes { bytes += plain[range(Int(index))] }
    return bytes
  }

  /// Forgets all values but keeps the memory.
  mutating func removeAll() {
    plain.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    hashes.removeAll(keepingCapacity: true)
    for index in slots.indices { slots[index] = 0 }
  }

  private func range(_ index: Int) -> Range<Int> {
    (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
  }

  /// Looks up the bytes from `start` on, which stand at the end of ``plain``.
  private func search(from start: Int) -> (hash: UInt32, slot: Int, place: Place) {
    let bytes = plain.span.bytes
    let value = bytes.extracting(start...)
    let hash = value.hash
    var slot = Int(hash) & (slots.count - 1)
    for _ in 0..<Self.probeCountMax where slots[slot] != 0 {
      let index = Int(slots[slot]) - 1
      if hashes[index] == hash, bytes.extracting(range(index)).equals(value) {
        return (hash, slot, .known(UInt32(index)))
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    let hasRoom =
      slots[slot] == 0 && count < ParquetLimits.dictionaryValueCountMax
      && plain.count <= ParquetLimits.dictionaryByteCountMax
    return (hash, slot, hasRoom ? .new(UInt32(count)) : .full)
  }

  /// Doubles the slots. A value that now lies further from its hash than the probes reach makes the
  /// dictionary full when it comes again: no value stands in it twice.
  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: 2 * slots.count)
    for (index, hash) in hashes.enumerated() {
      var slot = Int(hash) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(index + 1)
    }
  }
}

extension RawSpan {
  /// 32 bits that depend on every byte.
  fileprivate var hash: UInt32 {
    var hash = UInt64(byteCount) &* 0x9E37_79B9_7F4A_7C15
    var offset = 0
    while offset + 8 <= byteCount {
      hash = Self.mixed(hash ^ load(offset, 8))
      offset += 8
    }
    if offset < byteCount { hash = Self.mixed(hash ^ load(offset, byteCount - offset)) }
    return UInt32(truncatingIfNeeded: hash >> 32)
  }

  /// The product's high bits folded into its low ones, so that each bit moves many.
  private static func mixed(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return product.low ^ product.high
  }

  fileprivate func equals(_ other: RawSpan) -> Bool {
    guard byteCount == other.byteCount else { return false }
    var offset = 0
    while offset + 8 <= byteCount {
      guard load(offset, 8) == other.load(offset, 8) else { return false }
      offset += 8
    }
    return offset == byteCount
      || load(offset, byteCount - offset) == other.load(offset, byteCount - offset)
  }

  /// Up to eight bytes from `offset` on as a number, the lowest first.
  private func load(_ offset: Int, _ count: Int) -> UInt64 {
    // Safe: a number of eight bytes has no invalid form, and the span checks its bounds.
    if count == 8 { return unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self) }
    var value: UInt64 = 0
    for index in 0..<count {
      let byte = unsafeLoad(fromByteOffset: offset + index, as: UInt8.self)
      value |= UInt64(byte) << UInt64(8 * index)
    }
    return value
  }
}
