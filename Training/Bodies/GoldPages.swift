import Foundation
import SanadArticles
import SanadLanguages
import SanadModel
import SanadText

/// A page with the text that a reader judged its body.
struct GoldPage {
  /// The folder it comes from.
  let source: Int
  let id: String
  let pieces: [BodyExample]
  /// Whether each piece is body: half of its shingles are in the gold text.
  let labels: [Bool]
  let gold: [WordHash]

  init(source: Int, id: String, pieces: [BodyExample], text: String) {
    self.source = source
    self.id = id
    self.pieces = pieces
    gold = Self.words(text)
    var known: Set<WordHash> = []
    for count in 1...Self.shingleWords {
      known.formUnion(Shingles.shingles(of: gold, length: count))
    }
    labels = pieces.map { piece in
      let words = Self.words(piece.text)
      let own = Shingles.shingles(of: words, length: min(words.count, Self.shingleWords))
      return !own.isEmpty && own.count <= 2 * own.count { known.contains($0) }
    }
  }

  /// Words of a shingle. Set by reading.
  static let shingleWords = 4

  static func words(_ text: String) -> [WordHash] { SourceText(text).wordHashes }

  /// What the learner sees: long pieces weigh more, pages all the same.
  var examples: [TreeLearner.Example] {
    let words = pieces.map { max(1, Self.words($0.text).count) }
    let total = zip(words, zip(pieces, labels)).reduce(0) {
      $0 + ($1.1.0.isBody || $1.1.1 ? $1.0 : 0)
    }
    return pieces.indices.map {
      let share = Double(words[$0]) / Double(max(1, total))
      return TreeLearner.Example(
        traits: pieces[$0].traits, isBody: labels[$0], weight: min(0.3, share) * 100 + 0.2)
    }
  }

  /// Reads `folder/gold.jsonl`, a line of `id` and `text` for each `folder/html/<id>.html`.
  static func read(
    _ folder: String, source: Int, _ extractor: ArticleExtractor
  ) throws -> [GoldPage] {
    struct Row: Decodable {
      let id: String
      let text: String?
    }
    let base = URL(filePath: folder)
    let lines = try Data(contentsOf: base.appending(path: "gold.jsonl")).split(
      separator: UInt8(ascii: "\n"))
    return try lines.compactMap { line in
      let row = try JSONDecoder().decode(Row.self, from: Data(line))
      guard let text = row.text else { return nil }
      let bytes = try Data(contentsOf: base.appending(path: "html/\(row.id).html"))
      let page = Page(id: row.id, kind: .html, bytes: [UInt8](bytes))
      return GoldPage(
        source: source, id: row.id, pieces: extractor.bodyExamples(of: page), text: text)
    }
  }
}
