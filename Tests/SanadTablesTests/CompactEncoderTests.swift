import Testing

@testable import SanadTables

private struct Fields: CompactStructure {
  let write: @Sendable (inout CompactEncoder) -> Void
  func encode(to encoder: inout CompactEncoder) { write(&encoder) }
}

@Test func `fields are written as the compact protocol says`() {
  let fields = Fields { encoder in
    encoder.field(1, true)
    encoder.field(2, Int32(-1))
    encoder.field(3, "ab")
    // A step of more than 15.
    encoder.field(20, Int64(150))
    encoder.field(21, [Int32(1), -2])
  }
  #expect(
    CompactEncoder.bytes(of: fields) == [
      0x11, 0x15, 0x01, 0x18, 0x02, 0x61, 0x62, 0x06, 0x28, 0xAC, 0x02, 0x19, 0x25, 0x02, 0x03,
      0x00,
    ])
}

@Test func `what is written is read back`() throws {
  let inner = Fields { $0.field(7, false) }
  let fields = Fields { encoder in
    encoder.field(1, inner)
    encoder.field(2, [inner, inner])
    encoder.field(3, (0..<20).map { "name \($0)" })
    encoder.field(4, Int64.min)
    encoder.field(5, Int64.max)
    encoder.field(6, Int16(-300))
    encoder.field(40, [UInt8](repeating: 9, count: 300))
  }
  var reader = CompactReader(CompactEncoder.bytes(of: fields))
  let read = try reader.structure()
  let innerRead = CompactValue.structure([7: .flag(false)])
  #expect(read[1] == innerRead)
  #expect(read[2] == .list([innerRead, innerRead]))
  #expect(read[3]?.list.last == .bytes(Array("name 19".utf8)))
  #expect(read[4] == .integer(.min))
  #expect(read[5] == .integer(.max))
  #expect(read[6] == .integer(-300))
  #expect(read[40] == .bytes([UInt8](repeating: 9, count: 300)))
  #expect(reader.offset == reader.bytes.count)
}
