import SanadModel
import SanadTestSupport
import SanadText
import Testing

@testable import SanadStories

/// An article of a test, its shared passages marked.
private func article(
  _ marked: String, outlet: String = "Satu", at time: String? = nil, citing source: String? = nil
) -> AnnotatedArticle {
  let text = MarkedText(marked).text
  var article = Article.sample(
    text, id: "\(outlet)-\(text.count)", outlet: outlet, language: "und", published: time ?? "")
  if let source {
    article.credits = [
      .init(name: source, kind: .outlet, evidence: source, maker: Maker("test"))
    ]
  }
  return article.tokenized()
}

/// Both texts with the passages found marked.
private func marked(_ first: AnnotatedArticle, _ second: AnnotatedArticle) -> [String] {
  let passages = PassageFinder().passages(among: [first, second])
  return [
    MarkedText.marking(first.article.text, passages.map(\.firstRange)),
    MarkedText.marking(second.article.text, passages.map(\.secondRange)),
  ]
}

@Test(arguments: [
  // A sentence taken over whole.
  [
    "Banjir surut. ⟦Warga mulai kembali ke rumah masing-masing sejak Senin pagi⟧, ujar lurah.",
    "⟦Warga mulai kembali ke rumah masing-masing sejak Senin pagi⟧ setelah hujan reda.",
  ],
  // One word changed inside: still one passage.
  [
    "⟦Truk itu menabrak bagian belakang bus yang sedang berhenti di bahu jalan tol arah barat⟧.",
    "⟦Truk itu menabrak bagian belakang bus yang tengah berhenti di bahu jalan tol arah barat⟧.",
  ],
  // Two passages that changed places.
  [
    """
    ⟦Harga cabai naik dua kali lipat dalam sepekan terakhir⟧. Pasar sepi. ⟦Pedagang berharap \
    pasokan dari daerah segera datang lagi⟧.
    """,
    """
    ⟦Pedagang berharap pasokan dari daerah segera datang lagi⟧. Sementara itu ⟦harga cabai naik \
    dua kali lipat dalam sepekan terakhir⟧.
    """,
  ],
  // The same matter in other words.
  [
    "Gempa mengguncang kota itu pada Rabu malam dan merusak belasan rumah.",
    "Belasan rumah rusak setelah gempa mengguncang kota tersebut Rabu malam.",
  ],
  // A run of names and offices is no passage.
  [
    "Kata Kepala Badan Nasional Penanggulangan Bencana Letjen Budi Santoso Wijaya kepada pers.",
    "Menurut Kepala Badan Nasional Penanggulangan Bencana Letjen Budi Santoso Wijaya, aman.",
  ],
])
func `passages are marked on both sides`(_ sides: [String]) {
  let second = article(sides[1], outlet: "Dua")
  let found = marked(article(sides[0]), second)
  // The second side is in order of the first side's places.
  #expect(found[0] == sides[0])
  #expect(found[1].filter { $0 == "⟦" }.count == sides[1].filter { $0 == "⟦" }.count)
  #expect(Set(found[1].split(separator: "⟦")) == Set(sides[1].split(separator: "⟦")))
}

private let statement = "Pemerintah daerah menutup jalan itu sampai perbaikan jembatan selesai."

@Test(
  arguments: [
    // The later one took it.
    (("2031-01-01T08:00+07:00", nil), ("2031-01-01T09:30+07:00", nil), "forward", "copies.time"),
    (("2031-01-02", nil), ("2031-01-01", nil), "backward", "copies.time"),
    // Minutes apart, or no time at all: nobody knows.
    (
      ("2031-01-01T08:00+07:00", nil), ("2031-01-01T08:04+07:00", nil), "undecided",
      "copies.undecided"
    ),
    ((nil, nil), ("2031-01-01", nil), "undecided", "copies.undecided"),
    // Who names the other took it, whatever the time.
    (
      ("2031-01-01T09:30+07:00", nil), ("2031-01-01T08:00+07:00", "Satu"), "forward",
      "copies.cited"
    ),
    // Both name a third.
    (
      ("2031-01-01T08:00+07:00", "Tiga"), ("2031-01-01T09:30+07:00", "Tiga"), "undecided",
      "copies.common-source"
    ),
  ] as [((String?, String?), (String?, String?), String, String)])
func `the direction of a copy has its reason`(
  _ first: (String?, String?), _ second: (String?, String?), _ direction: String, _ rule: String
) {
  let passages = PassageFinder().passages(among: [
    article(statement, at: first.0, citing: first.1),
    article(statement, outlet: "Dua", at: second.0, citing: second.1),
  ])
  #expect(passages.map(\.direction.rawValue) == [direction])
  #expect(passages.map(\.maker.name) == [rule])
}

@Test func `a footer on every page of one outlet is no copy`() {
  let footer = "Ikuti kabar terbaru kami setiap pagi lewat surat berita yang gratis untuk semua."
  let openings = [
    "Air laut naik.", "Jalan itu ditutup.", "Pasar ramai lagi.", "Sekolah libur.", "Hujan reda.",
    "Panen tiba.",
  ]
  let pages = openings.map { article("\($0) \(footer)") }
  #expect(PassageFinder().passages(among: pages).isEmpty)
  #expect(PassageFinder().passages(among: Array(pages.prefix(2))).count == 1)
}

@Test func `among strangers a frame that comes back on a fourth day is no copy`() {
  let frame =
    "Adapun saham yang bergerak di jajaran atas pada perdagangan pagi ini antara lain saham dari sektor pangan."
  let days = (1...4).map {
    article("Hari \($0). \(frame)", outlet: "K\($0 % 2)", at: "2031-01-0\($0)")
  }
  #expect(PassageFinder.amongStrangers.passages(among: Array(days.prefix(3))).count == 3)
  #expect(PassageFinder.amongStrangers.passages(among: days).isEmpty)
  // Reports of one story are known to belong together.
  #expect(PassageFinder().passages(among: days).count == 6)
}

@Test func `pairs that an index over more articles gives are aligned alike`() {
  let text = """
    Warga mulai kembali ke rumah masing-masing sejak senin pagi setelah hujan reda dan air sungai di dekat \
    pasar itu tidak lagi naik sampai ke jalan raya
    """
  let articles = [
    article("Lurah bicara. \(text).", outlet: "Satu"),
    article("Pasar sepi hari ini, kata pedagang di sana.", outlet: "Dua"),
    article("\(text). Petugas berjaga.", outlet: "Tiga"),
  ]
  let finder = PassageFinder.amongStrangers
  let all = finder.passages(among: articles)
  #expect(all.count == 1)
  let common: [Set<UInt64>] = Array(repeating: [], count: articles.count)
  #expect(finder.passages(of: [(0, 2)], among: articles, skipping: common) == all)
  let shingles = Set(ArticleShingles(articles[2]).counts.map(\.shingle))
  let skipped = finder.passages(of: [(0, 2)], among: articles, skipping: [[], [], shingles])
  #expect(skipped == [])
}

@Test func `shingles of an article are counted once, in order`() {
  let repeated = article("satu dua tiga empat lima satu dua tiga empat lima", at: "1970-01-03")
  let shingles = ArticleShingles(repeated)
  #expect(shingles.counts.map(\.times).reduce(0, +) == 6)
  #expect(shingles.counts.count == 5)
  #expect(shingles.counts.map(\.shingle) == shingles.counts.map(\.shingle).sorted())
  #expect(shingles.dayBit == 1 << 2)
}
