import Testing

@testable import SanadTerminal

@Test(arguments: [
  (
    "Feri\u{1B}]0;judul\u{7} \u{9B}31mterbakar\r\nhari\u{202E} ini",
    "Feri]0;judul 31mterbakar  hari ini"
  ),
  ("\u{1B}[2J\u{1B}[31mmerah\u{1B}[0m", "[2J[31mmerah[0m"),
  ("\u{9D}8;;https://x.example.com\u{9C}klik", "8;;https://x.example.comklik"),
  ("\u{0}\u{8}\u{B}\u{C}\u{7F}satu\u{85}dua\u{2028}tiga\tempat", "satu dua tiga empat"),
  ("a\u{202D}b\u{2066}c\u{2069}d\u{200E}e\u{200F}f\u{61C}g", "abcdefg"),
  ("wa\u{200B}r\u{FEFF}ta\u{2060}\u{AD}\u{200D}\u{200C}\u{E0041}", "warta"),
  ("نمی\u{200C}خواهم 👩\u{200D}🚒", "نمی\u{200C}خواهم 👩\u{200D}🚒"),
  ("Émile – “satu” 渡轮", "Émile – “satu” 渡轮"),
  ("", ""),
])
func `what steers a terminal is left out, and letters stay`(_ text: String, _ shown: String) {
  #expect(PrintableText.of(text) == shown)
}

@Test func `a text of several lines keeps them`() {
  #expect(PrintableText.lines(of: "satu\u{1B}[1m\n\ndua\u{7}\n") == "satu[1m\n\ndua\n")
}

@Test func `no character is shown that a terminal obeys, and none takes its neighbours away`() {
  let scalars = (0..<0x11_0000).compactMap { Unicode.Scalar(UInt32($0)) }
  let wrong = scalars.filter { scalar in
    let shown = PrintableText.of("a\(scalar)b").unicodeScalars
    return shown.first != "a" || shown.last != "b" || 3 < shown.count
      || shown.contains { $0.properties.generalCategory == .control }
  }
  #expect(wrong.isEmpty)
}

@Test(arguments: [
  ("feri", 4), ("渡轮", 4), ("e\u{301}", 1), ("🚢", 2), ("—", 1), ("a\u{200B}b", 2), ("⚽", 2),
  ("각", 2), ("\u{1112}\u{1161}\u{11AB}", 2),
])
func `wide letters take two columns and joining marks none`(_ text: String, _ width: Int) {
  #expect(ColumnWidth.of(text) == width)
}

@Test(arguments: [
  ("satu dua tiga", 8, ["satu dua", "tiga"]),
  ("keterangan", 4, ["kete", "rang", "an"]),
  ("渡轮火灾", 5, ["渡轮", "火灾"]),
  ("", 5, []),
])
func `lines break between words, and within a word too long`(
  _ text: String, _ width: Int, _ expected: [String]
) {
  let lines = LineWrapper.lines(of: StyledText(text), width: width)
  #expect(lines.map { $0.runs.map(\.text).joined() } == expected)
}

@Test func `a word too long may keep a line of its own`() {
  let text = StyledText("lihat https://kabar.example.com/1 juga")
  let lines = LineWrapper.lines(of: text, width: 10, longWord: .whole)
  #expect(
    lines.map { $0.runs.map(\.text).joined() } == ["lihat", "https://kabar.example.com/1", "juga"])
}

@Test(arguments: [
  ("keterangan", 10, "keterangan"), ("keterangan", 9, "keterang…"), ("渡轮火灾", 6, "渡轮…"),
  ("渡轮火灾", 8, "渡轮火灾"), ("", 3, ""),
])
func `a text is cut to columns, and the cut is marked`(
  _ text: String, _ columns: Int, _ expected: String
) {
  let fitted = StyledText(text).fitted(to: columns)
  #expect(fitted.runs.map(\.text).joined() == expected)
  #expect(fitted.width <= columns)
}

@Test func `names and values stand in two columns, and what is empty is left out`() {
  var canvas = TextCanvas(width: 20)
  canvas.fields([("satu", "kapal feri terbakar"), ("dua", ""), ("t\u{1B}iga", "x")])
  #expect(canvas.text == "  satu  kapal feri\n        terbakar\n  tiga  x\n")
}

@Test func `two texts stand at the ends of a line`() {
  var canvas = TextCanvas(width: 12)
  canvas.line(StyledText("渡轮"), StyledText("3 · 2"))
  #expect(canvas.text == "渡轮   3 · 2\n")
}

@Test(.timeLimit(.minutes(3)))
func `a sentence without end is cut soon`() {
  let words = StyledText(String(repeating: "kata ", count: 20_000))
  let lines = LineWrapper.lines(of: words, width: 80, upTo: 2, StyledText(" · 1 media", .dim))
  #expect(lines.count == 2)
  #expect(lines.allSatisfy { $0.width <= 80 })
}
