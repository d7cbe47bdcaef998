#if DEBUG
  import Foundation
  import SanadLanguages
  import SanadModel
  import SanadPipeline
  import SanadText
  import Testing

  private let growthChoice = ProcessInfo.processInfo.environment["SANAD_GROWTH"]

  /// The words of every table of every pack, repeated: twice as many must not be much more than twice the work.
  ///
  /// What is counted are looks at tokens and tables, so that the outcome is the same on every machine. One row of
  /// each table is taken at 2 and 4 kB; with `SANAD_GROWTH=some` two rows, the first of them in every pattern; with
  /// `all` every row in every pattern, at 8 to 64 kB.
  struct GrowthTests {
    static let isWhole = growthChoice == "all"
    static let sizes = isWhole ? [8_192, 16_384, 32_768, 65_536] : [2_048, 4_096]
    /// Twice the input may take this many times the work.
    static let growthMax = 2.5

    /// How a phrase is repeated.
    static let patterns = [
      "%@ ", "%@, ", "(%@) ", "%@ - ", "12 %@ ", "\"Kami %@,\" kata Budi Santoso. ",
      "%@ Budi Santoso ", "%@ said that ", "'%@' ", "%@\n\n",
    ]

    private static let pipeline = Result { try Pipeline(languages: Languages()) }

    /// `id/months`
    static let tables = PackFiles.embedded.names.filter { name in
      name.hasSuffix(".tsv") && !name.hasPrefix("common/") && !name.contains("/examples-")
        && !name.contains("/labels") && !name.hasSuffix("/settings.tsv")
    }.map { String($0.dropLast(4)) }

    /// Phrases of a table, `#` as a number and `*` as a word.
    static func phrases(_ table: String) throws -> [String] {
      let parts = table.split(separator: "/").map(String.init)
      let pack = try Languages().packs.first { $0.tag == parts[0] }
      let rows = try pack?.table(parts[1]).rows ?? []
      let words = rows.map {
        $0.text(0).replacingOccurrences(of: "#", with: "12").replacingOccurrences(
          of: "*", with: "kota")
      }.filter { !$0.isEmpty && $0.utf8.count < 64 }
      if isWhole { return words }
      let chosen = Set([words.first, words.dropFirst(words.count / 2).first].compactMap { $0 })
      return growthChoice == nil ? Array(words.prefix(1)) : chosen.sorted()
    }

    static func looks(_ unit: String, _ size: Int, _ language: String) throws -> Int {
      let text = String(repeating: unit, count: max(1, size / max(1, unit.utf8.count)))
      let pipeline = try pipeline.get()
      let page = Page(
        id: "a", kind: .scrapedText, bytes: Array(("Judul\n\n" + text).utf8),
        given: GivenMetadata(title: "Judul", published: "2026-03-11", language: language))
      return WorkCounter.count { _ = pipeline.annotated(pipeline.article(of: page)) }
    }

    @Test(.enabled(if: growthChoice != nil), arguments: tables)
    func `a phrase without end takes work in proportion`(_ table: String) throws {
      let language = String(table.prefix { $0 != "/" })
      for (number, phrase) in try Self.phrases(table).enumerated() {
        let hasAll = Self.isWhole || growthChoice != nil && number == 0
        let patterns = hasAll ? Self.patterns : [Self.patterns[0]]
        for pattern in patterns {
          let unit = pattern.replacingOccurrences(of: "%@", with: phrase)
          let looks = try Self.sizes.map { try Self.looks(unit, $0, language) }
          for (single, double) in zip(looks, looks.dropFirst()) {
            #expect(
              Double(double) <= Self.growthMax * Double(max(single, 1_000)),
              "\(table): '\(unit)' \(looks)")
          }
        }
      }
    }

    /// What an account of two articles repeats, each a thing that is compared with its like.
    @Test(
      .enabled(if: growthChoice != nil),
      arguments: [
        "Polisi membantah 12 orang tewas. ", "denied ", "denied, ",
        "Kata Budi, \"Kami 12 orang.\" ",
        "Budi Santoso mengatakan 12 orang tewas pada Senin. ", "12 orang, ", "Senin ", "akan ",
        "Menurut Dewi Lestari, menurut Budi Santoso, ", "12 orang tewas dan 13 orang luka. ",
        "\n\n",
      ])
    func `an account of twice the text takes work in proportion`(_ unit: String) throws {
      let pipeline = try Self.pipeline.get()
      let looks = [4_096, 8_192].map { size in
        let text = String(repeating: unit, count: size / unit.utf8.count)
        let articles = ["a", "b"].map { id in
          pipeline.annotated(
            pipeline.article(
              of: Page(
                id: id, kind: .scrapedText, bytes: Array(("Judul \(id)\n\n" + text).utf8),
                given: GivenMetadata(title: "Judul", published: "2026-03-11", language: "id"))))
        }
        return WorkCounter.count { _ = pipeline.account(id: "s", articles: articles) }
      }
      #expect(
        Double(looks[1]) <= Self.growthMax * Double(max(looks[0], 1_000)), "'\(unit)' \(looks)")
    }
  }
#endif
