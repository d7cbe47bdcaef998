import ArgumentParser
import FoundationEssentials
import SanadArchive

/// `train-stories generate`: a stream of any length, made by re-dating and perturbing a corpus.
///
/// Each round repeats the corpus some days later: every long word of a round is changed in the same
/// way in all its articles, so that stories stay stories and rounds do not run into each other.
struct Generate: AsyncParsableCommand {
  /// Letters from which a word is changed: names and the matter of the news, not the grammar. Set by reading.
  static let letterCountMin = 7

  @Argument(help: "JSON Lines of articles in order of time.")
  var input: String

  @Option(help: "Articles to make.")
  var count: Int

  /// Set by reading.
  @Option(help: "Days from one round to the next.")
  var days = 6

  func run() async throws {
    let lines = try Data(contentsOf: URL(filePath: input)).split(separator: 0x0A)
    let records = try lines.map { try JSONDecoder().decode(Row.self, from: Data($0)) }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    for number in 0..<count {
      let round = number / records.count
      let row = records[number % records.count].again(round, days: days * round)
      print(String(decoding: try encoder.encode(row), as: UTF8.self))
    }
  }

  struct Row: Codable {
    var id: String
    var title: String?
    var published: String?
    var outlet: String?
    var text: String

    func again(_ round: Int, days: Int) -> Row {
      guard 0 < round else { return self }
      var row = self
      row.id += "-\(round)"
      row.title = title.map { Self.changed($0, round) }
      row.text = Self.changed(text, round)
      row.published = published.flatMap { Self.later($0, days) }
      return row
    }

    private static func later(_ time: String, _ days: Int) -> String? {
      guard let date = try? Date(time, strategy: .iso8601) else { return nil }
      return date.addingTimeInterval(Double(days) * 86_400).formatted(.iso8601)
    }

    /// Long words with two letters put in that mark the round.
    private static func changed(_ text: String, _ round: Int) -> String {
      let marks = [UInt8(97 + round % 26), UInt8(97 + round / 26 % 26)]
      var bytes: [UInt8] = []
      var letters = 0
      for byte in text.utf8 {
        let isLetter = (0x41...0x5A).contains(byte & 0xDF) && byte < 0x80
        letters = isLetter ? letters + 1 : 0
        bytes.append(byte)
        if letters == letterCountMin { bytes += marks }
      }
      return String(decoding: bytes, as: UTF8.self)
    }
  }
}
