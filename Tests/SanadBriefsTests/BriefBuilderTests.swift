import SanadLanguages
import SanadModel
import SanadText
import Testing

@testable import SanadBriefs

private func lines(_ sample: SampleAccount, since: Timestamp? = nil) throws -> [String] {
  try BriefBuilder(languages: sample.languages).brief(of: sample.account, since: since).lines.map {
    "\($0.claim): \(sample.account.articles[$0.pointer.article].article.text[$0.pointer.range])"
  }
}

@Test func `the order serves a reader in a hurry, and a dispute shows both its sides`()
  throws
{
  #expect(
    try lines(SampleAccount()) == [
      "collapse: Gudang pupuk di Pelabuhan Muara Lintang ambruk pada Selasa (3/3/2026) pagi.",
      "deaths: Sedikitnya 7 pekerja tewas, kata Kepala Basarnas Muara Lintang Bram Satya.",
      "deaths: Sebanyak 9 pekerja tewas, menurut Kantor Berita Samudra.",
      "permit-frozen: Dinas Perdagangan membekukan izin tiga gudang lain di pelabuhan itu.",
      "permit: Unnamed workers said the permit of the warehouse had expired.",
      "permit: Pengelola membantah bahwa izin gudang sudah kedaluwarsa.",
      "cause: Penyebabnya diduga tiang baja yang berkarat & tua.",
      "aid: Bantuan tiba ketika alat berat dibuka jalannya.",
      "toll: Korban tewas akibat ambruknya gudang pupuk bertambah menjadi 11 orang.",
    ])
}

@Test func `a second claim that the same words state gets no line`() throws {
  var sample = try SampleAccount()
  var twin = sample.account.claims[0]
  twin.id = "twin"
  twin.reports = [sample.report((1, 0), nil, nil)]
  sample.account.claims.append(twin)
  let about = try lines(sample).filter { $0.hasPrefix("collapse:") || $0.hasPrefix("twin:") }
  #expect(about.count == 1)
}

@Test func `a denial of what nobody states stands alone`() throws {
  var sample = try SampleAccount()
  let index = try #require(sample.account.claims.firstIndex { $0.id == "permit" })
  sample.account.claims[index].reports = sample.account.claims[index].denials
  #expect(try lines(sample).count { $0.hasPrefix("permit:") } == 1)
}

@Test(arguments: [(0, true), (1, false)])
func `values that one report gives both of are of several things`(
  _ article: Int, _ isOfSeveral: Bool
) throws {
  let sample = try SampleAccount()
  let other: ArticleIndex = article == 0 ? 0 : 1
  var claim = sample.account.claims[0]
  claim.reports = [sample.report((0, 1), nil, 7), sample.report((other, 1), nil, 9)]
  #expect(ViewMaker.isOfSeveral(claim) == isOfSeveral)
}

@Test func `what one outlet alone says does not stand for a plan that several tell`() throws {
  var sample = try SampleAccount()
  let index = try #require(sample.account.claims.firstIndex { $0.id == "aid" })
  // The plan of three sentences, one of which has a fact that one outlet alone has.
  sample.account.claims[index].reports = [(3, 3), (1, 3), (0, 2)].map {
    sample.report($0, nil, nil)
  }
  var fact = sample.account.claims[0]
  (fact.id, fact.status) = ("fact", .single)
  fact.reports = [sample.report((3, 3), nil, nil)]
  sample.account.claims.append(fact)
  let about = try lines(sample).filter { $0.hasPrefix("aid:") || $0.hasPrefix("fact:") }
  #expect(about.map { $0.prefix(4) } == ["fact", "aid:"], "\(about)")
}

@Test func `a dispute opens with a sentence that gives one of its values`() throws {
  var sample = try SampleAccount()
  let index = try #require(sample.account.claims.firstIndex { $0.id == "deaths" })
  var dispute = sample.account.claims[index]
  // A lead of the same claim that gives no number, in as many reports as those that do.
  dispute.reports =
    [sample.report((1, 0), nil, nil), sample.report((0, 0), nil, nil)] + dispute.reports
  sample.account.claims = [dispute]
  #expect(try lines(sample).first?.contains("pekerja tewas") == true)
}

@Test func `a lead that no line stands for is added`() throws {
  var sample = try SampleAccount()
  sample.account.claims = [sample.account.claims[3]]
  var lead = sample.account.claims[0]
  lead.id = "lead"
  lead.status = .single
  lead.reports = [sample.report((1, 0), nil, nil)]
  // Enough others of its part to crowd it out.
  let others = (0..<8).map { index -> Claim in
    var claim = lead
    claim.id = "other\(index)"
    claim.outlets = 9
    claim.reports = [sample.report((2, 1), nil, nil)]
    return claim
  }
  sample.account.claims += others + [lead]
  #expect(try lines(sample).contains { $0.hasPrefix("lead:") })
}

@Test(arguments: [
  ("2026-03-03T10:30", ["cause", "permit", "permit-frozen", "toll"]),
  ("2026-03-03T12:30", ["cause", "permit-frozen"]),
  ("2026-03-03T12:30+08:00", ["cause", "permit", "permit-frozen"]),
  ("2026-03-03", ["aid", "cause", "collapse", "deaths", "permit", "permit-frozen", "toll"]),
  ("2026-03-04", ["cause", "permit-frozen"]),
  ("2026-03-05", []),
])
func `claims that only later reports state are new`(_ since: String, _ expected: [String]) throws {
  let sample = try SampleAccount()
  let brief = try BriefBuilder(languages: sample.languages).brief(
    of: sample.account, since: Timestamp(iso: since))
  #expect(brief.newClaims == expected)
}

@Test(arguments: [
  ("Kapal tenggelam di Selat Lintang", "Kapal itu tenggelam di Selat Lintang", true),
  ("Kapal tenggelam", "Kapal tenggelam di Selat Lintang pada malam hari", true),
  ("Kapal tenggelam, 12 tewas", "Kapal tenggelam, 7 tewas", false),
  ("Kapal tenggelam", "Harga pupuk naik", false),
])
func `a sentence that says what an earlier one said is known`(
  _ text: String, _ earlier: String, _ expected: Bool
) throws {
  let pack = try #require(try Languages().pack(for: "id"))
  func content(_ text: String) -> SentenceContent {
    let text = SourceText(text)
    return SentenceContent(text, text.range, pack: pack)
  }
  #expect(content(text).repeats(content(earlier)) == expected)
}

@Test func `days come in order, and an open clock time stands on none`() throws {
  var sample = try SampleAccount()
  sample.account.claims.removeLast(3)
  let days = ["2026-03-04", "2026-03-02", "2026-03-03"].compactMap { Timestamp(iso: $0)?.date }
  for (index, day) in days.enumerated() { sample.account.claims[index].date = .day(day) }
  sample.account.claims[3].date = ClockTime(hour: 8, minute: 0).map { .time($0) }
  let brief = try BriefBuilder(languages: sample.languages).brief(of: sample.account)
  #expect(brief.timeline.map(\.date.description) == ["2026-03-02", "2026-03-03", "2026-03-04"])
  #expect(brief.timeline.map(\.claims) == [["deaths"], ["permit"], ["collapse"]])
}
