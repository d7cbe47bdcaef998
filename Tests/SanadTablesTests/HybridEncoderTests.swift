import SanadTableSamples
import SanadTestSupport
import Testing

@testable import SanadTables

@Test func `the specification's example of packed bits`() {
  var bytes: [UInt8] = []
  HybridEncoder.append(Array(0..<8), bitWidth: 3, to: &bytes)
  #expect(bytes == [0x03, 0b1000_1000, 0b1100_0110, 0b1111_1010])
}

@Test func `a run is its length and its value`() {
  var bytes: [UInt8] = []
  HybridEncoder.append([UInt32](repeating: 300, count: 100), bitWidth: 9, to: &bytes)
  #expect(bytes == [0xC8, 0x01, 0x2C, 0x01])
}

@Test(arguments: 1...20)
func `runs and groups are read back`(bitWidth: Int) throws {
  var random = SeededRandom(seed: UInt64(bitWidth))
  for _ in 0..<60 {
    var values: [UInt32] = []
    for _ in 0..<random.next() % 12 {
      let isRun = random.next() % 2 == 0
      let value = UInt32(truncatingIfNeeded: random.next() % (1 << UInt64(bitWidth)))
      for _ in 0..<random.next() % 40 {
        values.append(
          isRun ? value : UInt32(truncatingIfNeeded: random.next() % (1 << UInt64(bitWidth))))
      }
    }
    var bytes: [UInt8] = []
    HybridEncoder.append(values, bitWidth: bitWidth, to: &bytes)
    #expect(try HybridReader.values(bytes, bitWidth: bitWidth, count: values.count) == values)
  }
}

@Test(arguments: [(0, 1), (1, 1), (2, 2), (3, 2), (4, 3), (255, 8), (256, 9), (99_999, 17)])
func `bits that numbers up to a value need`(_ value: Int, _ expected: Int) {
  #expect(HybridEncoder.bitWidth(upTo: value) == expected)
}
