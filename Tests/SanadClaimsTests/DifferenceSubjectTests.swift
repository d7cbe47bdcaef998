import SanadLanguages
import SanadModel
import SanadText
import Testing

@testable import SanadClaims

/// How many differences a judge that takes every pair for one leaves of two reports.
private func differenceCount(
  _ first: SampleReport, _ second: SampleReport
) throws -> Int {
  let samples = [first, second]
  let articles = Account(
    id: "s", articles: samples.enumerated().map { $1.annotated($0) }
  ).articles
  let story = StoryIndex(articles, lexicons: try ClaimLexicons(languages: Languages()))
  let context = ValueContext(story, WordSpace(story), QuantityUseReader(story: story).uses())
  let sure = DifferenceJudge(
    weights: DifferenceFeature.allCases.map { $0 == .bias ? 20 : 0 }, threshold: 0.5)
  return DifferenceFinder(context: context, judge: sure).differences().count
}

/// Two reports of two outlets, of one line each.
private func differenceCount(
  _ first: SampleReport.Line, _ second: SampleReport.Line
) throws -> Int {
  try differenceCount(
    SampleReport(lines: [first]), SampleReport(outlet: "Lensa Bahari", lines: [second]))
}

/// Reports whose values are told in like words.
@Suite struct DifferenceSubjectTests {
  @Test(arguments: [("Tirta", 0), ("Marga", 1)])
  func `counts of two places do not differ`(_ place: String, _ count: Int) throws {
    func line(_ place: String, _ number: Double) -> SampleReport.Line {
      .counting(
        "Bantuan beras itu dibagi di \(Int(number)) desa Kabupaten \(place) pekan ini.",
        "\(Int(number)) desa", number, number, "desa")
    }
    #expect(try differenceCount(line("Marga", 291), line(place, 124)) == count)
  }

  @Test(arguments: [
    ("Kabar Pesisir", [61, 27, 48], 0), ("Lensa Bahari", [61, 27, 48], 0),
    ("Lensa Bahari", [61, 12, 30], 1),
  ])
  func `two reports that differ in all values are of a series`(
    _ outlet: String, _ numbers: [Int], _ count: Int
  ) throws {
    func report(_ outlet: String, _ numbers: [Int]) -> SampleReport {
      let texts = [
        "Kapal Nusa Marga berlayar dengan \(numbers[0]) penumpang dewasa malam itu.",
        "Kapal Nusa Marga membawa \(numbers[1]) sepeda milik warga pulau.",
        "Kapal Nusa Marga memuat \(numbers[2]) peti ikan dari pasar lama.",
      ]
      let nouns = ["penumpang", "sepeda", "peti"]
      return SampleReport(
        outlet: outlet,
        lines: zip(zip(texts, numbers), nouns).map { line, noun in
          .counting(line.0, "\(line.1) \(noun)", Double(line.1), Double(line.1), noun)
        })
    }
    let found = try differenceCount(
      report("Kabar Pesisir", [45, 12, 30]), report(outlet, numbers))
    #expect(found == count)
  }

  @Test(arguments: [("Selasa (6/3/2031)", 6, 1), ("Jumat (8/3/2031)", 8, 0)])
  func `a date that its weekday contradicts differs from the date that mends it`(
    _ words: String, _ day: Int, _ count: Int
  ) throws {
    func line(_ words: String, _ day: Int) throws -> SampleReport.Line {
      let date = try #require(CivilDate(year: 2031, month: 3, day: day))
      return .line("Lurah Marga membuka pasar ikan di Tirta pada \(words).") {
        $0.dates = [(words, .day(date))]
      }
    }
    let right = try line("Selasa (4/3/2031)", 4)
    #expect(try differenceCount(right, line(words, day)) == count)
  }

  @Test(arguments: [
    ("Kamis hingga Minggu (9/3/2031)", 9, false), ("Kamis hingga Sabtu (9/3/2031)", 9, true),
    ("Rabu (30/10)", 30, false), ("Jumat (30/10)", 30, true),
  ])
  func `a weekday of a span or of the year before is no slip`(
    _ words: String, _ day: Int, _ isSlip: Bool
  ) throws {
    let date = try #require(CivilDate(year: 2031, month: day == 30 ? 10 : 3, day: day))
    let line = SampleReport.Line.line("Lurah Marga memimpin rapat pada \(words).") {
      $0.dates = [(words, .day(date))]
    }
    // 30 October is a Thursday in 2031 and a Wednesday in 2030.
    let account = try account(of: [SampleReport(lines: [line])])
    #expect(account.claims.contains { $0.status == .conflicting } == isSlip)
  }

  @Test(arguments: [(10, 480, 0), (12, 480, 1), (10, 420, 1)])
  func `hours of two zones are compared at one place`(
    _ hour: Int, _ offset: Int, _ count: Int
  ) throws {
    func line(_ hour: Int, _ offset: Int) throws -> SampleReport.Line {
      let clock = try #require(ClockTime(hour: hour, minute: 0, offset: offset))
      return .line("Gudang ikan di Marga terbakar pukul \(hour).00 pagi itu.") {
        $0.dates = [("pukul \(hour).00", .time(clock))]
      }
    }
    #expect(try differenceCount(line(9, 420), line(hour, offset)) == count)
  }

  @Test func `a bound differs from no number of another size`() throws {
    let bound = SampleReport.Line.line("Pelanggaran di Jalan Marga turun lebih dari 50 unit.") {
      $0.quantities = [
        ("lebih dari 50 unit", Quantity(low: 50, high: nil, qualifier: .moreThan, counted: "unit"))
      ]
    }
    let number = SampleReport.Line.counting(
      "Pelanggaran di Jalan Marga turun 40 unit.", "40 unit", 40, 40, "unit")
    #expect(try differenceCount(bound, number) == 0)
  }

  @Test(arguments: [("2031-03-04T19:00:00+07:00", 1), ("2031-03-05T19:00:00+07:00", 0)])
  func `shares of a moment differ on one day alone`(_ published: String, _ count: Int) throws {
    func line(_ share: String, _ value: Double) -> SampleReport.Line {
      .line("Indeks Bursa Marga hari ini menguat \(share) persen.") {
        $0.quantities = [("\(share) persen", Quantity(low: value, high: value, unit: "percent"))]
      }
    }
    let found = try differenceCount(
      SampleReport(lines: [line("0,46", 0.46)]),
      SampleReport(outlet: "Lensa Bahari", published: published, lines: [line("1,06", 1.06)]))
    #expect(found == count)
  }

  @Test func `one and two of a thing may be a part and the whole`() throws {
    let part = SampleReport.Line.counting(
      "Dalam kecelakaan itu 1 truk terbakar karena rem blong.", "1 truk", 1, 1, "truk")
    let whole = SampleReport.Line.counting(
      "Tabrakan 2 truk terjadi di jalan tol kemarin.", "2 truk", 2, 2, "truk")
    #expect(try differenceCount(part, whole) == 0)
  }

  @Test(arguments: [("Pelatih", 0), ("Pemain", 1)])
  func `ages of two people do not differ`(_ noun: String, _ count: Int) throws {
    func line(_ text: String, _ age: Double) -> SampleReport.Line {
      .line(text) {
        $0.quantities = [("\(Int(age)) tahun", Quantity(low: age, high: age, unit: "year"))]
      }
    }
    let first = line("Pemain berusia 32 tahun itu ingin menang lagi nanti.", 32)
    let second = line("\(noun) berusia 44 tahun itu memimpin latihan pagi di lapangan.", 44)
    #expect(try differenceCount(first, second) == count)
  }
}
