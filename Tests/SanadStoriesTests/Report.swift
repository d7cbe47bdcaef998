import SanadLanguages
import SanadModel
import SanadTestSupport
import SanadText

/// A report made up for a test.
struct Report {
  let id: String
  let title: String
  let published: String
  let text: String

  /// The article with its tokens, in Indonesian.
  func annotated() throws -> AnnotatedArticle {
    var annotated = Article.sample(
      SourceText(text), id: id, title: SourceText(title), published: published
    ).tokenized()
    annotated.title.names = Self.names(annotated.title.tokens)
    annotated.text.names = Self.names(annotated.text.tokens)
    return annotated
  }

  /// Words with a capital that stand together, but for the first of the text.
  private static func names(_ tokens: [Token]) -> [NameMention] {
    var names: [NameMention] = []
    var at = 1
    while at < tokens.count {
      let count = tokens[at...].prefix { $0.kind == .word && $0.isCapitalised }.count
      if let range = tokens.textRange(of: at..<(at + count)) {
        names.append(
          NameMention(range: range, type: .organization, entity: 0, maker: Maker("test")))
      }
      at += count + 1
    }
    return names
  }

  static let ferryAndGold = [
    Report(
      id: "a", title: "Kapal Sinar Laut Tenggelam di Selat Anta",
      published: "2031-03-04T08:00:00+07:00",
      text: """
        Kapal motor Sinar Laut tenggelam di Selat Anta pada Selasa pagi. Kapal itu mengangkut 62 \
        penumpang dari Pelabuhan Marga. Tim SAR menyelamatkan 40 orang, kata Rudi Hartanto.
        """),
    Report(
      id: "b", title: "Harga Emas Hari Ini Naik Rp12.000", published: "2031-03-04T08:30:00+07:00",
      text: """
        Harga emas batangan naik Rp12.000 menjadi Rp2.101.000 per gram pada Selasa. Harga beli \
        kembali ikut naik menjadi Rp1.950.000 per gram.
        """),
    Report(
      id: "c", title: "62 Penumpang Sinar Laut Dicari Usai Tenggelam",
      published: "2031-03-04T10:00:00+07:00",
      text: """
        Sebanyak 40 penumpang kapal motor Sinar Laut selamat setelah kapal tenggelam di Selat \
        Anta. Kepala tim SAR Rudi Hartanto mengatakan pencarian diteruskan di Pelabuhan Marga.
        """),
    Report(
      id: "d", title: "Emas Batangan Naik Rp12.000 per Gram",
      published: "2031-03-04T10:10:00+07:00",
      text: """
        Emas batangan dijual Rp2.101.000 per gram pada Selasa, naik Rp12.000. Harga beli kembali \
        tercatat Rp1.950.000 per gram.
        """),
    Report(
      id: "e", title: "Tim SAR Teruskan Pencarian Korban Kapal Sinar Laut",
      published: "2031-03-04T16:00:00+07:00",
      text: """
        Tim SAR meneruskan pencarian 22 penumpang kapal motor Sinar Laut yang tenggelam di Selat \
        Anta. Kapal berangkat dari Pelabuhan Marga, kata Rudi Hartanto.
        """),
  ]
}
