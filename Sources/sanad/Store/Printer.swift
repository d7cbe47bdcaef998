import ArgumentParser
import SanadArchive

/// How the store's commands print.
enum ListFormat: String, ExpressibleByArgument, CaseIterable { case text, jsonl }

/// Writes to standard output; ends the run with the contract's status where that fails.
struct Printer {
  private var output = StandardOutput()

  mutating func line(_ text: String) throws {
    do { try output.write(Array((text + "\n").utf8)) } catch { throw Self.ending(error) }
  }

  mutating func record(_ record: some Encodable) throws {
    let bytes = try JSONText.line(record)
    do { try output.write(bytes) } catch { throw Self.ending(error) }
  }

  mutating func finish() throws {
    do { try output.flush() } catch { throw Self.ending(error) }
  }

  private static func ending(_ failure: StandardOutput.Failure) -> ExitCode {
    switch failure {
    case .closed: return ExitCode(0)
    case .failed(let why):
      StandardError.line("cannot write: \(why)")
      return ExitCode(74)
    }
  }
}
