import SanadLanguages
import SanadModel
import SanadTestSupport
import SanadText

/// A story told by four invented outlets, with every status, built by hand.
struct SampleAccount {
  /// A report's clause: article, words in it, source, value.
  struct Words {
    let article: Int
    let text: String
    var source: String?
    var tag: Int?
  }

  static let texts = [
    """
    Gudang pupuk di Pelabuhan Muara Lintang ambruk pada Selasa (3/3/2026) pagi. \
    Sedikitnya 7 pekerja tewas, kata Kepala Basarnas Muara Lintang Bram Satya. \
    Bantuan tiba ketika alat berat dibuka jalannya.
    """,
    """
    Gudang pupuk Pelabuhan Muara Lintang ambruk pada Selasa pagi. \
    Sebanyak 9 pekerja tewas, menurut Kantor Berita Samudra. \
    Pengelola membantah bahwa izin gudang sudah kedaluwarsa. \
    Bram menegaskan kami tidak akan berhenti sebelum semua pekerja ditemukan.
    """,
    """
    A fertiliser warehouse at Muara Lintang port collapsed on Tuesday morning. \
    Unnamed workers said the permit of the warehouse had expired. \
    Satya said we will not stop until every worker is found.
    """,
    """
    Korban tewas akibat ambruknya gudang pupuk bertambah menjadi 11 orang. \
    Dinas Perdagangan membekukan izin tiga gudang lain di pelabuhan itu. \
    Penyebabnya diduga tiang baja yang berkarat & tua. \
    Bram berkata kami takkan berhenti sampai semua pekerja ditemukan.
    """,
  ]

  static let outlets = ["Kabar Pesisir", "Lensa Bahari", "Harbour Post", "Warta <Selat>"]

  static let titles = ["Gudang Pupuk Ambruk", "Gudang Ambruk, 9 Tewas", "", "Korban Jadi 11"]

  var account: Account
  let languages: Languages

  init() throws {
    languages = try Languages()
    var articles: [AnnotatedArticle] = []
    for index in Self.texts.indices {
      articles.append(Self.article(index, languages))
    }
    account = Account(id: "s1", articles: articles)
    account.claims = [
      claim("collapse", .agreed, [(0, 0), (1, 0), (2, 0)], source: nil),
      claim("deaths", .conflicting, [(0, 1), (1, 1)], source: "Basarnas", values: [7, 9]),
      claim("permit", .denied, [(2, 1)], source: nil),
      claim("aid", .pending, [(0, 2)], source: nil),
    ]
    account.claims[2].denials = [report((1, 2), nil, nil)]
    account.claims[3].condition = pointer(0, "ketika alat berat dibuka jalannya")
    account.claims += [
      claim("permit-frozen", .single, [(3, 1)], source: "Dinas Perdagangan"),
      claim("toll", .superseded, [(1, 1), (3, 0)], source: "Basarnas", values: [9, 11]),
      claim("cause", .unverified, [(3, 2)], source: nil),
    ]
    let days = ["2026-03-03", "2026-03-03", "2026-02-27", "2026-03-06", "2026-03-04", "2026-03-04"]
    for (index, day) in days.enumerated() {
      account.claims[index].date = Timestamp(iso: day).map { .day($0.date) }
    }
    addConflicts()
    addQuotation()
    addSources()
  }

  private static func article(_ index: Int, _ languages: Languages) -> AnnotatedArticle {
    let text = SourceText(texts[index])
    var article = Article.sample(
      text, id: "a\(index)", url: index == 0 ? "https://kabar.example.com/gudang" : nil,
      title: SourceText(titles[index]), outlet: outlets[index],
      language: index == 2 ? "en" : "id",
      published: "2026-03-0\(index == 3 ? 4 : 3)T1\(index):00:00+07:00")
    article.blocks = [
      Block(kind: .paragraph, text: text.string, range: text.range, maker: Maker("test"))
    ]
    var annotated = AnnotatedArticle(article: article)
    let pack = languages.pack(for: article.language)
    annotated.text.tokens = pack?.tokenizer.tokens(of: text) ?? []
    annotated.text.sentences = sentences(of: text)
    return annotated
  }

  private static func sentences(of text: SourceText) -> [Sentence] {
    var sentences: [Sentence] = []
    var start = 0
    for (offset, byte) in text.utf8.enumerated() where byte == UInt8(ascii: ".") {
      let range = text.trimmed(TextRange(start, offset + 1))
      sentences.append(Sentence(range: range, tokens: 0..<0))
      start = offset + 1
    }
    return sentences
  }

  func report(_ place: (article: ArticleIndex, sentence: Int), _ source: String?, _ value: Double?)
    -> Report
  {
    let range = account.articles[place.article].text.sentences[place.sentence].range
    return Report(
      article: place.article, range: range, clause: range,
      attributions: source.map { [Attribution(source: $0, kind: .official)] } ?? [],
      stance: .stated,
      value: value.map { .quantity(Quantity(low: $0, high: $0, counted: "pekerja")) },
      roles: SemanticRoles(), maker: Maker("test"))
  }

  private func claim(
    _ id: String, _ status: ClaimStatus, _ places: [(article: ArticleIndex, sentence: Int)],
    source: String?, values: [Double] = []
  ) -> Claim {
    let reports = places.enumerated().map { index, place in
      report(place, source, index < values.count ? values[index] : nil)
    }
    var claim = Claim(id: id, status: status, reports: reports, maker: Maker("test"))
    claim.outlets = places.count
    claim.origins = source == nil ? places.count : 1
    claim.originsMin = 1
    let paths = reports.map {
      Origin.Path(article: $0.article, evidence: nil, maker: Maker("test"))
    }
    claim.sources =
      source.map { [Origin(name: $0, isNewsroom: false, paths: paths)] }
      ?? paths.map { Origin(name: "outlet", isNewsroom: true, paths: [$0]) }
    return claim
  }

  /// The words `text` where they stand in article `article`.
  func pointer(_ article: ArticleIndex, _ text: String) -> Pointer? {
    let whole = account.articles[article].article.text
    let (bytes, words) = (whole.utf8, Array(text.utf8))
    guard words.count <= bytes.count else { return nil }
    for start in 0...(bytes.count - words.count)
    where bytes[start..<(start + words.count)].elementsEqual(words) {
      return Pointer(article: article, range: TextRange(start, start + words.count))
    }
    return nil
  }

  private mutating func addConflicts() {
    guard let about = pointer(0, "pekerja tewas") else { return }
    for claim in account.claims where claim.reports.contains(where: { $0.value != nil }) {
      let isUpdate = claim.status == .superseded
      account.conflicts.append(
        Conflict(
          about: about, claim: claim.id,
          sides: claim.reports.compactMap { report in
            report.value.map {
              Conflict.Side(
                value: $0, reports: [Pointer(article: report.article, range: report.range)],
                relation: isUpdate ? .supersedes : .conflicts)
            }
          }, maker: Maker("test")))
    }
  }

  private mutating func addQuotation() {
    let words = [
      pointer(1, "kami tidak akan berhenti sebelum semua pekerja ditemukan"),
      pointer(3, "kami takkan berhenti sampai semua pekerja ditemukan"),
      pointer(2, "we will not stop until every worker is found"),
    ]
    account.quotations = [
      Quotation(
        speaker: "Bram Satya",
        variants: words.compactMap { $0 }.map { Quotation.Variant(pointer: $0, via: nil) },
        maker: Maker("test"))
    ]
  }

  private mutating func addSources() {
    guard let evidence = pointer(1, "menurut Kantor Berita Samudra") else { return }
    account.sources.nodes = [
      .init(id: "a0", name: "x", kind: .article), .init(id: "a1", name: "y", kind: .article),
      .init(id: "a2", name: "z", kind: .article), .init(id: "a3", name: "z", kind: .article),
      .init(id: "kbs", name: "Kantor Berita Samudra", kind: .agency),
      .init(id: "sar", name: "Basarnas Muara Lintang", kind: .official),
      .init(id: "unnamed", name: "unnamed workers", kind: .unnamed),
    ]
    let edges: [(String, String, SourceGraph.EdgeKind)] = [
      ("a1", "kbs", .cites), ("a2", "kbs", .translates), ("a3", "a1", .copies),
      ("kbs", "sar", .cites), ("a0", "sar", .cites), ("a2", "unnamed", .cites),
    ]
    account.sources.edges = edges.map {
      .init(from: $0.0, to: $0.1, kind: $0.2, evidence: evidence, maker: Maker("test"))
    }
  }
}
