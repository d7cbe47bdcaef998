import SanadLanguages
import SanadModel
import SanadTestSupport
import SanadText
import Synchronization
import Testing

@testable import SanadStories

/// Reports of invented events, whose words are made of letters by chance.
private struct ReportMaker {
  var random: SeededRandom
  private var events: [[String]] = []

  init(seed: UInt64) { random = SeededRandom(seed: seed) }

  private mutating func word() -> String {
    String(
      (0..<Int.random(in: 4...8, using: &random)).map { _ in
        "abdegiklmnoprstu".randomElement(using: &random) ?? "a"
      })
  }

  /// A report of an event before, or of a new one.
  mutating func report(_ number: Int) throws -> AnnotatedArticle {
    if events.count < 4 || Int.random(in: 0..<3, using: &random) == 0 {
      events.append((0..<30).map { _ in word() })
    }
    let event = events[Int.random(in: max(0, events.count - 20)..<events.count, using: &random)]
    func sentence(_ count: Int) -> String {
      (0..<count).map { place in
        let word = event.randomElement(using: &random) ?? ""
        return place % 5 == 0 ? word.prefix(1).uppercased() + word.dropFirst() : word
      }.joined(separator: " ")
    }
    let day = CivilDate(dayNumber: 22_300 + number / 40)
    return try Report(
      id: "laporan-\(number)", title: sentence(6), published: "\(day)T08:00:00+07:00",
      text: "\(sentence(40)) \(Int.random(in: 10..<99, using: &random)). \(sentence(30))."
    ).annotated()
  }
}

/// The pages of `bytes`, of which none can be read once as many as `limit` were.
private func pages(_ bytes: [UInt8], limit: Int = .max) -> PagedBytes {
  let size = 4_088
  let count = Counter()
  return PagedBytes(count: bytes.count, pageByteCount: size) { page in
    guard 0 <= page, page * size < bytes.count, count.next() < limit else { return nil }
    return Array(bytes[(page * size)..<min(bytes.count, (page + 1) * size)])
  }
}

private final class Counter: Sendable {
  private let count = Mutex(0)

  func next() -> Int {
    count.withLock {
      $0 += 1
      return $0 - 1
    }
  }
}

@Test(arguments: 1...4 as ClosedRange<UInt64>)
func `a stream resumed from its bytes decides as the one that was kept`(_ seed: UInt64) throws {
  var maker = ReportMaker(seed: seed)
  let reports = try (0..<400).map { try maker.report($0) }
  var whole = try StoryClusterer(languages: Languages())
  for report in reports.prefix(340) { _ = whole.assign(report) }
  let bytes = try #require(whole.kept())
  var resumed = try StoryClusterer(languages: Languages())
  let isResumed = resumed.resume(from: pages(bytes))
  try #require(isResumed)
  #expect(whole.isWhole && !resumed.isWhole && resumed.kept() == nil)
  var joined = 0
  for report in reports.dropFirst(340) {
    let (expected, found) = (whole.decide(report), resumed.decide(report))
    #expect(found.assignment == expected.assignment)
    #expect(found.probability == expected.probability && found.nearest == expected.nearest)
    #expect(found.reasons.map(\.weight) == expected.reasons.map(\.weight))
    if expected.assignment.story != StoryID.make(firstArticle: report.article.id) { joined += 1 }
  }
  #expect(20 < joined, "reports that join a story before")
  #expect(!resumed.isOutgrown)
}

@Test func `a move is made in a resumed stream as in a whole one`() throws {
  var maker = ReportMaker(seed: 9)
  let reports = try (0..<120).map { try maker.report($0) }
  var whole = try StoryClusterer(languages: Languages())
  for report in reports.prefix(100) { _ = whole.assign(report) }
  var resumed = try StoryClusterer(languages: Languages())
  let isResumed = resumed.resume(from: pages(try #require(whole.kept())))
  try #require(isResumed)
  for target in ["s-baru", "s-baru"] {
    whole.move("laporan-90", to: target, of: "s-baru")
    resumed.move("laporan-90", to: target, of: "s-baru")
  }
  whole.settle()
  resumed.settle()
  for report in reports.dropFirst(100) { #expect(resumed.assign(report) == whole.assign(report)) }
}

@Test func `bytes that cannot be read, or are others, end nothing`() throws {
  var maker = ReportMaker(seed: 5)
  let reports = try (0..<60).map { try maker.report($0) }
  var whole = try StoryClusterer(languages: Languages())
  for report in reports.prefix(50) { _ = whole.assign(report) }
  let bytes = try #require(whole.kept())
  for limit in [0, 1, 3, 10, 20] {
    var resumed = try StoryClusterer(languages: Languages())
    guard resumed.resume(from: pages(bytes, limit: limit)) else { continue }
    for report in reports.dropFirst(50) { _ = resumed.assign(report) }
  }
  var random = SeededRandom(seed: 6)
  for _ in 0..<200 {
    var others = bytes
    for _ in 0..<3 {
      others[Int.random(in: 0..<others.count, using: &random)] = UInt8.random(
        in: 0...255, using: &random)
    }
    var resumed = try StoryClusterer(languages: Languages())
    guard resumed.resume(from: pages(others)) else { continue }
    for report in reports.dropFirst(58) { _ = resumed.assign(report) }
  }
}
