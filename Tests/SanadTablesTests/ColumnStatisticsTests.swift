import Testing

@testable import SanadTables

private func statistics(_ type: ColumnType, _ values: [TableValue]) throws -> CompactValue {
  let schema = try schema(type)
  let file = try Written.bytes(.parquet, schema, values.map { [$0] })
  return try #require(try ParquetReader(file, schema).metadata(of: 0).first?[12])
}

private func bits(_ value: CompactValue?) -> UInt64? {
  (value?.bytes).map { PlainReader.number($0[...]) }
}

@Test func `bounds of whole numbers, and nulls`() throws {
  let found = try statistics(.int32, [.integer(7), .null, .integer(-2), .integer(7)])
  #expect(found[3] == .integer(1))
  #expect(found[5] == .bytes([7, 0, 0, 0]))
  #expect(found[6] == .bytes([0xFE, 0xFF, 0xFF, 0xFF]))
  #expect(found[7] == .flag(true) && found[8] == .flag(true))
  #expect(found[9] == nil)
}

@Test func `a NaN is counted and bounds nothing`() throws {
  let found = try statistics(.double, [.double(.nan), .double(1.5), .double(.nan), .double(-2)])
  #expect(found[9] == .integer(2))
  #expect(bits(found[6]) == (-2.0).bitPattern && bits(found[5]) == 1.5.bitPattern)
  let nothing = try statistics(.double, [.double(.nan)])
  #expect(nothing[5] == nil && nothing[6] == nil && nothing[9] == .integer(1))
}

@Test(arguments: [0.0, -0.0])
func `a zero is bounded by both zeros`(_ zero: Double) throws {
  let found = try statistics(.double, [.double(zero)])
  #expect(bits(found[6]) == (-0.0).bitPattern && bits(found[5]) == (0.0).bitPattern)
}

@Test func `texts are ordered by their bytes, without their length`() throws {
  // By Unicode's order the emoji would come before U+FF01; by bytes it comes after.
  let found = try statistics(
    .string, [.string("\u{FF01}"), .string("😀"), .string("Z"), .string("a")])
  #expect(found[5] == .bytes(Array("😀".utf8)))
  #expect(found[6] == .bytes(Array("Z".utf8)))
}

@Test func `a long text is left out and not cut`() throws {
  let long = String(repeating: "b", count: ParquetLimits.statisticsByteCountMax + 1)
  let found = try statistics(.string, [.string("a"), .string(long), .null])
  #expect(found[5] == nil && found[6] == nil && found[3] == .integer(1))
  #expect(try statistics(.string, [.string(String(long.dropLast()))])[5] != nil)
}

@Test func `truth values and days have bounds`() throws {
  #expect(try statistics(.boolean, [.boolean(true), .boolean(false)])[6] == .bytes([0]))
  #expect(try statistics(.boolean, [.boolean(true)])[6] == .bytes([1]))
  #expect(try statistics(.date, [.date(days: -1), .date(days: 4)])[5] == .bytes([4, 0, 0, 0]))
}
