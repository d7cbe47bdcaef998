import SanadLanguages
import SanadModel
import SanadTestSupport
import SanadText
import Testing

@testable import SanadClaims

/// A row of `status-patterns.tsv`.
struct PatternExample: CustomTestStringConvertible, Sendable {
  let language: String
  let row: PackRow
  let columns: [String]

  var testDescription: String { "\(row.maker): \(cell("example"))" }

  func cell(_ column: String) -> String {
    columns.firstIndex(of: column).map { row.text($0) } ?? ""
  }

  static func all() throws -> [PatternExample] {
    try Languages().packs.flatMap { pack in
      let table = try pack.table("status-patterns")
      return table.rows.map {
        PatternExample(language: pack.tag, row: $0, columns: table.columns)
      }
    }
  }

  /// The patterns found in `text`, each with the word that it holds at; what stands in `"` is a quotation.
  func matches(in text: String) throws -> [(name: String, kind: String, word: String)] {
    let parts = text.split(separator: "\"", omittingEmptySubsequences: false)
    var line = SampleReport.Line(stringLiteral: text)
    if 2 < parts.count { line.quote = (String(parts[1]), "Tamu") }
    let articles = Account(
      id: "s", articles: [SampleReport(language: language, lines: [line]).annotated(0)]
    ).articles
    let story = StoryIndex(articles, lexicons: try ClaimLexicons(languages: Languages()))
    let source = articles[0].article.text
    return StatusReader(story: story).matches().joined().map { match in
      (match.name, match.kind.rawValue, source[articles[0].text.tokens[match.token].range])
    }
  }
}

@Suite struct StatusPatternTests {
  @Test(arguments: try PatternExample.all())
  func `a pattern holds in its example and not in its counterexample`(
    _ example: PatternExample
  ) throws {
    let (name, kind) = (example.cell("name"), example.cell("kind"))
    if !example.cell("example").isEmpty {
      let marked = MarkedText(example.cell("example"))
      let word = try #require(marked.ranges.first)
      let found = try example.matches(in: marked.text[TextRange(0, marked.text.count)])
      #expect(found.contains { $0 == (name, kind, marked.text[word]) })
    }
    let other = example.cell("counterexample")
    if !other.isEmpty {
      let found = try example.matches(in: other)
      #expect(
        !found.contains { $0.kind == kind && (name == StatusPattern.shield || $0.name == name) })
    }
  }

  @Test func `an open row stands for longer words only`() throws {
    let pack = try #require(try Languages().pack(for: "id"))
    let words = try WordClassTable(pack: pack, table: "status-words")
    let text = SourceText("Berkas di dalam dilimpahkan")
    let tokens = pack.tokenizer.tokens(of: text)
    let passive = try #require(words.classes["passive"])
    let found = words.words(0..<tokens.count, tokens, text)
    #expect(found.map { !$0.classes.isDisjoint(with: passive) } == [false, false, false, true])
  }
}
