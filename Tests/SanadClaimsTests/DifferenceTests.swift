import SanadLanguages
import SanadModel
import SanadText
import Testing

@testable import SanadClaims

/// The values of a story told by one line of each of two outlets.
private func context(
  _ first: SampleReport.Line, _ second: SampleReport.Line
) throws -> ValueContext {
  let samples = [
    SampleReport(lines: [first]), SampleReport(outlet: "Lensa Bahari", lines: [second]),
  ]
  let articles = Account(
    id: "s", articles: samples.enumerated().map { $1.annotated($0) }
  ).articles
  let story = StoryIndex(articles, lexicons: try ClaimLexicons(languages: Languages()))
  return ValueContext(story, WordSpace(story), QuantityUseReader(story: story).uses())
}

/// A line that counts people.
private func counting(
  _ text: String, _ words: String, _ low: Double, _ qualifier: Qualifier = .exact
) -> SampleReport.Line {
  .counting(text, words, low, low, "warga", qualifier)
}

/// A judge that takes every pair for a difference.
private let sure = DifferenceJudge(
  weights: DifferenceFeature.allCases.map { $0 == .bias ? 20 : 0 }, threshold: 0.5)

@Suite struct DifferenceTests {
  @Test(arguments: [
    (7.0, Qualifier.exact, 9.0, true), (7, .exact, 7, false), (1_243, .exact, 1_200, false),
    (1_243, .exact, 1_300, true), (1_243, .exact, 1_000, true), (100, .about, 102, false),
    (100, .about, 110, true), (2_550, .exact, 2_500, false),
  ])
  func `values that are rounded or rough agree`(
    _ low: Double, _ qualifier: Qualifier, _ other: Double, _ differs: Bool
  ) throws {
    let context = try context(
      counting(
        "Longsor di Marga melukai \(Int(low)) warga desa.", "\(Int(low)) warga", low, qualifier),
      counting("Longsor di Marga melukai \(Int(other)) warga desa.", "\(Int(other)) warga", other))
    #expect(ValuePairReader(context).pairs().isEmpty != differs)
  }

  @Test func `what differs is shown with both values`() throws {
    let context = try context(
      counting("Longsor di Marga melukai 7 warga desa.", "7 warga", 7),
      counting("Longsor di Marga melukai 9 warga desa.", "9 warga", 9))
    let found = DifferenceFinder(context: context, judge: sure).differences()
    #expect(found.map { $0.mentions.map(\.low) } == [[7, 9]])
    #expect(found.map(\.isUpdate) == [false])
  }

  @Test func `a sentence that has the other value as well tells of two things`() throws {
    let first = SampleReport.Line.line("Longsor di Marga melukai 7 warga, lalu 9 warga lagi.") {
      $0.quantities = [7, 9].map {
        ("\(Int($0)) warga", Quantity(low: $0, high: $0, counted: "warga"))
      }
    }
    let context = try context(
      first, counting("Longsor di Marga melukai 9 warga desa.", "9 warga", 9))
    #expect(ValuePairReader(context).pairs().isEmpty)
  }

  @Test func `the day of a report that is quoted is not that of the event`() throws {
    func line(_ day: Int, _ cue: String) throws -> SampleReport.Line {
      let date = try #require(CivilDate(year: 2031, month: 3, day: day))
      return .line("Jembatan Marga ditutup, \(cue) Kabar Kota, \(day)/3/2031.") {
        $0.dates = [("\(day)/3/2031", .day(date))]
      }
    }
    let cited = try context(line(3, "dikutip"), line(4, "dikutip"))
    #expect(DifferenceFinder(context: cited, judge: sure).differences().isEmpty)
    let plain = try context(line(3, "tulis"), line(4, "tulis"))
    #expect(DifferenceFinder(context: plain, judge: sure).differences().count == 1)
  }

  @Test(arguments: [("Selasa (4/3/2031)", false), ("Senin (4/3/2031)", true)])
  func `a weekday that contradicts its date is shown`(_ words: String, _ isSlip: Bool) throws {
    let day = try #require(CivilDate(year: 2031, month: 3, day: 4))
    let line = SampleReport.Line.line("Lurah Marga membuka pasar pada \(words).") {
      $0.dates = [(words, .day(day))]
    }
    let account = try account(of: [SampleReport(lines: [line])])
    let claim = account.claims.first { $0.status == .conflicting }
    #expect((claim != nil) == isSlip)
    let sides = account.conflicts.flatMap(\.sides).map(\.value)
    #expect(sides == (isSlip ? [.date(.day(day)), .words("Senin")] : []))
  }

  @Test func `what cannot all be true is not agreed`() throws {
    let (few, many) = (
      counting("Longsor di Marga melukai 7 warga desa.", "7 warga", 7),
      counting("Longsor di Marga melukai 9 warga desa.", "9 warga", 9)
    )
    let account = try account(of: [
      SampleReport(lines: [few]), SampleReport(outlet: "Lensa Bahari", lines: [many]),
    ])
    let shared = account.claims.filter { claim in
      Set(claim.reports.map { account.text($0) }).count == 2
    }
    #expect(shared.allSatisfy { $0.status != .agreed })
  }

  @Test(arguments: [
    (2018, 2024, 2021, 2024, true), (2018, 2024, 2018, 2024, false),
    (2018, 2020, 2021, 2024, true),
  ])
  func `spans of years that begin or end otherwise differ`(
    _ from: Int, _ to: Int, _ otherFrom: Int, _ otherTo: Int, _ differs: Bool
  ) throws {
    func line(_ from: Int, _ to: Int) -> SampleReport.Line {
      .line("Sari melatih tim muda Marga pada \(from)-\(to).") {
        $0.dates = [("\(from)-\(to)", .interval(.year(from), .year(to)))]
      }
    }
    let context = try context(line(from, to), line(otherFrom, otherTo))
    #expect(ValuePairReader(context).pairs().isEmpty != differs)
  }

  @Test(arguments: [(2.5, false), (2, true)])
  func `a time of two parts is one value`(_ years: Double, _ differs: Bool) throws {
    func time(_ count: Double, _ unit: String) -> Quantity {
      Quantity(low: count, high: count, unit: unit)
    }
    let first = SampleReport.Line.line("Hakim menghukum lurah Marga dua tahun enam bulan penjara.")
    {
      $0.quantities = [("dua tahun", time(2, "year")), ("enam bulan", time(6, "month"))]
    }
    let second = SampleReport.Line.line("Hakim menghukum lurah Marga \(years) tahun penjara.") {
      $0.quantities = [("\(years) tahun", time(years, "year"))]
    }
    let pairs = ValuePairReader(try context(first, second)).pairs()
    #expect(pairs.isEmpty != differs)
  }

  @Test func `people are compared by what has happened to them`() throws {
    func line(_ text: String, _ words: String, _ low: Double, _ noun: String, _ state: String)
      -> SampleReport.Line
    {
      .line(text) {
        var value = Quantity(low: low, high: low, counted: noun)
        value.state = state
        $0.quantities = [(words, value)]
      }
    }
    let hurt = line("Longsor di Marga membuat 27 orang luka.", "27 orang", 27, "orang", "luka")
    let others = line(
      "Rumah sakit Marga merawat 31 korban luka.", "31 korban", 31, "korban", "luka")
    let dead = line("Longsor di Marga membuat 9 orang tewas.", "9 orang", 9, "orang", "tewas")
    #expect(ValuePairReader(try context(hurt, others)).pairs().count == 1)
    #expect(ValuePairReader(try context(hurt, dead)).pairs().isEmpty)
  }

  @Test(arguments: [
    ("Namun, sekolah mencatat 52 warga di dalam bus Marga.", true),
    ("Bus Marga lain membawa 52 warga ke dalam kota.", false),
  ])
  func `a report that tells two values apart gives both of one thing`(
    _ further: String, _ isShown: Bool
  ) throws {
    let lines = [
      counting("Bus Marga itu mengangkut 48 warga ke dalam kota.", "48 warga", 48),
      "Jalan menurun dan licin di sana.", "Rambu baru dipasang kemarin.",
      counting(further, "52 warga", 52),
    ]
    let other = counting("Bus Marga itu mengangkut 52 warga ke dalam kota.", "52 warga", 52)
    let samples = [
      SampleReport(lines: lines), SampleReport(outlet: "Lensa Bahari", lines: [other]),
    ]
    let account = Account(id: "s", articles: samples.enumerated().map { $1.annotated($0) })
    let story = StoryIndex(account.articles, lexicons: try ClaimLexicons(languages: Languages()))
    let context = ValueContext(story, WordSpace(story), QuantityUseReader(story: story).uses())
    let found = DifferenceFinder(context: context, judge: sure).differences()
    #expect(found.isEmpty != isShown)
  }
}
