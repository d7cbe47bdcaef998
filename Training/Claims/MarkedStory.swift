import Foundation
import SanadArchive
import SanadClaims
import SanadModel
import SanadPipeline
import SanadText

/// A story whose sentences a reader marked with the facts that they state.
struct MarkedStory {
  /// The folder it comes from.
  let source: Int
  let name: String
  let fold: Int
  let pairs: StatementPairs
  let gold: Gold
  /// For each statement the marked sentence it is; nil where it is none.
  let marks: [Int?]

  /// What the reader wrote down.
  struct Gold: Decodable {
    struct Fact: Decodable { let id: String }
    struct Sentence: Decodable {
      let article: String
      let range: [Int]
      let facts: [String]
    }
    let story: String
    let facts: [Fact]
    let sentences: [Sentence]
  }

  /// An article as it was given.
  private struct Given: Decodable {
    let id: String
    let outlet: String?
    let text: String?
  }

  /// For each marked sentence its outlet.
  let outlets: [String]

  /// The stories of a folder, by name.
  static func read(
    _ folder: String, source: Int, _ pipeline: Pipeline
  ) throws -> [MarkedStory] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    return try names.filter { $0.hasSuffix(".facts.json") }.map { name in
      let base = folder + "/" + name.dropLast(".facts.json".count)
      return try MarkedStory(base, source: source, pipeline)
    }
  }

  private init(_ base: String, source: Int, _ pipeline: Pipeline) throws {
    let gold = try JSONDecoder().decode(
      Gold.self, from: Data(contentsOf: URL(filePath: base + ".facts.json")))
    let given = try Data(contentsOf: URL(filePath: base + ".jsonl")).split(separator: 0x0A).map {
      try JSONDecoder().decode(Given.self, from: Data($0))
    }
    var articles: [Article] = []
    for item in Intake([base + ".jsonl"]) {
      switch item {
      case .page(let page): articles.append(pipeline.article(of: page))
      case .problem(let problem): throw problem
      }
    }
    let annotated = pipeline.dated(articles).map(pipeline.annotated)
    let pairs = pipeline.claims.statementPairs(of: annotated)
    self.source = source
    self.pairs = pairs
    self.gold = gold
    name = gold.story
    fold = StoryFolds.fold(of: gold.story)
    let outlet = Dictionary(given.map { ($0.id, $0.outlet ?? $0.id) }) { first, _ in first }
    outlets = gold.sentences.map { outlet[$0.article] ?? $0.article }
    marks = Self.marks(pairs, annotated, given, gold)
  }

  /// For each statement the marked sentence of its article with most of its text.
  private static func marks(
    _ pairs: StatementPairs, _ articles: [AnnotatedArticle], _ given: [Given], _ gold: Gold
  ) -> [Int?] {
    let texts = Dictionary(given.map { ($0.id, TextPlaces($0.text ?? "")) }) { first, _ in first }
    return pairs.ranges.map { article, range in
      let article = articles[article].article
      let before = article.text.utf8[..<range.start].count { $0 & 0xC0 != 0x80 }
      guard let place = texts[article.id]?.range(of: article.text[range], near: before) else {
        return nil
      }
      var best: (sentence: Int, count: Int)?
      for (index, sentence) in gold.sentences.enumerated() where sentence.article == article.id {
        let common =
          min(place.upperBound, sentence.range[1]) - max(place.lowerBound, sentence.range[0])
        if best?.count ?? 0 < common { best = (index, common) }
      }
      return best?.sentence
    }
  }

  // MARK: Labels

  /// The facts that a statement states.
  func facts(_ statement: Int) -> Set<String> {
    marks[statement].map { Set(gold.sentences[$0].facts) } ?? []
  }

  /// Whether the statements of each pair share a fact.
  var labels: [Bool] {
    let facts = marks.indices.map { self.facts($0) }
    return pairs.list.pairs.map {
      !facts[Int($0.first)].isDisjoint(with: facts[Int($0.second)])
    }
  }

  /// Whether every statement of a group states one fact, and whether no fact is stated by two outlets.
  func verdict(_ group: [Int32]) -> (isRight: Bool, isWrong: Bool) {
    var members: [String: Int] = [:]
    var outlets: [String: Set<Int>] = [:]
    for statement in group {
      for fact in facts(Int(statement)) {
        members[fact, default: 0] += 1
        outlets[fact, default: []].insert(pairs.outlets[Int(statement)])
      }
    }
    return (
      members.values.contains(group.count), !outlets.values.contains { 1 < $0.count }
    )
  }
}
