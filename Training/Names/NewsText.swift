import Foundation
import SanadText

/// Titles and bodies of unlabelled articles, from JSON Lines with `title` and `text`.
enum NewsText {
  /// The fields of a line that are read.
  private struct Article: Decodable {
    let text: String?
  }

  static func read(_ path: String) throws -> [SourceText] {
    let decoder = JSONDecoder()
    var texts: [SourceText] = []
    for line in try Data(contentsOf: URL(filePath: path)).split(separator: 0x0A) {
      guard let text = try decoder.decode(Article.self, from: line).text else { continue }
      texts.append(SourceText(text))
    }
    return texts
  }
}
