import Foundation
import SanadFuzzing
import Testing

private let folder = URL(filePath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Fuzz")

/// The seeds of a target by name, and what the fuzzer found of it: a line of base64 each.
private func inputs(_ target: FuzzTarget) throws -> [(name: String, bytes: [UInt8])] {
  let seeds = folder.appending(path: "Seeds/\(target)")
  var inputs = try FileManager.default.contentsOfDirectory(atPath: seeds.path).sorted().map {
    (name: $0, bytes: [UInt8](try Data(contentsOf: seeds.appending(path: $0))))
  }
  let corpus = folder.appending(path: "Corpora/\(target).txt")
  guard FileManager.default.fileExists(atPath: corpus.path) else { return inputs }
  let lines = try String(contentsOf: corpus, encoding: .utf8).split(separator: "\n")
  for (number, line) in lines.enumerated() {
    let data = try #require(Data(base64Encoded: String(line)), "line \(number + 1) of \(target)")
    inputs.append((name: "line \(number + 1)", bytes: [UInt8](data)))
  }
  return inputs
}

/// The desk is left to the fuzzer: it answers on threads of its own, which tests that run side by side must not wait for.
private let readers = FuzzTarget.allCases.filter { $0 != .desk }

@Test(arguments: readers)
func `what the fuzzer has found breaks no law`(_ target: FuzzTarget) throws {
  let inputs = try inputs(target)
  #expect(!inputs.isEmpty)
  for input in inputs {
    #expect(throws: Never.self, "\(target), \(input.name)") { try target.read(input.bytes) }
  }
}

/// Bytes of a seed that is damaged at most, and seeds of a target: a debug build is slow. Set by reading.
private let (damagedByteMax, damagedSeedMax) = (4_096, 4)

/// Each short seed cut off at some places, and with bytes that are none of its format put in.
@Test(
  .enabled(if: ProcessInfo.processInfo.environment["SANAD_GROWTH"] != nil),
  arguments: readers.filter { $0 != .account && $0 != .page })
func `a seed that is cut or damaged breaks no law`(_ target: FuzzTarget) throws {
  let short = try inputs(target).filter { $0.bytes.count <= damagedByteMax }
  for input in short.prefix(damagedSeedMax) {
    let step = max(1, input.bytes.count / 3)
    for end in stride(from: 0, to: input.bytes.count, by: step) {
      let damaged = input.bytes[..<end] + [0xFF, 0x00, 0x0A] + input.bytes[end...].dropFirst(3)
      #expect(throws: Never.self, "\(target), \(input.name) cut at \(end)") {
        try target.read(Array(input.bytes[..<end]))
        try target.read(Array(damaged))
      }
    }
  }
}
