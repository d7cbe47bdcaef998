import SanadText
import Testing

@testable import SanadArticles

@Test func `a set of bytes holds its members and no others`() {
  let marks: ByteSet = ".!?|~ \u{0}"
  for byte in UInt8.min...UInt8.max {
    let isMember = byte < 0x80 && ".!?|~ \u{0}".utf8.contains(byte)
    #expect(marks.contains(byte) == isMember, "\(byte)")
  }
}

@Test(arguments: ["Jembatan", "Zoë", "ke 14 °C – 🌊", ""])
func `a character that is cut is left out`(_ text: String) {
  let bytes = Array(text.utf8)
  for end in bytes.indices {
    let kept = bytes[..<end].wholeCharacters
    #expect(String(validating: kept, as: UTF8.self) != nil, "\(end)")
    #expect(end - kept.count < 4)
  }
}

@Test func `the last place of a mark is found`() throws {
  let title = "Jembatan – Ambon – Kabar"
  let range = try #require(title.lastRange(ofBytes: " – "))
  #expect(title[range.upperBound...] == "Kabar")
  #expect(title.lastRange(ofBytes: " | ") == nil)
  #expect("".lastRange(ofBytes: "x") == nil)
}
