import Glibc
import SanadFuzzing
import Synchronization

/// The reader that is fed, by the name the program was started as: `fuzz-feed` feeds `feed`.
private let target: FuzzTarget = {
  let name = CommandLine.arguments.first?.split(separator: "/").last ?? ""
  guard let target = FuzzTarget(rawValue: String(name.drop { $0 != "-" }.dropFirst())) else {
    fatalError("\(name): no target; there are \(FuzzTarget.allCases.map(\.rawValue))")
  }
  return target
}()

/// Bytes read so far; libFuzzer counts runs alone.
private let byteCount = Atomic<Int>(0)

/// libFuzzer's entry.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  // Safe: the fuzzer lends `count` bytes for the length of this call.
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  byteCount.add(count, ordering: .relaxed)
  do { try target.read(bytes) } catch { fatalError("\(target): \(error)") }
  return 0
}

/// libFuzzer's call before the first input: at the end the bytes are told beside its own figures.
@_cdecl("LLVMFuzzerInitialize")
public func prepare(
  _ count: UnsafeMutablePointer<CInt>?,
  _ values: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>?
) -> CInt {
  atexit {
    let line = "stat::number_of_bytes: \(byteCount.load(ordering: .relaxed))\n"
    _ = line.withCString { write(STDERR_FILENO, $0, line.utf8.count) }
  }
  return 0
}
