import SanadLanguages
import SanadModel
import SanadTestSupport
import SanadText
import Testing

@testable import SanadAnnotations

/// What holds for every text and every pack, however odd.
@Suite struct DateQuantityLawTests {
  /// Pieces of dates and quantities, cut off and in wrong order.
  static let pieces = [
    "Senin", "(", ")", "9/6", "/2025", "31", "Juni", "-", "–", "16", "pukul", "19.15", ":", "WIB",
    "akhir", "tahun", "2025", "kuartal", "II", "dua", "hari", "lalu", "Rp", "2,4", "miliar", "ke",
    "puluhan", "ribu", "sekitar", "hingga", "dan", "antara", "orang", "%", "US$", ".", ",", "1960",
    "an", "setengah", "\u{1F600}", "é", "\"", "“", "seratus", "keempat", "99999999999999999999",
  ]

  /// A fixed sequence of texts made of ``pieces``; no clock and no chance.
  static func texts() -> [String] {
    var state: UInt64 = 42
    return (0..<300).map { _ in
      (0..<12).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let piece = pieces[Int(truncatingIfNeeded: state >> 33) % pieces.count]
        return state >> 62 == 0 ? piece : piece + " "
      }.joined()
    }
  }

  @Test func `odd texts give ranges that obey the law and do not overlap`() throws {
    let annotator = try MentionExample.annotator()
    for text in Self.texts() {
      var article = Article(id: "odd", title: SourceText(text), text: SourceText(text))
      article.language = "id"
      article.published = Timestamp(iso: "2025-06-10")
      let found = annotator.annotated(article).text
      let ranges = (found.dates.map(\.range) + found.quantities.map(\.range)).sorted()
      #expect(article.text.firstInvalid(of: ranges) == nil, "\(text)")
      for (left, right) in zip(ranges, ranges.dropFirst()) {
        #expect(!left.overlaps(right), "\(text): \(left) \(right)")
      }
    }
  }

  @Test func `a language with few tables works with what it has`() throws {
    let files = PackFiles([
      "xx/settings.tsv": Self.table("key\tvalue", ["name\tMade up", "decimal-mark\t,"]),
      "xx/stopwords.tsv": Self.table("word", ["la"]),
      "xx/months.tsv": Self.table("word\tnumber\texample\tuse", ["Primo\t1"]),
      "xx/numerals.tsv": Self.table("word\tkind\tvalue\thigh\texample", ["du\tunit\t2"]),
      "xx/counted-nouns.tsv": Self.table("word\tlemma\tkind\texample", ["domo\t\tthing"]),
    ])
    let annotator = try Annotator(languages: Languages(files: files, preferred: "xx"))
    var article = Article(id: "x", text: SourceText("La du domo brulis 5 Primo 2024."))
    article.language = "xx"
    let found = annotator.annotated(article).text
    #expect(found.dates.map(\.value.description) == ["2024-01-05"])
    #expect(found.quantities.map(\.value.counted) == ["domo"])
    #expect(found.sentences.count == 1)
  }

  private static func table(_ columns: String, _ rows: [String]) -> [UInt8] {
    let head = ["# Test.", "# source: own", "# licence: CC0", "# columns: \(columns)"]
    return Array((head + rows).joined(separator: "\n").utf8)
  }
}
