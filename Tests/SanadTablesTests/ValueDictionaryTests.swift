import Testing

@testable import SanadTables

@Test func `a value keeps its index while the table grows`() {
  var dictionary = ValueDictionary()
  for round in 0..<2 {
    for number in 0..<9_000 {
      let place = dictionary.place(.integer(Int64(number * 8_191)), .int64)
      #expect(place == (round == 0 ? .new(UInt32(number)) : .known(UInt32(number))))
    }
  }
  #expect(dictionary.plain(at: [2]) == [0xFE, 0x3F, 0, 0, 0, 0, 0, 0])
}

@Test func `a dictionary is full at its bytes`() {
  var dictionary = ValueDictionary()
  let text = String(repeating: "x", count: ParquetLimits.dictionaryByteCountMax / 2 - 5)
  #expect(dictionary.place(.string("a" + text), .string) == .new(0))
  #expect(dictionary.place(.string("b" + text), .string) == .new(1))
  #expect(dictionary.place(.string(""), .string) == .full)
  #expect(dictionary.place(.string("a" + text), .string) == .known(0))
}

@Test func `texts that differ in one byte differ`() {
  var dictionary = ValueDictionary()
  for length in 0..<40 {
    for place in 0..<length {
      var bytes = [UInt8](repeating: 0x61, count: length)
      bytes[place] = 0x62
      _ = dictionary.place(.string(String(decoding: bytes, as: UTF8.self)), .string)
    }
  }
  #expect(dictionary.count == (0..<40).reduce(0, +))
}
