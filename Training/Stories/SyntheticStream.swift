import SanadModel

/// A short stream made from report templates: a few events of one kind, each reported once or more.
struct SyntheticStream {
  struct Report {
    let id: String
    let story: String
    let published: String
    let title: String
    let text: String
  }

  /// Minutes between two events of a kind that does not happen daily: hours, a day, a few days. Set by reading.
  private static let gaps = [150, 420, 1_440, 1_980, 4_300]
  /// Minutes since 1970 at which the first stream begins; each later one begins nine days after. Set by reading.
  private static let start = 15_768 * 1_440
  private static let eventMax: UInt64 = 3

  private(set) var reports: [Report] = []
  let name: String
  let number: Int
  private let templates: ReportTemplates
  private let kind: String
  private var random: SplitMix
  /// Order of the values of each slot in this stream.
  private var orders: [String: [Int]] = [:]

  /// - Parameter number: the stream's, from which everything follows.
  init(_ templates: ReportTemplates, kind: Int, number: Int) {
    self.templates = templates
    self.kind = templates.reports[kind].kind
    self.number = number
    name = "\(self.kind)-\(number)"
    random = SplitMix(state: UInt64(number * templates.reports.count + kind))
    for slot in templates.slots.keys.sorted() {
      orders[slot] = shuffled(templates.slots[slot] ?? [])
    }
    let eventCount = 2 + Int(random.next() % (Self.eventMax - 1))
    var minute = Self.start + number * 9 * 1_440 + Int(random.next() % 1_440)
    var timed: [(minute: Int, report: Report)] = []
    for event in 0..<eventCount {
      timed += reports(of: event, at: minute, templates.reports[kind].reports)
      minute += templates.daily.contains(self.kind) ? 1_440 : Self.gaps[Int(random.next() % 5)]
    }
    reports = timed.sorted { ($0.minute, $0.report.id) < ($1.minute, $1.report.id) }.map(\.report)
  }

  /// Reports of the event by some of the templates, always by the first or the second.
  private mutating func reports(
    of event: Int, at minute: Int, _ templates: [ReportTemplates.Report]
  ) -> [(minute: Int, report: Report)] {
    let first = Int(random.next() % 2)
    return templates.enumerated().compactMap { place, template in
      guard place == first || random.next() % 3 != 0 else { return nil }
      let time = minute + template.delay + Int(random.next() % 30)
      let slots = TemplateFiller(self.templates, kind, event, orders, minute, reportMinute: time)
      return (
        time,
        Report(
          id: "\(name)-\(event)-\(place)", story: "\(name)-\(event)",
          published: slots.timestamp(time), title: slots.filled(template.title),
          text: slots.filled(template.text))
      )
    }
  }

  private mutating func shuffled(_ values: [[String]]) -> [Int] {
    var order = Array(values.indices)
    for index in order.indices.dropFirst() {
      order.swapAt(index, Int(random.next() % UInt64(index + 1)))
    }
    return order
  }
}

/// Steele, Lea and Flood 2014: the same numbers on every machine.
struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
