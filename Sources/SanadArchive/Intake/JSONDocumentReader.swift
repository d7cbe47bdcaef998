import FoundationEssentials
import SanadModel

/// Reads articles from one JSON document: a list of them, as `--format json` prints, or a single one.
enum JSONDocumentReader {
  /// A record of the list, or nil where it is none of an article.
  private struct Element: Decodable {
    let record: PageRecord?

    init(from decoder: any Decoder) throws { record = try? PageRecord(from: decoder) }
  }

  /// The articles in `bytes`, in order; a bad one is a problem with its place in the list, from 1.
  static func items(of bytes: [UInt8], path: String) -> [IntakeItem] {
    let (data, decoder) = (Data(bytes), JSONDecoder())
    if let list = try? decoder.decode([Element].self, from: data) {
      return list.enumerated().map { item($0.element.record, path: path, number: $0.offset + 1) }
    }
    return [item(try? decoder.decode(PageRecord.self, from: data), path: path, number: 1)]
  }

  private static func item(_ record: PageRecord?, path: String, number: Int) -> IntakeItem {
    guard let record else {
      return problem("not a JSON object of an article", path: path, number: number)
    }
    return record.page(path: path, number: number).map { .page($0) }
      ?? problem("neither 'text' nor 'html'", path: path, number: number)
  }

  private static func problem(_ words: String, path: String, number: Int) -> IntakeItem {
    .problem(InputProblem(path: path, reason: .badRecord(line: number, words)))
  }
}
