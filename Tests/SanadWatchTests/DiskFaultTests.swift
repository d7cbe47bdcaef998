import CFaultyDisk
import SanadDiskSupport
import Testing

/// Faults at a few calls of an `add`; `make test-disk` tries every one.
@Test func `what was stored outlives a disk that fails at any call`() throws {
  let trial = try DiskTrial(count: 12)
  defer { trial.remove() }
  var toldCount = 0
  for fault in [DISK_FAILS_ONCE, DISK_FAILS_FOR_GOOD] {
    for number in stride(from: 1, through: trial.callCount, by: max(1, trial.callCount / 5)) {
      let outcome = try trial.outcome(fault, at: number)
      if outcome == .told {
        toldCount += 1
      } else {
        #expect(outcome == .unharmed, "call \(number)")
      }
    }
  }
  for fault in [DISK_IS_FULL, DISK_WRITES_SHORT, DISK_TEARS, DISK_LOSES] {
    for number in stride(from: 1, through: trial.writeCount, by: max(1, trial.writeCount / 3)) {
      let outcome = try trial.outcome(fault, at: number)
      if outcome == .told {
        toldCount += 1
      } else {
        #expect(outcome == .unharmed, "write \(number)")
      }
    }
  }
  #expect(0 < toldCount, "the disk never failed")
}
