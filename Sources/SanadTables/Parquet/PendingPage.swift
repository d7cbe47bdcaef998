/// The values of a page before it is encoded: places in a dictionary, or PLAIN bytes, never both.
struct PendingPage {
  /// For an optional column: one where there is a value, zero for a null.
  var levels: [UInt32] = []
  var indexes: [UInt32] = []
  var plain: [UInt8] = []
  var rowCount = 0
  /// What the values take in the PLAIN encoding.
  var byteCount = 0

  /// A page of nulls alone has no places, and is PLAIN.
  var encoding: PageEncoding { indexes.isEmpty ? .plain : .rleDictionary }

  /// Whether a value of `count` bytes belongs to the next page.
  func isFull(for count: Int) -> Bool {
    ParquetLimits.pageRowCountMax <= rowCount
      || 0 < rowCount && ParquetLimits.pageByteCountMax < byteCount + count
  }

  /// The page before compression: definition levels after their length, then the values.
  func body(of column: TableColumn, dictionaryCount: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    if column.isOptional { appendLevels(to: &bytes) }
    switch encoding {
    case .rleDictionary:
      let bitWidth = HybridEncoder.bitWidth(upTo: dictionaryCount - 1)
      bytes.append(UInt8(bitWidth))
      HybridEncoder.append(indexes, bitWidth: bitWidth, to: &bytes)
    default: bytes += column.type == .boolean ? PlainEncoder.packed(plain) : plain
    }
    return bytes
  }

  mutating func removeAll() {
    levels.removeAll(keepingCapacity: true)
    indexes.removeAll(keepingCapacity: true)
    plain.removeAll(keepingCapacity: true)
    (rowCount, byteCount) = (0, 0)
  }

  private func appendLevels(to bytes: inout [UInt8]) {
    var encoded: [UInt8] = []
    HybridEncoder.append(levels, bitWidth: 1, to: &encoded)
    bytes.append(littleEndian: UInt32(encoded.count))
    bytes += encoded
  }
}
