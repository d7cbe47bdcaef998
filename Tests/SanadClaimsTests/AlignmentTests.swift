import SanadLanguages
import SanadModel
import SanadText
import Testing

@testable import SanadClaims

@Suite struct AlignmentTests {
  /// Two sentences, and whether they state the same thing; around them stands the rest of a story.
  @Test(arguments: [
    (
      "Bupati Raga Sanjaya meneken peraturan larangan tambang pasir.",
      "Aturan yang melarang penambangan pasir ditandatangani Bupati Raga Sanjaya.", true
    ),
    (
      "Enam nelayan tewas ketika perahu terbalik di muara.",
      "Perahu itu terbalik di muara dan menewaskan enam nelayan.", true
    ),
    (
      "Petugas mengevakuasi warga dari lereng gunung.",
      "Residents were evacuated from the slope of the mount by officers.", false
    ),
    (
      "Polisi memeriksa sopir truk di kantor polsek.",
      "Pemerintah daerah memperbaiki jembatan yang rusak itu.", false
    ),
    (
      "Harga cabai naik dua kali lipat di pasar induk.",
      "Sekolah di tiga kecamatan diliburkan selama sepekan.", false
    ),
  ])
  func `statements of the same thing become one claim`(
    _ first: String, _ second: String, _ isOne: Bool
  ) throws {
    let filler: [SampleReport.Line] = [
      "Cuaca di kawasan itu cerah sejak pagi hari.", "Warga berkumpul di balai desa setempat.",
    ]
    let account = try account(of: [
      SampleReport(lines: [SampleReport.Line(stringLiteral: first)] + filler),
      SampleReport(outlet: "Lensa Bahari", lines: [SampleReport.Line(stringLiteral: second)]),
    ])
    let claim = try #require(account.claim(with: first))
    #expect(claim.reports.contains { account.text($0) == second } == isOne)
    #expect(claim.status == (isOne ? .agreed : .single))
  }

  @Test func `two languages meet in the concepts that both packs name`() throws {
    let languages = try Languages()
    func terms(_ text: String, _ tag: String) throws -> Set<WordHash> {
      let pack = try #require(languages.pack(for: tag))
      let source = SourceText(text)
      let tokens = pack.tokenizer.tokens(of: source)
      return Set(
        try ClaimLexicon(pack: pack).terms.terms(0..<tokens.count, tokens, source).map(\.hash))
    }
    let shared = try terms("Parlemen meratifikasi perjanjian pertahanan", "id")
      .intersection(terms("Lawmakers ratified the defence treaty", "en"))
    #expect(3 <= shared.count)
    let none = try terms("Harga beras turun", "id").intersection(terms("The ship sank", "en"))
    #expect(none.isEmpty)
  }

  @Test func `a chain of near misses is no group`() {
    let edges = [(0, 1), (1, 2), (2, 3)].map {
      SimilarityGraph.Edge(first: Int32($0.0), second: Int32($0.1), similarity: 0.5)
    }
    let groups = AverageLinkage.groups(count: 4, edges: edges, similarityMin: 0.4)
    #expect(groups == [[0, 1], [2, 3]])
  }

  /// Two similar pairs, and the pairs less similar to each other; each pair has two labels.
  @Test(arguments: [(Float(0.2), [[0, 1], [2, 3]]), (Float(0.5), [[0, 1, 2, 3]])])
  func `groups of several labels merge if they are close`(
    _ between: Float, _ expected: [[Int]]
  ) {
    var edges = [
      SimilarityGraph.Edge(first: 0, second: 1, similarity: 0.8),
      SimilarityGraph.Edge(first: 2, second: 3, similarity: 0.8),
    ]
    for (first, second) in [(0, 2), (0, 3), (1, 2), (1, 3)] as [(Int32, Int32)] {
      edges.append(SimilarityGraph.Edge(first: first, second: second, similarity: between))
    }
    let groups = AverageLinkage.groups(
      count: 4, edges: edges, similarityMin: 0.1, labels: [0, 1, 0, 1])
    #expect(groups == expected)
    #expect(AverageLinkage.groups(count: 4, edges: edges, similarityMin: 0.1) == [[0, 1, 2, 3]])
  }

  @Test(arguments: [
    ("Klub itu kalah 0-6 dari tamunya.", "Tuan rumah menang dengan skor 6–0.", true),
    ("Klub itu kalah 0-6 dari tamunya.", "Tuan rumah menang dengan skor 6-1.", false),
    ("Klub itu kalah 0 - 6 dari tamunya.", "Tuan rumah menang dengan skor 6-0.", false),
  ])
  func `two numbers that a dash joins are one term`(
    _ first: String, _ second: String, _ isOne: Bool
  ) throws {
    let pack = try #require(try Languages().pack(for: "id"))
    let reader = try ClaimLexicon(pack: pack).terms
    func pairs(_ text: String) -> Set<WordHash> {
      let source = SourceText(text)
      let tokens = pack.tokenizer.tokens(of: source)
      return Set(
        reader.terms(0..<tokens.count, tokens, source).filter(\.isPair).map(\.hash))
    }
    #expect(pairs(first).isDisjoint(with: pairs(second)) == !isOne)
  }

  @Test(arguments: [
    ("⟦Truk itu menabrak sebuah warung kopi⟧ ⟦karena remnya tidak berfungsi lagi⟧", 2),
    ("⟦Truk itu menabrak warung.⟧", 1),
    ("⟦Sopir truk selamat dari kecelakaan itu,⟧ ⟦pemilik warung dibawa ke rumah sakit⟧", 2),
    ("⟦Kapal itu, kata dia, tenggelam.⟧", 1),
  ])
  func `a sentence is parted into clauses`(_ marked: String, _ count: Int) throws {
    let pack = try #require(try Languages().pack(for: "id"))
    let text = marked.filter { $0 != "⟦" && $0 != "⟧" }
    let annotated = SampleReport(lines: [SampleReport.Line(stringLiteral: text)]).annotated(0)
    let statements = try StatementFinder(lexicon: ClaimLexicon(pack: pack))
      .statements(in: annotated, 0)
    let clauses = statements.flatMap(\.clauses)
    #expect(clauses.count == count)
    #expect(annotated.article.text.firstInvalid(of: clauses.map(\.range)) == nil)
    #expect(
      clauses.map { "⟦\(annotated.article.text[$0.range])⟧" }.joined(separator: " ") == marked)
  }
}
