import ArgumentParser
import SanadArchive
import SanadStore
import SanadTerminal

/// How the store's commands print.
enum ListFormat: String, ExpressibleByArgument, CaseIterable { case text, jsonl }

/// Writes to standard output; ends the run with the contract's status where that fails.
///
/// Text goes out as a canvas alone, so that no stored name steers the terminal.
struct Printer {
  private var output = StandardOutput()

  mutating func page(_ canvas: TextCanvas) throws {
    try write(Array(canvas.text.utf8))
  }

  /// `text` on one line, however long.
  mutating func line(_ text: String) throws {
    var canvas = TextCanvas()
    canvas.line(StyledText(text))
    try page(canvas)
  }

  /// One line, with what the store's rows were made with.
  mutating func record(_ record: some Encodable, _ made: MadeWith) throws {
    try write(try JSONText.line(MadeRecord(record, made)))
  }

  /// One line as it is.
  mutating func record(_ record: some Encodable) throws {
    try write(try JSONText.line(record))
  }

  /// A document that is data, as it is.
  mutating func document(_ text: String) throws { try write(Array(text.utf8)) }

  /// A record as an indented document.
  mutating func document(_ record: some Encodable) throws {
    try write(try JSONText.document(record))
  }

  mutating func finish() throws {
    do { try output.flush() } catch { throw Self.ending(error) }
  }

  private mutating func write(_ bytes: [UInt8]) throws {
    do { try output.write(bytes) } catch { throw Self.ending(error) }
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
