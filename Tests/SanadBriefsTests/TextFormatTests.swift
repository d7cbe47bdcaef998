import SanadLanguages
import SanadModel
import SanadTerminal
import SanadTestSupport
import Testing

@testable import SanadBriefs

private func page(_ width: Int, colour: Bool = false, labels: String? = nil) throws -> String {
  let sample = try SampleAccount()
  let brief = try BriefBuilder(languages: sample.languages).brief(of: sample.account)
  let options = TextFormat.Options(width: width, isColoured: colour)
  return try BriefFormatter(.text(options), languages: sample.languages, labels: labels)
    .text(of: [brief])
}

@Test func `the terminal page at 80 columns`() throws {
  #expect(try Golden.problem(page(80), "sample/brief-80.txt") == nil)
}

@Test func `the terminal page at 120 columns, in English`() throws {
  #expect(try Golden.problem(page(120, labels: "en"), "sample/brief-120-en.txt") == nil)
}

@Test func `a value that no side names is shown all the same`() throws {
  var sample = try SampleAccount()
  sample.account.claims[1].reports.append(sample.report((3, 0), "BPBD", 11))
  let brief = try BriefBuilder(languages: sample.languages).brief(of: sample.account)
  let text = try BriefFormatter(
    .text(TextFormat.Options(width: 80)), languages: sample.languages, labels: nil
  ).text(of: [brief])
  #expect(text.contains("• 11 pekerja  Warta <Selat> ← BPBD"))
}

@Test(arguments: [40, 57, 80, 120])
func `no line is wider than the terminal`(_ width: Int) throws {
  for line in try page(width).split(separator: "\n") {
    #expect(ColumnWidth.of(line) <= width, "\(line)")
  }
}

@Test func `colour adds nothing that the plain page does not say`() throws {
  let coloured = try page(80, colour: true)
  #expect(coloured.contains("\u{1B}[1;35m≠ Berbeda\u{1B}[0m"))
  #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == (try page(80)))
}
