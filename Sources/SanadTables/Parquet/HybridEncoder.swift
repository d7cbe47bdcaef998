/// Writes small numbers as runs of one value and as groups of eight packed bit by bit.
///
/// Parquet's "RLE / bit-packing hybrid" (Encodings.md, RLE = 3): a run is its length times two, then the
/// value in whole bytes; packed groups are their count times two plus one, then the bits, the lowest first.
enum HybridEncoder {
  /// Equal values from which a run is shorter than a packed group. Given by the format.
  static let runCountMin = 8

  /// The bits that numbers of up to `value` need; at least one, since some readers refuse none.
  static func bitWidth(upTo value: Int) -> Int {
    max(1, Int.bitWidth - value.leadingZeroBitCount)
  }

  /// Appends `values`, each below 2 to the power of `bitWidth`.
  static func append(_ values: [UInt32], bitWidth: Int, to bytes: inout [UInt8]) {
    let span = values.span
    var position = 0
    while position < span.count {
      let run = runCount(span, position)
      if runCountMin <= run {
        bytes.append(varint: UInt64(run) << 1)
        appendRun(span[position], bitWidth, &bytes)
        position += run
      } else {
        let end = packedEnd(span, position)
        appendPacked(span, position, end, bitWidth, &bytes)
        position = end
      }
    }
  }

  private static func runCount(_ values: Span<UInt32>, _ start: Int) -> Int {
    var end = start + 1
    while end < values.count, values[end] == values[start] { end += 1 }
    return end - start
  }

  /// Where the groups of eight that begin at `start` give way to a run, or the values end.
  private static func packedEnd(_ values: Span<UInt32>, _ start: Int) -> Int {
    var end = start + 8
    while end < values.count, !beginsRun(values, end) { end += 8 }
    return min(end, values.count)
  }

  private static func beginsRun(_ values: Span<UInt32>, _ start: Int) -> Bool {
    guard start + runCountMin <= values.count else { return false }
    for offset in 1..<runCountMin where values[start + offset] != values[start] { return false }
    return true
  }

  private static func appendRun(_ value: UInt32, _ bitWidth: Int, _ bytes: inout [UInt8]) {
    for shift in stride(from: 0, to: bitWidth, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: value >> UInt32(shift)))
    }
  }

  /// The last group is filled up with zeros: a page knows how many values it has.
  private static func appendPacked(
    _ values: Span<UInt32>, _ start: Int, _ end: Int, _ bitWidth: Int, _ bytes: inout [UInt8]
  ) {
    let groupCount = (end - start + 7) / 8
    bytes.append(varint: UInt64(groupCount) << 1 | 1)
    var (bits, bitCount): (UInt64, Int) = (0, 0)
    for index in start..<start + groupCount * 8 {
      bits |= UInt64(index < end ? values[index] : 0) << UInt64(bitCount)
      bitCount += bitWidth
      while 8 <= bitCount {
        bytes.append(UInt8(truncatingIfNeeded: bits))
        bits >>= 8
        bitCount -= 8
      }
    }
  }
}
