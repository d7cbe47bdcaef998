import ArgumentParser
import SanadArchive

/// How records are printed.
enum RecordFormat: String, ExpressibleByArgument, CaseIterable {
  case jsonl, json
}

/// Prints records one a line, or as one array.
struct RecordPrinter {
  let format: RecordFormat
  private var count = 0

  init(_ format: RecordFormat) { self.format = format }

  mutating func print(_ records: [any Encodable & Sendable], to session: inout Session) throws {
    for record in records {
      if format == .json { try session.write(Array((count == 0 ? "[\n" : ",\n").utf8)) }
      try session.write(try JSONText.line(record))
      count += 1
    }
  }

  mutating func finish(_ session: inout Session) throws {
    if format == .json { try session.write(Array((count == 0 ? "[]\n" : "]\n").utf8)) }
    try session.finish()
  }
}
