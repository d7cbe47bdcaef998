import ArgumentParser
import SanadArchive
import SanadPipeline

/// How articles are printed.
enum RecordFormat: String, ExpressibleByArgument, CaseIterable {
  case jsonl, json, text
}

/// Prints records one a line, or as one array.
struct RecordPrinter {
  let format: RecordFormat
  private var count = 0

  init(_ format: RecordFormat) { self.format = format }

  mutating func print(_ records: [some Encodable], to session: inout Session) throws {
    for record in records {
      if format == .json { try session.write(Array((count == 0 ? "[\n" : ",\n").utf8)) }
      try session.write(try JSONText.line(record))
      count += 1
    }
  }

  /// Prints `items` as records, or as `text` shows them.
  mutating func print<Item, Record: Encodable>(
    _ items: [Item], to session: inout Session, record: (Item) -> Record,
    text: (ArticlePrinter, Item) -> String
  ) throws {
    guard format == .text else { return try print(items.map(record), to: &session) }
    let terminal = Terminal(.auto)
    let printer = ArticlePrinter(columns: terminal.columns, isColoured: terminal.isColoured)
    for item in items { try session.write(Array(text(printer, item).utf8)) }
  }

  mutating func finish(_ session: inout Session) throws {
    if format == .json { try session.write(Array((count == 0 ? "[]\n" : "]\n").utf8)) }
    try session.finish()
  }
}
