import ArgumentParser
import FoundationEssentials
import SanadLanguages
import SanadModel

/// `train-stories related`: short streams of events of one kind, made from templates, with their stories.
struct Related: ParsableCommand {
  @Argument(help: "Table of templates.")
  var templates: String

  /// Set by reading.
  @Option(help: "Streams of each kind.")
  var count = 12

  func run() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    for stream in try Self.streams(templates, count: count) {
      for report in stream.reports {
        let row = [
          "stream": stream.name, "round": "\(stream.number)", "story": report.story,
          "id": report.id, "title": report.title,
          "published": report.published, "text": report.text,
        ]
        print(String(decoding: try encoder.encode(row), as: UTF8.self))
      }
    }
  }

  /// `count` streams of each kind of the table.
  static func streams(_ path: String, count: Int) throws -> [SyntheticStream] {
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
    let templates = try ReportTemplates(PackTable(tsv: bytes, file: path))
    return templates.reports.indices.flatMap { kind in
      (0..<count).map { SyntheticStream(templates, kind: kind, number: $0) }
    }
  }
}
