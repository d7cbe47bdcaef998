import SanadText
import Testing

private func cursor(_ text: String, limits: Range<Int>? = nil) -> TokenCursor {
  let source = SourceText(text)
  return TokenCursor(source, Tokenizer().tokens(of: source), limits: limits)
}

@Test(arguments: [
  "-", "\u{2010}", "\u{2011}", "\u{2012}", "–", "—", "\u{2015}", "\u{2212}",
])
func `every dash is one, as a mark and as a symbol`(_ dash: String) {
  #expect(cursor("10\(dash)20").isDash(1))
}

@Test(arguments: ["…", "“", "_", "/", "~", "•", "a"])
func `what is no dash is none`(_ mark: String) {
  #expect(!cursor("10 \(mark) 20").isDash(1))
}

@Test func `a mark is an ASCII character that is no word or number`() {
  let cursor = cursor("a , 7 $ “ ;")
  #expect((-1...6).map { cursor.mark($0) } == [nil, nil, ",", nil, "$", nil, ";", nil])
  #expect((0...5).map { cursor.isWideMark($0) } == [false, false, false, false, true, false])
}

@Test func `nothing is found outside the limits`() {
  let cursor = cursor("--- 7", limits: 1..<2)
  #expect((0..<5).map { cursor.isDash($0) } == [false, true, false, false, false])
  #expect((0..<5).map { cursor.isGlued($0) } == [false, true, false, false, false])
  #expect((0..<5).map { cursor.mark($0) } == [nil, "-", nil, nil, nil])
  #expect(cursor.integer(3) == nil)
}

@Test(
  arguments: [
    ("2024", 2024), ("07", 7), ("20245", nil), ("1,5", nil), ("tujuh", nil),
  ] as [(String, Int?)])
func `an integer has one to four plain digits`(_ text: String, _ value: Int?) {
  #expect(cursor(text).integer(0) == value)
}

@Test func `the bytes of tokens run from the first to the last`() {
  let text = SourceText("satu, dua tiga")
  let tokens = Tokenizer().tokens(of: text)
  #expect(tokens.textRange(of: 1..<3).map { text[$0] } == ", dua")
  #expect(tokens.textRange(of: 2..<2) == nil)
}
