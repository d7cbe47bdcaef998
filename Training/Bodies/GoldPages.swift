import Foundation
import SanadArticles
import SanadLanguages
import SanadModel
import SanadText

/// A page with what a reader judged its body: the whole text, or strings that stand in it and strings that do not.
struct GoldPage {
  /// The folder it comes from.
  let source: Int
  let id: String
  let pieces: [BodyExample]
  /// Whether each piece is body; nil where the gold does not say.
  let labels: [Bool?]
  let gold: Gold

  enum Gold {
    case text([WordHash])
    case strings(BodyStrings)
  }

  init(source: Int, id: String, pieces: [BodyExample], gold: Gold) {
    self.source = source
    self.id = id
    self.pieces = pieces
    self.gold = gold
    switch gold {
    case .text(let words): labels = Self.labels(pieces, words)
    case .strings(let strings): labels = pieces.map { strings.label(of: $0.text) }
    }
  }

  /// A piece is body if half of its shingles are in the gold text.
  private static func labels(_ pieces: [BodyExample], _ gold: [WordHash]) -> [Bool?] {
    var known: Set<WordHash> = []
    for count in 1...shingleWords {
      known.formUnion(Shingles.shingles(of: gold, length: count))
    }
    return pieces.map { piece in
      let words = words(piece.text)
      let own = Shingles.shingles(of: words, length: min(words.count, shingleWords))
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
      $0 + ($1.1.0.isBody || $1.1.1 == true ? $1.0 : 0)
    }
    return pieces.indices.compactMap { index in
      guard let label = labels[index] else { return nil }
      let share = Double(words[index]) / Double(max(1, total))
      return TreeLearner.Example(
        traits: pieces[index].traits, isBody: label, weight: min(0.3, share) * 100 + 0.2)
    }
  }

  /// Reads `folder/gold.jsonl`, a line of `id` and either `text` or `with` and `without` for each
  /// `folder/html/<id>.html`.
  static func read(
    _ folder: String, source: Int, _ extractor: ArticleExtractor
  ) throws -> [GoldPage] {
    struct Row: Decodable {
      let id: String
      let text: String?
      let with: [String]?
      let without: [String]?

      var gold: Gold? {
        if let text { return .text(GoldPage.words(text)) }
        guard let with else { return nil }
        return .strings(BodyStrings(with: with, without: without ?? []))
      }
    }
    let base = URL(filePath: folder)
    let lines = try Data(contentsOf: base.appending(path: "gold.jsonl")).split(
      separator: UInt8(ascii: "\n"))
    return try lines.compactMap { line in
      let row = try JSONDecoder().decode(Row.self, from: Data(line))
      guard let gold = row.gold else { return nil }
      let bytes = try Data(contentsOf: base.appending(path: "html/\(row.id).html"))
      let page = Page(id: row.id, kind: .html, bytes: [UInt8](bytes))
      return GoldPage(
        source: source, id: row.id, pieces: extractor.bodyExamples(of: page), gold: gold)
    }
  }
}
