import CFaultyDisk
import Foundation
import SanadDiskSupport

/// `try-disk-faults ARTICLES EVERY [PART PARTS]`: an `add` with a fault at every call, or at each so many calls.
///
/// Ends with 1 where something was lost, an error does not name the file, or the next start fails.
let faults: [(name: String, fault: disk_fault, isOfWrites: Bool)] = [
  ("fails once", DISK_FAILS_ONCE, false), ("fails for good", DISK_FAILS_FOR_GOOD, false),
  ("is full", DISK_IS_FULL, true), ("writes short", DISK_WRITES_SHORT, true),
  ("tears a page", DISK_TEARS, true), ("loses what is not synced", DISK_LOSES, true),
]

/// One line, at once: a run takes an hour, and whoever ends it wants what it has found.
func say(_ line: String) { FileHandle.standardOutput.write(Data("\(line)\n".utf8)) }

let numbers = CommandLine.arguments.dropFirst().compactMap { Int($0) }
guard [2, 4].contains(numbers.count), 0 < numbers[0], 0 < numbers[1] else {
  say("usage: try-disk-faults ARTICLES EVERY [PART PARTS]")
  exit(64)
}
let (part, parts) = numbers.count == 4 ? (numbers[2], numbers[3]) : (0, 1)
let trial = try DiskTrial(count: numbers[0])
say("\(trial.callCount) calls, \(trial.writeCount) of them writes")
var (wrongCount, toldCount) = (0, 0)
for (name, fault, isOfWrites) in faults {
  var counts = (unharmed: 0, told: 0, wrong: 0)
  let last = isOfWrites ? trial.writeCount : trial.callCount
  for number in stride(from: 1 + part * numbers[1], through: last, by: numbers[1] * parts) {
    switch try trial.outcome(fault, at: number) {
    case .unharmed: counts.unharmed += 1
    case .told: counts.told += 1
    case .wrong(let words):
      counts.wrong += 1
      say("\(name), number \(number): \(words)")
    }
  }
  say("\(name): \(counts.told) told, \(counts.unharmed) without harm, \(counts.wrong) wrong")
  wrongCount += counts.wrong
  toldCount += counts.told
}
trial.remove()
if toldCount == 0 { say("no fault was met: the disk was not the one that fails") }
exit(wrongCount == 0 && 0 < toldCount ? 0 : 1)
