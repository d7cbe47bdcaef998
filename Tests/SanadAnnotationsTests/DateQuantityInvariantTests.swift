import SanadLanguages
import SanadModel
import SanadTestSupport
import SanadText
import Testing

@testable import SanadAnnotations

/// What holds for every text and every pack, however odd.
@Suite struct DateQuantityInvariantTests {
  /// Pieces of dates and quantities, cut off and in wrong order.
  static let pieces = [
    "Senin", "(", ")", "9/6", "/2025", "31", "Juni", "-", "–", "16", "pukul", "19.15", ":", "WIB",
    "akhir", "tahun", "2025", "kuartal", "II", "dua", "hari", "lalu", "Rp", "2,4", "miliar", "ke",
    "puluhan", "ribu", "sekitar", "hingga", "dan", "antara", "orang", "%", "US$", ".", ",", "1960",
    "an", "setengah", "\u{1F600}", "é", "\"", "“", "seratus", "keempat", "99999999999999999999",
  ]

  /// A fixed sequence of texts made of ``pieces``, some of them without a space between.
  static func texts() -> [String] {
    var random = SeededRandom(seed: 42)
    return (0..<300).map { _ in
      (0..<12).map { _ in
        let piece = pieces[Int.random(in: pieces.indices, using: &random)]
        return Int.random(in: 0..<4, using: &random) == 0 ? piece : piece + " "
      }.joined()
    }
  }

  @Test func `odd texts give valid ranges that do not overlap`() throws {
    for text in Self.texts() {
      let article = Article.sample(
        SourceText(text), title: SourceText(text), published: "2025-06-10")
      let found = try article.annotated().text
      let ranges = (found.dates.map(\.range) + found.quantities.map(\.range)).sorted()
      #expect(article.text.firstInvalid(of: ranges) == nil, "\(text)")
      for (left, right) in zip(ranges, ranges.dropFirst()) {
        #expect(!left.overlaps(right), "\(text): \(left) \(right)")
      }
    }
  }

  @Test func `a language with few tables works with what it has`() throws {
    let files = PackFiles([
      "xx/settings.tsv": .packTable("key\tvalue", ["name\tMade up", "decimal-mark\t,"]),
      "xx/stopwords.tsv": .packTable("word", ["la"]),
      "xx/months.tsv": .packTable("word\tnumber\texample\tuse", ["Primo\t1"]),
      "xx/numerals.tsv": .packTable("word\tkind\tvalue\thigh\texample", ["du\tunit\t2"]),
      "xx/counted-nouns.tsv": .packTable("word\tlemma\tkind\texample", ["domo\t\tthing"]),
    ])
    let annotator = try Annotator(languages: Languages(files: files, preferred: "xx"))
    let article = Article.sample(SourceText("La du domo brulis 5 Primo 2024."), language: "xx")
    let found = annotator.annotated(article).text
    #expect(found.dates.map(\.value.description) == ["2024-01-05"])
    #expect(found.quantities.map(\.value.counted) == ["domo"])
    #expect(found.sentences.count == 1)
  }
}
