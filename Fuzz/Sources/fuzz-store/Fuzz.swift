@_spi(Fuzzing) import SanadStore

/// libFuzzer's entry: two length bytes for the text, the text, two for the record, the record, the mentions.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  // Safe: the fuzzer lends `count` bytes for the length of this call.
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  var rest = bytes[...]
  func part() -> [UInt8] {
    let length = rest.prefix(2).reduce(0) { $0 << 8 | Int($1) }
    rest = rest.dropFirst(2)
    let part = Array(rest.prefix(length))
    rest = rest.dropFirst(length)
    return part
  }
  let text = String(decoding: part(), as: UTF8.self)
  let record = part()
  _ = StoredBytes.canRead(record: record, mentions: Array(rest), text: text)
  return 0
}
