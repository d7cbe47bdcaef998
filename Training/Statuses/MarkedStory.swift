import Foundation
import SanadArchive
import SanadLanguages
import SanadModel
import SanadPipeline
import SanadText

/// A story whose sentences are marked with the facts that they state.
struct MarkedStory {
  /// Parts of the stories, each reported by a model of the others. Set by reading.
  static let foldCount = 5

  let name: String
  let articles: [AnnotatedArticle]
  let statuses: [String: String]
  private let sentences: [String: [Gold.Sentence]]
  private let texts: [String: SqueezedText]

  /// As `STORY.facts.json` has it.
  struct Gold: Decodable {
    struct Fact: Decodable {
      let id: String
      let status: String
    }

    struct Sentence: Decodable {
      let article: String
      let range: [Int]
      let facts: [String]
      let values: String?
    }

    let story: String
    let facts: [Fact]
    let sentences: [Sentence]
  }

  private struct Text: Decodable {
    let id: String
    let text: String?
  }

  static func all(in folder: String) throws -> [MarkedStory] {
    let pipeline = try Pipeline(languages: Languages())
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    return try names.filter { $0.hasSuffix(".facts.json") }.map { name in
      let path = folder + "/" + name.dropLast(".facts.json".count)
      return try MarkedStory(path: path, pipeline)
    }
  }

  private init(path: String, _ pipeline: Pipeline) throws {
    let decoder = JSONDecoder()
    let data = try Data(contentsOf: URL(filePath: path + ".facts.json"))
    let gold = try decoder.decode(Gold.self, from: data)
    var articles: [AnnotatedArticle] = []
    for item in Intake([path + ".jsonl"]) {
      if case .page(let page) = item {
        articles.append(pipeline.annotated(pipeline.article(of: page)))
      }
    }
    let lines = try String(contentsOfFile: path + ".jsonl", encoding: .utf8).split(separator: "\n")
    let texts = try lines.map { try decoder.decode(Text.self, from: Data($0.utf8)) }
    name = gold.story
    self.articles = articles
    statuses = Dictionary(gold.facts.map { ($0.id, $0.status) }) { first, _ in first }
    sentences = Dictionary(grouping: gold.sentences, by: \.article)
    self.texts = Dictionary(texts.map { ($0.id, SqueezedText($0.text ?? "")) }) { first, _ in first
    }
  }

  /// Stories of one name are of one fold.
  var fold: Int {
    var hash: UInt64 = 14_695_981_039_346_656_037
    for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 1_099_511_628_211 }
    return Int(hash % UInt64(Self.foldCount))
  }

  /// The words at `pointer`.
  func text(at pointer: Pointer) -> String {
    String(article(of: pointer).article.text[pointer.range])
  }

  private func article(of pointer: Pointer) -> AnnotatedArticle {
    Account(id: name, articles: articles).articles[pointer.article]
  }

  /// The marked sentence that shares most with the words at `pointer`.
  func sentence(at pointer: Pointer) -> Gold.Sentence? {
    let article = article(of: pointer)
    let words = article.article.text[pointer.range]
    guard let place = texts[article.article.id]?.range(of: words) else { return nil }
    let shared = (sentences[article.article.id] ?? []).map { sentence in
      (
        min(sentence.range[1], place.upperBound) - max(sentence.range[0], place.lowerBound),
        sentence
      )
    }
    return shared.max { $0.0 < $1.0 }.flatMap { 0 < $0.0 ? $0.1 : nil }
  }
}

/// A text without white space, and where each of its code points stands in the text.
struct SqueezedText {
  private var points: [UInt32] = []
  private var places: [Int] = []

  init(_ text: String) {
    for (place, scalar) in text.unicodeScalars.enumerated()
    where !scalar.properties.isWhitespace && scalar != "\u{a0}" {
      points.append(scalar.value)
      places.append(place)
    }
  }

  /// Where `words` stand in the text.
  func range(of words: String) -> Range<Int>? {
    let wanted = SqueezedText(words).points
    guard let first = wanted.first, wanted.count <= points.count else { return nil }
    for start in 0...(points.count - wanted.count) where points[start] == first {
      if points[start..<start + wanted.count].elementsEqual(wanted) {
        return places[start]..<places[start + wanted.count - 1] + 1
      }
    }
    return nil
  }
}
