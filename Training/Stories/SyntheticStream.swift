import SanadModel

/// A short stream made from moulds: a few events of one kind, each told once or more.
struct MadeStream {
  struct Report {
    let id: String
    let story: String
    let published: String
    let title: String
    let text: String
  }

  /// Minutes between two events where one a day is not the rule: hours, a day, a few days.
  private static let gaps = [150, 420, 1_440, 1_980, 4_300]
  /// Minutes since 1970 at which the first stream begins; each later one begins nine days after.
  private static let start = 15_768 * 1_440
  private static let eventMax: UInt64 = 3

  private(set) var reports: [Report] = []
  let name: String
  let number: Int
  private let moulds: Moulds
  private let kind: String
  private var random: SplitMix
  /// Order of the values of each slot in this stream.
  private var orders: [String: [Int]] = [:]

  /// - Parameter number: the stream's, from which everything follows.
  init(_ moulds: Moulds, kind: Int, number: Int) {
    self.moulds = moulds
    self.kind = moulds.reports[kind].kind
    self.number = number
    name = "\(self.kind)-\(number)"
    random = SplitMix(state: UInt64(number * moulds.reports.count + kind))
    for slot in moulds.slots.keys.sorted() { orders[slot] = shuffled(moulds.slots[slot] ?? []) }
    let eventCount = 2 + Int(random.next() % (Self.eventMax - 1))
    var minute = Self.start + number * 9 * 1_440 + Int(random.next() % 1_440)
    var told: [(minute: Int, report: Report)] = []
    for event in 0..<eventCount {
      told += self.told(event, at: minute, moulds.reports[kind].reports)
      minute += moulds.daily.contains(self.kind) ? 1_440 : Self.gaps[Int(random.next() % 5)]
    }
    reports = told.sorted { ($0.minute, $0.report.id) < ($1.minute, $1.report.id) }.map(\.report)
  }

  /// The event in some of the moulds, always in the first or the second.
  private mutating func told(
    _ event: Int, at minute: Int, _ moulds: [Moulds.Report]
  ) -> [(minute: Int, report: Report)] {
    let first = Int(random.next() % 2)
    return moulds.enumerated().compactMap { place, mould in
      guard place == first || random.next() % 3 != 0 else { return nil }
      let time = minute + mould.delay + Int(random.next() % 30)
      let slots = EventSlots(self.moulds, kind, event, orders, minute, told: time)
      return (
        time,
        Report(
          id: "\(name)-\(event)-\(place)", story: "\(name)-\(event)",
          published: slots.timestamp(time), title: slots.filled(mould.title),
          text: slots.filled(mould.text))
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
