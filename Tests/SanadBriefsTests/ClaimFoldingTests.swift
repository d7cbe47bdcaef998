import SanadModel
import SanadText
import Testing

@testable import SanadBriefs

/// The ids of the claims that another one tells, each with that one's.
private func told(_ sample: SampleAccount) throws -> [String: String] {
  try BriefBuilder(languages: sample.languages).brief(of: sample.account).representatives
}

@Test func `claims of different sentences are each told by themselves`() throws {
  #expect(try told(SampleAccount()) == [:])
}

@Test func `a claim most of whose sentences a more telling claim has is told with that`() throws {
  var sample = try SampleAccount()
  var agreed = sample.account.claims[0]
  agreed.id = "agreed-toll"
  agreed.reports = [(0, 1), (1, 1), (3, 0)].map { sample.report($0, nil, nil) }
  sample.account.claims.append(agreed)
  #expect(try told(sample) == ["agreed-toll": "deaths"])
}

@Test func `a denial that outlets share is told with what it denies`() throws {
  var sample = try SampleAccount()
  var denial = sample.account.claims[0]
  denial.id = "denial"
  denial.reports = sample.account.claims[2].denials
  sample.account.claims.append(denial)
  #expect(try told(sample) == ["denial": "permit"])
}

@Test func `a fact of one outlet stays beside the claim whose sentence has it`() throws {
  var sample = try SampleAccount()
  var fact = sample.account.claims[4]
  fact.id = "fact"
  fact.reports = [sample.report((0, 0), nil, nil)]
  sample.account.claims.append(fact)
  #expect(try told(sample) == [:])
}

@Test func `what has come to pass is told with the claim that says so`() throws {
  var sample = try SampleAccount()
  sample.account.claims[3].fulfilledBy = "collapse"
  #expect(try told(sample) == ["aid": "collapse"])
  let text = try BriefFormatter(
    .text(TextFormat.Options(width: 80)), languages: sample.languages, labels: "en"
  ).text(of: [try BriefBuilder(languages: sample.languages).brief(of: sample.account)])
    .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  #expect(text.contains("announced before: Bantuan tiba ketika alat berat dibuka jalannya."))
  #expect(!text.contains("Still pending"))
}

@Test func `a claim is shown as a sentence in the reader's language`() throws {
  var sample = try SampleAccount()
  let wording = { (sample: SampleAccount, language: String) in
    ClaimWording(account: sample.account, language: language).best(0).map {
      sample.account.articles[$0.article].article.text[$0.range]
    }
  }
  #expect(
    wording(sample, "id")
      == "Gudang pupuk di Pelabuhan Muara Lintang ambruk pada Selasa (3/3/2026) pagi.")
  #expect(wording(sample, "en")?.hasPrefix("A fertiliser warehouse") == true)
  // A clause within the sentence is shown with what opens it.
  let report = sample.account.claims[0].reports[0]
  let inner = TextRange(report.range.start + 12, report.range.end)
  sample.account.claims[0].reports = [
    Report(
      article: 0, range: report.range, clause: inner, attributions: [], stance: .stated, value: nil,
      roles: SemanticRoles(),
      maker: Maker("test"))
  ]
  #expect(wording(sample, "id")?.hasPrefix("Gudang pupuk di Pelabuhan") == true)
}

@Test func `a sum that fails stands beside its sentence with the arithmetic`() throws {
  var sample = try SampleAccount()
  let sentence = Pointer(article: 0, range: sample.account.claims[0].reports[0].range)
  sample.account.calculations = [
    Calculation(
      kind: .sum, sentence: sentence, terms: [12, 30], result: 42, given: 43, holds: false,
      maker: Maker("test")),
    Calculation(
      kind: .share, sentence: sentence, terms: [45, 120], result: 37.5, given: 60, holds: false,
      maker: Maker("test")),
  ]
  let text = try BriefFormatter(
    .text(TextFormat.Options(width: 80)), languages: sample.languages, labels: "en"
  ).text(of: [try BriefBuilder(languages: sample.languages).brief(of: sample.account)])
    .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  #expect(text.contains("arithmetic: 12 + 30 = 42; the report says 43"))
  #expect(text.contains("arithmetic: 45 / 120 = 37.5%; the report says 60%"))
}
