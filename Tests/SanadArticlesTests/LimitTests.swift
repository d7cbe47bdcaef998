import SanadModel
import SanadText
import Testing

@testable import SanadArticles

/// The limits that a page was cut by.
private func limits(_ html: String) throws -> [String] {
  try Extraction.page(html).notices.filter { $0.kind == .limitReached }.map(\.detail)
}

@Test func `a page over the limit in bytes is cut and told`() throws {
  #expect(
    try limits(Sample.body + String(repeating: " ", count: HTMLLimits.pageByteMax)) == [
      "pageByteMax"
    ])
}

@Test func `a page that is over the limit once it is UTF-8 is cut and told`() throws {
  // The euro of windows-1252 is one byte, and three of UTF-8.
  let bytes =
    Array(Sample.body.utf8) + [UInt8](repeating: 0x80, count: HTMLLimits.pageByteMax - 2_000)
  let article = try Extraction.bytes(bytes, charset: "windows-1252")
  #expect(!article.text.string.isEmpty)
  #expect(
    3 * HTMLLimits.pageByteMax == HTMLLimits.byteCountMax, "no page within one is over the other")
}

@Test func `a page over the limit in elements is cut and told`() throws {
  #expect(
    try limits(Sample.body + String(repeating: "<br>", count: HTMLLimits.nodeCountMax)) == [
      "nodeCountMax"
    ])
}

@Test func `a page over the limit in depth is cut and told`() throws {
  #expect(
    try limits(Sample.body + String(repeating: "<div>", count: HTMLLimits.depthMax)) == ["depthMax"]
  )
}

@Test func `data over the limit are cut and told, and the page is read`() throws {
  let long = String(repeating: "a", count: HTMLLimits.linkedDataByteCountMax)
  let html = Sample.linkedData(#""headline":"Judul Data","x":"\#(long)""#) + Sample.body
  #expect(try limits(html) == ["linkedDataByteCountMax"])
  #expect(try !Extraction.page(html).text.string.isEmpty)
}
