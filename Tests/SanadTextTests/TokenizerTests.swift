import SanadTestSupport
import SanadText
import Testing

private func words(_ text: String, clitics: [String] = []) -> [String] {
  let source = SourceText(text)
  return Tokenizer(clitics: clitics).tokens(of: source).map { source[$0.range] }
}

@Test(arguments: [
  ("Rp2,4 miliar", ["Rp", "2,4", "miliar"]),
  ("sekitar 11.000 tentara.", ["sekitar", "11.000", "tentara", "."]),
  ("Yoon Suk-yeol", ["Yoon", "Suk", "-", "yeol"]),
  ("Jum’at (12/11)", ["Jum’at", "(", "12", "/", "11", ")"]),
  ("“Ya,” kata dia", ["“", "Ya", ",", "”", "kata", "dia"]),
  ("700-an", ["700", "-", "an"]),
  ("B20", ["B", "20"]),
  ("pukul 19.15.", ["pukul", "19.15", "."]),
  ("", []),
])
func `text splits into tokens`(_ text: String, _ expected: [String]) {
  #expect(words(text) == expected)
}

@Test func `a clitic stands alone where the language has one`() {
  #expect(words("Putin's visit", clitics: ["s"]) == ["Putin", "'", "s", "visit"])
  #expect(words("Putin's visit") == ["Putin's", "visit"])
}

@Test func `tokens know what stood before them`() {
  let tokens = Tokenizer().tokens(of: SourceText("Ini\n\nitu ya,\r\nkan"))
  #expect(tokens.map(\.breaksBefore) == [2, 2, 0, 0, 1])
  #expect(tokens.map(\.spaceBefore) == [true, true, true, false, true])
}

@Test(arguments: [
  ("Kim", Token.Case.capital), ("KCNA", .upper), ("tentara", .lower), ("iPhone", .mixed),
  ("Élysée", .capital), ("2024", .none),
])
func `the case of a word is seen`(_ word: String, _ expected: Token.Case) {
  #expect(Tokenizer().tokens(of: SourceText(word)).map(\.letterCase) == [expected])
}

@Test(arguments: [
  ("Kim", "kim"), ("JUM’AT", "jum'at"), ("ÉLYSÉE", "élysée"), ("co\u{AD}ba", "coba"),
])
func `words that differ in case alone have one hash`(_ left: String, _ right: String) {
  #expect(WordHash(left) == WordHash(right))
}

@Test func `ranges that break the invariant of offsets are found`() {
  let text = SourceText("naïf")
  #expect(text.firstInvalid(of: [TextRange(0, 2), TextRange(2, 4)]) == nil)
  #expect(text.firstInvalid(of: [TextRange(0, 3)]) == TextRange(0, 3))
  #expect(text.firstInvalid(of: [TextRange(0, 9)]) == TextRange(0, 9))
  #expect(text.firstInvalid(of: [TextRange(2, 4), TextRange(0, 1)]) == TextRange(0, 1))
}

@Test func `code points are counted as a plain loop counts them`() {
  let text = SourceText(String(repeating: "aé😀“x” ", count: 40))
  let map = CodePointMap(text)
  for offset in 0...text.count where text.isBoundary(offset) {
    let naive = String(decoding: text.utf8[..<offset], as: UTF8.self).unicodeScalars.count
    #expect(map.codePoint(atByte: offset) == naive)
  }
}
