import SanadLanguages
import SanadModel
import SanadText
import Testing

@testable import SanadClaims

private func day(_ iso: String) -> DateValue? { Timestamp(iso: iso).map { .day($0.date) } }

private func promise(_ text: String, _ cue: String, _ words: String, _ date: String)
  -> SampleReport.Line
{
  .line(text) {
    $0.stance = (cue, .planned)
    if let value = day(date) { $0.dates = [(words, value)] }
  }
}

private func told(_ text: String, _ words: String = "", _ date: String = "") -> SampleReport.Line {
  .line(text) { if let value = day(date) { $0.dates = [(words, value)] } }
}

@Test(arguments: [
  // The same act on the promised day, told after it.
  ("Ratna Dewi dilantik sebagai bupati di Merawan pada Kamis.", "Kamis", "2031-03-06", true),
  ("Ratna Dewi dilantik sebagai bupati di Merawan.", "", "", true),
  // Another day; another act; not done.
  ("Ratna Dewi dilantik sebagai bupati di Merawan pada Senin.", "Senin", "2031-03-03", false),
  ("Ratna Dewi bertemu bupati di Merawan pada Kamis.", "Kamis", "2031-03-06", false),
  ("Ratna Dewi datang ke Merawan untuk dilantik sebagai bupati.", "", "", false),
  ("Pelantikan Ratna Dewi sebagai bupati di Merawan menarik warga.", "", "", false),
  ("Ratna Dewi belum dilantik sebagai bupati di Merawan.", "", "", false),
])
func `a plan is fulfilled by the later report of the same act`(
  _ fact: String, _ words: String, _ date: String, _ expected: Bool
) throws {
  let account = try account(of: [
    SampleReport(
      lines: [
        promise(
          "Ratna Dewi akan dilantik sebagai bupati di Merawan pada Kamis.", "akan", "Kamis",
          "2031-03-06")
      ]),
    SampleReport(
      outlet: "Lensa Bahari", published: "2031-03-07T08:00:00+07:00",
      lines: [told(fact, words, date)]),
  ])
  let pending = account.claims.filter { $0.status == .pending }
  let fulfilling = pending.compactMap(\.fulfilledBy)
  #expect(!fulfilling.isEmpty == expected)
  if expected {
    let teller = account.claims.first { $0.id == fulfilling[0] }
    #expect(teller?.reports.allSatisfy { account.text($0) == fact } == true)
  }
}

@Test func `a fact told before the plan fulfils nothing`() throws {
  let account = try account(of: [
    SampleReport(
      published: "2031-03-07T08:00:00+07:00",
      lines: [
        promise(
          "Ratna Dewi akan dilantik sebagai bupati di Merawan pada Kamis.", "akan", "Kamis",
          "2031-03-13")
      ]),
    SampleReport(
      outlet: "Lensa Bahari", published: "2031-03-06T08:00:00+07:00",
      lines: ["Ratna Dewi dilantik sebagai bupati di Merawan."]),
  ])
  #expect(account.claims.allSatisfy { $0.fulfilledBy == nil })
}

@Test func `a day that one report of many names in passing is not the claim's`() throws {
  let plain: SampleReport.Line = "Kapal Lintang Jaya membawa dua ratus penumpang ke Pulau Merawan."
  let account = try account(of: [
    SampleReport(lines: [plain]), SampleReport(outlet: "Lensa Bahari", lines: [plain]),
    SampleReport(outlet: "Warta Selat", lines: [plain]),
    SampleReport(
      outlet: "Detak Kota",
      lines: [
        told(
          "Kapal Lintang Jaya membawa dua ratus penumpang ke Pulau Merawan pada Senin.", "Senin",
          "2031-03-03")
      ]),
  ])
  #expect(account.claim(with: plain.text)?.date == nil)
}

@Test func `a relative clause gives the claim no day`() throws {
  let account = try account(of: [
    SampleReport(
      lines: [
        told(
          "Badan itu menarik angka lima belas orang yang diumumkan pada hari Senin oleh cabang.",
          "Senin", "2031-03-03")
      ])
  ])
  #expect(account.claims.allSatisfy { $0.date == nil })
}

@Test func `the course of a matter in the headline lists what is done and what is open`() throws {
  func sample(_ outlet: String) -> SampleReport {
    SampleReport(
      outlet: outlet,
      lines: [
        told("Perjanjian itu ditandatangani di Pelabuhan Baru pada Senin.", "Senin", "2031-03-03"),
        promise(
          "Perjanjian itu akan mulai berlaku setelah parlemen memberi suara pada Kamis.", "akan",
          "Kamis", "2031-03-13"),
      ])
  }
  let articles = [sample("Kabar Pesisir"), sample("Lensa Bahari")].enumerated().map {
    var annotated = $1.annotated($0)
    annotated.article.title = SourceText("Dua negara meneken perjanjian")
    annotated.title.tokens = Tokenizer().tokens(of: annotated.article.title)
    return annotated
  }
  let builder = try AccountBuilder(languages: Languages())
  let account = builder.account(id: "s", articles: articles, passages: [])
  #expect(account.processes.map(\.matter) == ["law"])
  let steps = account.processes.first?.steps ?? []
  #expect(steps.map(\.name) == ["signed", "in-force"])
  #expect(steps.map(\.isDone) == [true, false])
  #expect(steps.map(\.outlets) == [2, 2])
  // Without the headline the same words are background.
  let bare = builder.account(
    id: "s",
    articles: [sample("Kabar Pesisir").annotated(0), sample("Lensa Bahari").annotated(1)],
    passages: [])
  #expect(bare.processes.isEmpty)
}
