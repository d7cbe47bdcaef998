import SanadLanguages
import SanadModel
import SanadTestSupport
import Testing

@testable import SanadBriefs

@Test func `the sample story as Markdown`() throws {
  let sample = try SampleAccount()
  let brief = try BriefBuilder(languages: sample.languages).brief(of: sample.account)
  let text = try BriefFormatter(.markdown, languages: sample.languages, labels: nil)
    .text(of: [brief])
  #expect(try Golden.problem(text, "sample/brief.md") == nil)
}

@Test(arguments: [
  ("*tegas* [judul](x) & <b>", "\\*tegas\\* \\[judul\\](x) \\& \\<b\\>"),
  ("12. Maret", "12\\. Maret"),
  ("- butir", "\\- butir"),
  ("1.000 orang", "1\\.000 orang"),
  ("# kepala", "\\# kepala"),
  ("snake_case\nbaris", "snake\\_case baris"),
])
func `words of an article are no marks of Markdown`(_ text: String, _ expected: String) {
  #expect(MarkdownText.escaped(text) == expected)
}

@Test(arguments: [
  ("https://example.com/a(1)", "[x](https://example.com/a%281%29)"),
  ("https://example.com/a\n# b", "[x](https://example.com/a%0A#%20b)"),
  ("https://example.com/a\\", "[x](https://example.com/a%5C)"),
  ("https://example.com/jalan-é", "[x](https://example.com/jalan-é)"),
])
func `an address ends no link and no line of Markdown`(_ url: String, _ expected: String) {
  #expect(MarkdownText.link("x", url) == expected)
}
