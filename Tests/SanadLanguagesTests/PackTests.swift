import SanadLanguages
import SanadModel
import SanadText
import Testing

private func table(_ rows: String) throws(PackError) -> PackTable {
  let head = "# A test.\n# source: test\n# licence: CC0\n# columns: word\tvalue\n"
  return try PackTable(tsv: Array((head + rows).utf8), file: "xx/test.tsv")
}

@Test func `rows know their file and line`() throws {
  let rows = try table("satu\t1\n\n# note\ndua\t2\n").rows
  #expect(rows.map(\.maker) == [Maker("xx/test.tsv:5"), Maker("xx/test.tsv:8")])
  #expect(rows.map { $0.text(1) } == ["1", "2"])
}

@Test func `a bad row is named by file and line`() throws {
  #expect(
    throws: PackError.badRow(
      file: "xx/test.tsv", line: 5, reason: .tooManyCells(expected: 2, found: 3))
  ) { try table("a\tb\tc\n") }
  let row = try table("satu\tx\n").rows[0]
  #expect(throws: PackError.self) { try row.integer(1) }
  #expect(
    row.bad(.repeatedKey("satu")).description
      == "xx/test.tsv:5: 'satu' stands here a second time")
}

@Test func `a file without source, licence or columns is refused`() {
  #expect(throws: PackError.badFile(file: "f", reason: .missingHeader("licence"))) {
    try PackTable(tsv: Array("# source: x\n# columns: a\nb\n".utf8), file: "f")
  }
}

@Test func `the longest phrase wins, and wildcards stand for numbers and words`() throws {
  let rows = try table("halaman\ta\nhalaman # dari #\tb\ndilansir\tc\ndilansir * dari\td\n")
  let phrases = try PhraseTable(rows, phrase: "word") { $0.text(1) }
  func match(_ text: String) -> String? {
    phrases.longestMatch(in: Tokenizer().tokens(of: SourceText(text)), at: 0)?.payload
  }
  #expect(match("Halaman 1 dari 2") == "b")
  #expect(match("Halaman satu") == "a")
  #expect(match("dilansir kabar dari") == "d")
  #expect(match("dilansir, dari") == "c")
  #expect(match("kata") == nil)
}

@Test func `a repeated phrase is refused`() throws {
  let rows = try table("satu\t1\nSatu\t2\n")
  #expect(throws: PackError.badRow(file: "xx/test.tsv", line: 6, reason: .repeatedKey("Satu"))) {
    try PhraseTable(rows, phrase: "word") { $0.text(1) }
  }
}

@Test func `every embedded table loads`() throws {
  let files = PackFiles.embedded
  #expect(files.tags == ["en", "id"])
  for name in files.names where name.hasSuffix(".tsv") {
    let table = try PackTable(tsv: files.bytes(name) ?? [], file: name)
    #expect(!table.rows.isEmpty, "\(name) has no row")
  }
}

@Test(arguments: [
  ("Pemerintah telah mengumumkan bahwa harga itu akan naik pada bulan ini.", "id"),
  ("The government has announced that the price will rise this month.", "en"),
  ("12 345", "und"),
])
func `the language of a text is detected by its stop words`(_ text: String, _ tag: String) throws {
  #expect(try Languages().language(of: SourceText(text)) == tag)
}

@Test func `a table over the limit in bytes is refused by its name`() {
  let row = "# source: us\n# licence: CC0-1.0\n# columns: word\n"
  let long = Array(row.utf8) + [UInt8](repeating: 0x61, count: PackTable.byteCountMax)
  #expect(
    throws: PackError.badFile(file: "a.tsv", reason: .tooLarge(limit: PackTable.byteCountMax))
  ) { try PackTable(tsv: long, file: "a.tsv") }
}
