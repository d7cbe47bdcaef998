import SanadFuzzing
import SanadLanguages

/// libFuzzer's own way to change an input.
@_silgen_name("LLVMFuzzerMutate")
private func mutateBytes(_ start: UnsafeMutablePointer<UInt8>, _ count: Int, _ countMax: Int) -> Int

/// One in so many changes puts words of a pack into the text. Set by reading.
private let wordShare: UInt32 = 4
/// How often such words stand in a row at the most. Set by reading.
private let repeatMax: UInt32 = 24

/// The first column of every table of the packs.
private let words: [[UInt8]] = {
  let languages = try? Languages()
  return (languages?.packs ?? []).flatMap { pack in
    PackFiles.embedded.names.filter { $0.hasPrefix("\(pack.tag)/") && $0.hasSuffix(".tsv") }
      .flatMap { name in
        let table = name.dropFirst(pack.tag.utf8.count + 1).dropLast(4)
        return ((try? pack.table(String(table)))?.rows ?? []).map { Array($0.text(0).utf8) }
      }
  }.filter { !$0.isEmpty && $0.count < 64 }
}()

/// libFuzzer's call for a change: its own, or words of a pack, alone or over and over, between two words.
@_cdecl("LLVMFuzzerCustomMutator")
public func mutate(
  _ start: UnsafeMutablePointer<UInt8>, _ count: Int, _ countMax: Int, _ seed: UInt32
) -> Int {
  guard seed % wordShare == 0, !words.isEmpty else { return mutateBytes(start, count, countMax) }
  let word = words[Int(seed / wordShare) % words.count] + [0x20]
  let times = seed & 0x100 == 0 ? 1 : 1 + Int(seed >> 9 % repeatMax)
  let added = Array(repeatElement(word, count: times).joined())
  guard count + added.count <= countMax else { return mutateBytes(start, count, countMax) }
  // Safe: the fuzzer lends `countMax` bytes, of which `count` are the input.
  var bytes = Array(UnsafeBufferPointer(start: start, count: count))
  var at = count == 0 ? 0 : Int(seed >> 3) % count
  while at < count, bytes[at] != 0x20 { at += 1 }
  bytes.insert(contentsOf: added, at: min(at + 1, count))
  UnsafeMutableBufferPointer(start: start, count: bytes.count).baseAddress?
    .update(from: bytes, count: bytes.count)
  return bytes.count
}
