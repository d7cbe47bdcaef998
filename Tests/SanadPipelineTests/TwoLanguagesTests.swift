import Foundation
import SanadLanguages
import SanadModel
import SanadPipeline
import SanadText
import Testing

/// A line of `gold.jsonl`: a fact with its sentences, or a pair that is none.
private struct Line: Decodable {
  let fact: String?
  let id: Sentences
  let en: Sentences

  /// One sentence or several.
  struct Sentences: Decodable {
    let all: [String]

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let one = try? container.decode(String.self) {
        all = [one]
      } else {
        all = try container.decode([String].self)
      }
    }
  }
}

/// An event told in two languages, and the sentences of each of its claims.
private struct Told {
  let lines: [Line]
  let claims: [[String]]

  init(_ folder: URL, _ pipeline: Pipeline) throws {
    let gold = try String(contentsOf: folder.appending(path: "gold.jsonl"), encoding: .utf8)
    lines = try gold.split(separator: "\n").map {
      try JSONDecoder().decode(Line.self, from: Data($0.utf8))
    }
    let articles = try ["en-1", "en-2", "id-1", "id-2"].map { name in
      let bytes = try Data(contentsOf: folder.appending(path: "\(name).txt"))
      return pipeline.annotated(
        pipeline.article(of: Page(id: name, kind: .scrapedText, bytes: [UInt8](bytes))))
    }
    let account = pipeline.account(id: folder.lastPathComponent, articles: articles)
    claims = account.claims.map { claim in
      claim.reports.map { account.articles[$0.article].article.text[$0.range] }
    }
  }

  /// Claims that have one of `sentences`, or a part of one.
  private func places(of sentences: Line.Sentences) -> Set<Int> {
    Set(
      claims.indices.filter { index in
        claims[index].contains { told in
          sentences.all.contains { $0.contains(told) || told.contains($0) }
        }
      })
  }

  private func isJoined(_ id: Line.Sentences, _ en: Line.Sentences) -> Bool {
    !places(of: id).isDisjoint(with: places(of: en))
  }

  var facts: [Line] { lines.filter { $0.fact != nil } }
  /// Facts of which a claim has a sentence of each language.
  var found: Int { facts.count { isJoined($0.id, $0.en) } }
  /// Facts of which a claim has a sentence of one language, and the other's of another fact.
  var mixed: Int {
    facts.reduce(0) { sum, fact in
      sum + facts.count { $0.fact != fact.fact && isJoined(fact.id, $0.en) }
    }
  }
  var joined: Int { lines.count { $0.fact == nil && isJoined($0.id, $0.en) } }
}

private func events() throws -> [URL] {
  let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures/two-languages")
  return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    .filter { $0.pathExtension.isEmpty }.sorted { $0.path < $1.path }
}

/// Of 108 facts FOUND are found at present, MIXED mixed, and JOINED of 61 pairs joined.
@Test func `what Indonesian and English newsrooms tell alike is one claim`() throws {
  let pipeline = try Pipeline(languages: Languages())
  let told = try events().map { try Told($0, pipeline) }
  let facts = told.reduce(0) { $0 + $1.facts.count }
  let (found, mixed) = (told.reduce(0) { $0 + $1.found }, told.reduce(0) { $0 + $1.mixed })
  #expect(facts == 108)
  #expect(85 <= found, "\(found) found, \(mixed) mixed")
  #expect(mixed <= 9, "\(found) found, \(mixed) mixed")
  #expect(told.reduce(0) { $0 + $1.joined } <= 4)
}
