import SanadText
import Testing

@Test(arguments: [1, 3, 7, 50])
func `bytes are read across pages, and none behind the end`(_ size: Int) {
  let bytes = (0..<40).map { UInt8($0) }
  let paged = PagedBytes(count: 40, pageByteCount: size) { page in
    Array(bytes[min(40, page * size)..<min(40, (page + 1) * size)])
  }
  for start in 0...40 {
    for end in start...40 { #expect(paged.bytes(start..<end) == Array(bytes[start..<end])) }
  }
  #expect(paged.bytes(30..<41) == nil && paged.bytes(-1..<3) == nil)
}

@Test func `a page that cannot be read is no bytes`() {
  let paged = PagedBytes(count: 30, pageByteCount: 10) {
    $0 == 1 ? nil : [UInt8](repeating: 1, count: 10)
  }
  #expect(paged.bytes(0..<10)?.count == 10 && paged.bytes(5..<15) == nil)
  let short = PagedBytes(count: 30, pageByteCount: 10) { _ in [1] }
  #expect(short.bytes(0..<2) == nil)
}
