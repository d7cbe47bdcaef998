import Testing

@testable import SanadFetch

/// Adds, starts and finishes by a seeded order, and checks each start by a table of its own.
@Test(arguments: 0..<20)
func `queues never start a host twice or too soon`(_ seed: UInt64) {
  var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
  func random(_ count: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(count))
  }
  var queues = HostQueues(gapMin: .seconds(5))
  var (time, id) = (Duration.zero, 0)
  var hosts: [Int: String] = [:]
  var busy: [String: Int] = [:]
  var lastStart: [String: Duration] = [:]
  var started: Set<Int> = []
  for _ in 0..<2000 {
    switch random(4) {
    case 0:
      id += 1
      let host = "h\(random(6))"
      hosts[id] = host
      queues.add(id, to: host, priority: random(3), at: time)
    case 1: time += .milliseconds(random(3000))
    case 2:
      guard let next = queues.start(at: time), let host = hosts[next] else { continue }
      #expect(busy[host] == nil, "\(host) has two visitors, seed \(seed)")
      if let last = lastStart[host] { #expect(.seconds(5) <= time - last, "seed \(seed)") }
      #expect(started.insert(next).inserted)
      (busy[host], lastStart[host]) = (next, time)
    default:
      guard let host = busy.keys.min() else { continue }
      busy[host] = nil
      queues.finish(host, at: time)
    }
  }
  #expect(queues.waitingCount == id - started.count)
}

@Test func `a host's own gap counts from its last start`() {
  var queues = HostQueues(gapMin: .seconds(5))
  queues.add(1, to: "a", priority: 1, at: .zero)
  queues.add(2, to: "a", priority: 1, at: .zero)
  #expect(queues.start(at: .zero) == 1)
  queues.setGap(.seconds(60), of: "a")
  #expect(queues.nextTurn == nil)
  queues.finish("a", at: .seconds(2))
  #expect(queues.nextTurn == .seconds(60))
  #expect(queues.start(at: .seconds(59)) == nil)
  #expect(queues.start(at: .seconds(60)) == 2)
}
