import ArgumentParser
import SanadArchive
import SanadModel
import SanadPipeline
import SanadStore

/// How articles are printed.
enum RecordFormat: String, ExpressibleByArgument, CaseIterable {
  case jsonl, json, text
}

/// Prints records one a line, or as one array, each with what made it.
struct RecordPrinter {
  let format: RecordFormat
  private let run: RunDescription
  private var count = 0
  private var newest: Timestamp?

  init(_ format: RecordFormat, _ session: Session) {
    self.format = format
    run = session.run()
  }

  /// What is printed from here on looked at `articles` too: its `asOf` is the time of the newest of them.
  mutating func look(at articles: [AnnotatedArticle]) {
    for time in articles.compactMap(\.article.published) {
      if newest.map({ $0.minutesSinceEpoch < time.minutesSinceEpoch }) ?? true { newest = time }
    }
  }

  mutating func print(_ records: [some Encodable], to session: inout Session) throws {
    let made = MadeWith(run, asOf: newest?.description)
    for record in records {
      if format == .json { try session.write(Array((count == 0 ? "[\n" : ",\n").utf8)) }
      try session.write(try JSONText.line(MadeRecord(record, made)))
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
