import SanadModel
import SanadText
import Testing

private let text =
  "“Kami pergi – pukul enam,” kata Zoë, warga yang memperbaiki jembatan gantung itu bersama tetangganya."

private func windows(_ text: String) -> [UInt8] {
  text.unicodeScalars.map { scalar in
    switch scalar.value {
    case 0x201C: 0x93
    case 0x201D: 0x94
    case 0x2013: 0x96
    default: UInt8(truncatingIfNeeded: scalar.value)
    }
  }
}

private func utf16(_ text: String, isLittle: Bool) -> [UInt8] {
  text.utf16.flatMap { unit in
    let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
    return isLittle ? [low, high] : [high, low]
  }
}

@Test func `UTF-8 with its mark`() throws {
  let article = try Extraction.bytes([0xEF, 0xBB, 0xBF] + Array("<p>\(text)</p>".utf8))
  #expect(article.text.string == text)
}

@Test(arguments: [true, false])
func `UTF-16 with and without its mark`(_ isLittle: Bool) throws {
  let bytes = utf16("<p>\(text)</p>", isLittle: isLittle)
  let mark: [UInt8] = isLittle ? [0xFF, 0xFE] : [0xFE, 0xFF]
  #expect(try Extraction.bytes(mark + bytes).text.string == text)
  #expect(try Extraction.bytes(bytes).text.string == text)
}

@Test(arguments: [nil, "windows-1252", "ISO-8859-1"] as [String?])
func `windows-1252 by header or by its bytes`(_ charset: String?) throws {
  let article = try Extraction.bytes(windows("<p>\(text)</p>"), charset: charset)
  #expect(article.text.string == text)
}

@Test func `a charset in a meta element`() throws {
  let head = Array("<meta charset=\"windows-1251\"><p>".utf8)
  let word: [UInt8] = [0xCC, 0xEE, 0xF1, 0xF2]
  let tail = Array(" jembatan itu diperbaiki warga bersama-sama sejak Senin pagi kemarin.</p>".utf8)
  let article = try Extraction.bytes(head + word + tail)
  #expect(article.text.string.hasPrefix("Мост jembatan"))
}

@Test func `UTF-8 that a header calls something else`() throws {
  let article = try Extraction.bytes(Array("<p>\(text)</p>".utf8), charset: "iso-8859-1")
  #expect(article.text.string == text)
}
