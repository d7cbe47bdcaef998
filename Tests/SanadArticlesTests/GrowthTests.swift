#if DEBUG
  import Foundation
  import SanadModel
  import SanadText
  import Testing

  @testable import SanadArticles

  private let paragraph =
    "<p>Kepala Dinas Budi Santoso mengatakan 12 orang tewas pada Senin di Kemuning.</p>"

  /// What a page repeats, each a thing that some reader looks behind or ahead of.
  private let units = [
    "<div>", "<p>", "<b>", "</div>", "<!--", "-->", "<![CDATA[", "<script>", "<style>",
    "<table><tr><td>",
    "<td>a", "<a href=\"/x\">Baca juga</a>", "<a href=\"/x\">", "<img alt=\"Foto: Budi\">", "<br>",
    "<figure><figcaption>Foto: Budi</figcaption></figure>",
    "<time datetime=\"2026-03-10T03:04:05\">",
    "<time>10 Maret 2026</time>", "<h1>Judul</h1>", "<h1>", "<ul><li>", "<li>satu dua</li>",
    "<br>a",
    "&amp;", "&", "&#x41;", "<span class=\"author\">Budi Santoso</span>", "<article>", "<section>",
    "<div class=\"byline\">Oleh Budi Santoso</div>",
    "<div itemprop=\"author\"><span itemprop=\"name\">a",
    "<div itemscope itemtype=\"http://schema.org/NewsArticle\">", "<blockquote>", "<template>",
    "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"a\"}</script>",
    "<script type=\"application/ld+json\">[", "<p a=\"", "<p a=b c=d ", "<", "\"", "'", "\u{0}",
    "<p>Oleh: Budi</p>", "<p>Baca juga: Harga naik</p>", "<p>Editor: Budi</p>",
    "<p>KEMUNING, KOMPAS - a</p>",
    "<p>https://kabar.example.com/a</p>", "<p>(bud/san)</p>", "<p>*</p>", paragraph,
    "<div>" + paragraph,
    "<meta name=\"author\" content=\"Budi\">", "<link rel=\"canonical\" href=\"/a\">",
  ]

  /// How a page is made of a unit.
  private let shapes: [(name: String, page: @Sendable (String) -> String)] = [
    ("before the text", { "<html><head><title>a</title></head><body>" + $0 + paragraph }),
    ("behind the text", { "<html><body>" + paragraph + paragraph + $0 }),
    ("in the head", { "<html><head>" + $0 + "</head><body>" + paragraph }),
  ]

  private func looks(_ page: String) throws -> Int {
    try WorkCounter.count { _ = try Extraction.page(page) }
  }

  /// Asked for by the variable that other tests of growth go by.
  private let isAsked = ProcessInfo.processInfo.environment["SANAD_GROWTH"] != nil

  @Test(.enabled(if: isAsked), arguments: units.indices)
  func `twice the page is no more than two and a half times the work`(_ index: Int) throws {
    let unit = units[index]
    for shape in shapes {
      let count = max(60, 6_000 / unit.utf8.count)
      let single = try looks(shape.page(String(repeating: unit, count: count)))
      let double = try looks(shape.page(String(repeating: unit, count: 2 * count)))
      #expect(
        Double(double) <= 2.5 * Double(max(single, 1_000)),
        "\(unit) \(shape.name): \(single), \(double)")
    }
  }

  @Test(
    .enabled(if: isAsked),
    arguments: [
      "Baca juga: Harga naik\n", "Oleh Budi\n", "a ", "A", "“", "(", "1.", "a@b.example.com ", "- ",
      "\n\n",
      "KEMUNING - a\n", "Editor: Budi\n", "https://kabar.example.com/a ", "Budi Santoso ",
      "10 Maret 2026 ",
    ])
  func `twice the scrape is no more than two and a half times the work`(_ unit: String) throws {
    let count = 8_000 / unit.utf8.count
    let (single, double) = try (
      WorkCounter.count {
        _ = try Extraction.scraped("Judul\n\n" + String(repeating: unit, count: count))
      },
      WorkCounter.count {
        _ = try Extraction.scraped("Judul\n\n" + String(repeating: unit, count: 2 * count))
      }
    )
    #expect(Double(double) <= 2.5 * Double(max(single, 1_000)), "\(unit): \(single), \(double)")
  }
#endif
