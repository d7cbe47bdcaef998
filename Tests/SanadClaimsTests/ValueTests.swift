import SanadLanguages
import SanadModel
import SanadText
import Testing

@testable import SanadClaims

private func exact(_ number: Double) -> Quantity { Quantity(low: number, high: number) }

@Suite struct ValueTests {
  @Test(arguments: [
    (exact(20), exact(20), ValueComparison.equal),
    (exact(20), exact(50), .differing),
    (exact(11_000), exact(11_234), .compatible),
    (exact(152.5), exact(152.49), .compatible),
    (exact(20), exact(24), .differing),
    (exact(8), exact(9), .differing),
    (Quantity(low: 50, high: 50, qualifier: .about), exact(48), .compatible),
    (Quantity(low: 50, high: 50, qualifier: .about), exact(20), .differing),
    (Quantity(low: 11_000, high: nil, qualifier: .atLeast), exact(12_000), .compatible),
    (Quantity(low: nil, high: 12_000, qualifier: .atMost), exact(13_000), .differing),
    (Quantity(low: 1_000, high: 9_999, qualifier: .thousands), exact(11_000), .compatible),
    (Quantity(low: 1_000, high: 9_999, qualifier: .thousands), exact(50_000), .differing),
    (
      Quantity(low: 1_000, high: 9_999, qualifier: .thousands),
      Quantity(low: 10_000, high: 99_999, qualifier: .tensOfThousands), .differing
    ),
  ])
  func `numbers agree where both can be true`(
    _ first: Quantity, _ second: Quantity, _ expected: ValueComparison
  ) {
    #expect(first.comparison(with: second) == expected)
    #expect(second.comparison(with: first) == expected)
  }

  /// Two sentences that count, and how the second's number stands to the first's; nil for no conflict.
  @Test(arguments: [
    // The same thing, another number.
    (
      SampleReport.Line.counting(
        "Sebanyak 12 perahu terbakar di dermaga lama.", "12 perahu", 12, 12, "perahu"),
      SampleReport.Line.counting(
        "Sekitar 30 perahu terbakar di dermaga lama.", "30 perahu", 30, 30, "perahu"),
      Optional(ValueRelation.conflicts)
    ),
    // A toll that grew.
    (
      .counting("Tiga warga tewas tertimbun longsor.", "Tiga warga", 3, 3, "warga"),
      .counting("Lima warga tewas tertimbun longsor.", "Lima warga", 5, 5, "warga"), .supersedes
    ),
    // A bound holds the other.
    (
      .counting("Tiga warga tewas tertimbun longsor.", "Tiga warga", 3, 3, "warga"),
      .counting(
        "Sedikitnya dua warga tewas tertimbun longsor.", "dua warga", 2, nil, "warga", .atLeast),
      nil
    ),
    // Another place.
    (
      .counting(
        "Sebanyak 12 rumah rusak di Marga.", "12 rumah", 12, 12, "rumah", places: ["Marga"]),
      .counting(
        "Sebanyak 30 rumah rusak di Anta.", "30 rumah", 30, 30, "rumah", places: ["Anta"]), nil
    ),
    // Part and whole.
    (
      .counting("Sembilan siswa terluka dalam insiden itu.", "Sembilan siswa", 9, 9, "siswa"),
      .counting(
        "Korban terluka termasuk dua siswa dalam insiden itu.", "dua siswa", 2, 2, "siswa"), nil
    ),
    // Another noun.
    (
      .counting("Sebanyak 12 perahu terbakar di dermaga.", "12 perahu", 12, 12, "perahu"),
      .counting("Sebanyak 30 kios terbakar di dermaga.", "30 kios", 30, 30, "kios"), nil
    ),
    // A rate.
    (
      .counting("Pabrik itu membuat 200 kursi.", "200 kursi", 200, 200, "kursi"),
      .counting("Pabrik itu membuat 40 kursi per hari.", "40 kursi", 40, 40, "kursi"), nil
    ),
    // Another year, in another clause.
    (
      .dated(
        "Lagu yang dirilis pada 2019 itu telah ditonton 30 ribu kali.", "30 ribu kali", 30_000,
        "kali", "2019", .year(2019)),
      .dated(
        "Lagu yang dirilis pada 2023 itu telah ditonton 14 ribu kali.", "14 ribu kali", 14_000,
        "kali", "2023", .year(2023)), nil
    ),
    // The same year.
    (
      .dated(
        "Lagu yang dirilis pada 2023 itu telah ditonton 30 ribu kali.", "30 ribu kali", 30_000,
        "kali", "2023", .year(2023)),
      .dated(
        "Lagu yang dirilis pada 2023 itu telah ditonton 14 ribu kali.", "14 ribu kali", 14_000,
        "kali", "2023", .year(2023)), .conflicts
    ),
    // Another hour.
    (
      .dated(
        "Nilai tukar menguat 7 poin pada pukul 09.00.", "7 poin", 7, "poin", "pukul 09.00",
        ClockTime(hour: 9, minute: 0).map(DateValue.time)),
      .dated(
        "Nilai tukar menguat 18 poin pada pukul 17.00.", "18 poin", 18, "poin", "pukul 17.00",
        ClockTime(hour: 17, minute: 0).map(DateValue.time)), nil
    ),
    // The same hour.
    (
      .dated(
        "Nilai tukar menguat 7 poin pada pukul 09.00.", "7 poin", 7, "poin", "pukul 09.00",
        ClockTime(hour: 9, minute: 0).map(DateValue.time)),
      .dated(
        "Nilai tukar menguat 18 poin pada pukul 09.00.", "18 poin", 18, "poin", "pukul 09.00",
        ClockTime(hour: 9, minute: 0).map(DateValue.time)), .conflicts
    ),
    // The distance of two numbers, and the numbers.
    (
      .counting("Klub itu mencetak 9 gol ke gawang lawannya.", "9 gol", 9, 9, "gol"),
      .counting("Klub itu mencetak 16 gol ke gawang lawannya.", "16 gol", 16, 16, "gol"),
      .conflicts
    ),
    (
      .counting("Klub itu unggul 9 gol dari lawannya.", "9 gol", 9, 9, "gol"),
      .counting("Klub itu unggul 16 gol dari lawannya.", "16 gol", 16, 16, "gol"), nil
    ),
    // Of two wholes.
    (
      .counting("Klub itu meraih nilai dari 13 laga.", "13 laga", 13, 13, "laga"),
      .counting("Klub itu meraih nilai dari 14 laga.", "14 laga", 14, 14, "laga"), nil
    ),
  ])
  func `numbers conflict only where slot and scope match`(
    _ first: SampleReport.Line, _ second: SampleReport.Line, _ relation: ValueRelation?
  ) throws {
    let account = try account(of: [
      SampleReport(lines: [first, "Cuaca cerah sejak pagi di kawasan itu."]),
      SampleReport(
        outlet: "Lensa Bahari", published: "2031-03-04T12:00:00+07:00",
        lines: [second, "Jalan ke sana masih ditutup petugas."]),
    ])
    let relations = account.conflicts.flatMap(\.sides).map(\.relation).filter { $0 != .refines }
    withKnownIssue(
      "the judges do not join single sentences without a story around them", isIntermittent: true
    ) {
      #expect(relations == (relation.map { [$0] } ?? []))
    }
  }

  @Test func `an article that gives both numbers speaks of two things`() throws {
    let first = SampleReport.Line.counting(
      "Sebanyak 12 perahu terbakar di dermaga lama.", "12 perahu", 12, 12, "perahu")
    let second = SampleReport.Line.counting(
      "Sekitar 30 perahu terbakar di dermaga lama.", "30 perahu", 30, 30, "perahu")
    let account = try account(of: [
      SampleReport(lines: [first, second]), SampleReport(outlet: "Lensa Bahari", lines: [second]),
    ])
    #expect(account.conflicts.isEmpty)
  }

  @Test func `two bodies with two tolls at one hour contradict each other`() throws {
    func line(_ text: String, _ words: String, _ number: Double, _ source: String)
      -> SampleReport.Line
    {
      var line = SampleReport.Line.counting(text, words, number, number, "warga")
      line.source = (source, .official)
      return line
    }
    let police = line(
      "Sebanyak 12 warga tewas dalam longsor di Marga.", "12 warga", 12, "Polisi Marga")
    let rescuers = line(
      "Sebanyak 15 warga tewas dalam longsor di Marga.", "15 warga", 15, "Tim SAR")
    func relations(later: String) throws -> [ValueRelation] {
      try account(of: [
        SampleReport(lines: [police]),
        SampleReport(outlet: "Lensa Bahari", published: later, lines: [rescuers]),
      ]).conflicts.flatMap(\.sides).map(\.relation)
    }
    let sameHour = try relations(later: "2031-03-04T08:30:00+07:00")
    withKnownIssue(
      "the judges do not join single sentences without a story around them", isIntermittent: true
    ) {
      #expect(sameHour == [.refines, .conflicts])
    }
    #expect(try relations(later: "2031-03-04T14:30:00+07:00") == [.refines, .supersedes])
  }

  @Test func `reports of two events differ in everything`() throws {
    func sample(_ outlet: String, _ size: Double, _ depth: Double) -> SampleReport {
      SampleReport(
        outlet: outlet,
        lines: [
          .counting(
            "Gempa itu merusak \(Int(size)) rumah di tepi pantai.", "\(Int(size)) rumah", size,
            size, "rumah"),
          .counting(
            "Gempa itu terasa di \(Int(depth)) desa di pesisir.", "\(Int(depth)) desa", depth,
            depth, "desa"),
        ])
    }
    let account = try account(of: [
      sample("Kabar Pesisir", 40, 12), sample("Lensa Bahari", 25, 7),
    ])
    #expect(account.conflicts.isEmpty)
  }

  /// A sentence with its counts, and the state of each.
  @Test(arguments: [
    ("Korban tewas terdiri dari tujuh siswa.", ["tujuh siswa"], ["tewas"]),
    (
      "Sembilan orang tewas: satu guru dan delapan siswa.",
      ["Sembilan orang:tewas", "satu guru", "delapan siswa"], ["tewas", "tewas", "tewas"]
    ),
    (
      "Sembilan orang tewas dan dua siswa diperiksa.", ["Sembilan orang:tewas", "dua siswa"],
      ["tewas", ""]
    ),
    ("Sebanyak 40 siswa menonton laga itu.", ["40 siswa"], [""]),
  ])
  func `a number takes the state of its clause or of its total`(
    _ sentence: String, _ counts: [String], _ states: [String]
  ) throws {
    let numbers = ["tujuh": 7.0, "satu": 1, "delapan": 8, "Sembilan": 9, "dua": 2, "40": 40]
    let line = SampleReport.Line.line(sentence) { line in
      line.quantities = counts.map { count in
        let parts = count.split(separator: ":").map(String.init)
        let number = numbers[parts[0].split(separator: " ").map(String.init)[0]]
        let state = parts.count == 2 ? parts[1] : nil
        return (parts[0], Quantity(low: number, high: number, counted: "orang", state: state))
      }
    }
    let articles: ArticleList = [SampleReport(lines: [line]).annotated(0)]
    let story = StoryIndex(articles, lexicons: try ClaimLexicons(languages: Languages()))
    let uses = QuantityUseReader(story: story).uses()
    #expect(uses.joined().map(\.state) == states.map { $0.isEmpty ? nil : WordHash($0) })
  }
}
