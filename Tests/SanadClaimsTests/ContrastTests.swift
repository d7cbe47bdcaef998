import SanadLanguages
import SanadModel
import SanadText
import Testing

@testable import SanadClaims

/// A row of `examples-contrasts.tsv`.
struct ContrastExample: CustomTestStringConvertible, Sendable {
  let tag: String
  let row: PackRow

  var testDescription: String { "\(row.maker): \(row.text(0)) — \(row.text(1))" }

  static func all() throws -> [ContrastExample] {
    try Languages().packs.flatMap { pack in
      try pack.table("examples-contrasts").rows.map { ContrastExample(tag: pack.tag, row: $0) }
    }
  }
}

@Suite struct ContrastTests {
  @Test(arguments: try ContrastExample.all())
  func `words that exclude each other differ where they are said of one thing`(
    _ example: ContrastExample
  ) throws {
    let row = example.row
    let lines = (0...1).map { SampleReport.Line(stringLiteral: row.text($0)) }
    let account = try account(of: [
      SampleReport(language: example.tag, lines: [lines[0]]),
      SampleReport(
        outlet: "Lensa Bahari", published: "2031-03-04T12:00:00+07:00", language: example.tag,
        lines: [lines[1]]),
    ])
    let sides = account.conflicts.flatMap(\.sides)
    let relations = sides.map(\.relation).filter { $0 != .refines }
    withKnownIssue(
      "the judges do not join single sentences without a story around them", isIntermittent: true
    ) {
      #expect(relations.map(\.rawValue) == (row.text(2).isEmpty ? [] : [row.text(2)]))
      #expect(sides.map(\.value) == row.list(3).map { ReportValue.words($0) })
    }
  }

  @Test(arguments: [
    ("Avanza nomor polisi B 1802 KZA terguling.", "B1802KZA"),
    ("Avanza nopol: D 1411 AT terguling.", "D1411AT"),
    ("Avanza berpelat nomor AB1234C terguling.", "AB1234C"),
    ("Avanza nomor polisi itu dicari polisi.", nil), ("Nomor polisi B 18025 KZA palsu.", nil),
  ])
  func `a number plate is read over its spaces`(_ sentence: String, _ plate: String?) throws {
    let languages = try Languages()
    let pack = try #require(languages.packs.first { $0.tag == "id" })
    let text = SourceText(sentence)
    let tokens = Tokenizer().tokens(of: text)
    let nouns = try CodedNouns(pack: pack)
    let codes = tokens.indices.compactMap {
      nouns.code(tokens, at: $0, within: 0..<tokens.count, in: text)
    }
    #expect(codes.map(\.value) == (plate.map { [WordHash($0)] } ?? []))
  }

  @Test func `an article that has both words speaks of two things`() throws {
    let (first, second) = (
      "Lurah Marga diperiksa penyidik sebagai saksi.",
      "Lurah Marga diperiksa penyidik sebagai tersangka."
    )
    let account = try account(of: [
      SampleReport(lines: [
        SampleReport.Line(stringLiteral: first), SampleReport.Line(stringLiteral: second),
      ]),
      SampleReport(outlet: "Lensa Bahari", lines: [SampleReport.Line(stringLiteral: second)]),
    ])
    #expect(account.conflicts.isEmpty)
  }

  /// Two sentences with an hour each, and whether they contradict each other.
  @Test(arguments: [
    ("Pohon tumbang di Marga terjadi pukul 16.30 WIB.", "pukul 16.30 WIB", 16, 30, true),
    ("Pohon tumbang di Marga terjadi pukul 15.20 WIB.", "pukul 15.20 WIB", 15, 20, false),
    ("Petugas membaca doa di Marga pukul 18.00 WIB.", "pukul 18.00 WIB", 18, 0, false),
  ])
  func `hours of one event may differ by a quarter`(
    _ sentence: String, _ words: String, _ hour: Int, _ minute: Int, _ isConflict: Bool
  ) throws {
    let first = try Self.line(
      "Pohon tumbang di Marga terjadi pukul 15.30 WIB.", "pukul 15.30 WIB", 15, 30)
    let second = try Self.line(sentence, words, hour, minute)
    let account = try account(of: [
      SampleReport(lines: [first]), SampleReport(outlet: "Lensa Bahari", lines: [second]),
    ])
    #expect(account.conflicts.isEmpty != isConflict)
  }

  private static func line(
    _ text: String, _ words: String, _ hour: Int, _ minute: Int
  ) throws -> SampleReport.Line {
    let time = try #require(ClockTime(hour: hour, minute: minute, offset: 420))
    return .line(text) { $0.dates = [(words, .time(time))] }
  }
}
