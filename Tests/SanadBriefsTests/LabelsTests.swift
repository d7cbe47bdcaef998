import SanadLanguages
import SanadModel
import Testing

@testable import SanadBriefs

/// Keys that the code makes from enumerations.
private var madeKeys: [String] {
  Section.allCases.flatMap { ["section.\($0.rawValue)", "note.\($0.rawValue)"] }
    + ClaimStatus.allCases.map { "status.\($0.rawValue)" }
    + Stance.reported.map { "stance.\($0.rawValue)" }
    + SourceGraph.NodeKind.allCases.map { "kind.\($0.rawValue)" }
    + SourceGraph.EdgeKind.allCases.flatMap {
      ["edge.\($0.rawValue).one", "edge.\($0.rawValue).other"]
    }
    + (1...12).map { "month.\($0)" }
}

@Test func `every language has the same labels, and all that the code makes`() throws {
  let sets = try Languages().packs.map { try Labels(pack: $0) }
  #expect(sets.map(\.tag) == ["id", "en"])
  for labels in sets {
    #expect(labels.keys == sets[0].keys)
    #expect(Set(madeKeys).subtracting(labels.keys) == [])
  }
}

@Test func `no label says that something is confirmed`() throws {
  for pack in try Languages().packs {
    let labels = try Labels(pack: pack)
    for key in labels.keys { #expect(!labels[key].lowercased().contains("confirmed")) }
  }
}

@Test func `a language without labels is shown in another's`() throws {
  let made: [String: [UInt8]] = [
    "xx/settings.tsv": Array(
      "# A made-up language.\n# source: test\n# licence: CC0\n# columns: key\tvalue\nname\tXish\n"
        .utf8),
    "xx/stopwords.tsv": Array(
      "# Words.\n# source: test\n# licence: CC0\n# columns: word\nza\n".utf8),
  ]
  let languages = try Languages(files: PackFiles.embedded.overlaid(with: PackFiles(made)))
  let set = try LabelSet(languages: languages)
  #expect(set.labels(for: "xx")?.tag == "id")
  #expect(set.labels(for: "en-GB")?.tag == "en")
}

@Test(arguments: [
  (11_000.0, "11.000", "11,000"), (2.4, "2,4", "2.4"), (0, "0", "0"), (-3.25, "−3,25", "−3.25"),
  (1_234_567.5, "1.234.567,5", "1,234,567.5"), (999.99999, "1.000", "1,000"),
  // A state's budget in its own currency.
  (950e12, "950.000.000.000.000", "950,000,000,000,000"),
  (3_621e12, "3.621.000.000.000.000", "3,621,000,000,000,000"),
])
func `numbers are written as the language writes them`(
  _ value: Double, _ indonesian: String, _ english: String
) throws {
  let set = try LabelSet(languages: Languages())
  #expect(set.labels(for: "id")?.number(value) == indonesian)
  #expect(set.labels(for: "en")?.number(value) == english)
}

@Test(arguments: [
  ("2026-03-03", "3 Mar 2026"), ("2026-03-03T08:05:00+07:00", "3 Mar 2026, 08.05"),
])
func `a time is shown on its own clock`(_ iso: String, _ expected: String) throws {
  let labels = try LabelSet(languages: Languages()).labels(for: "id")
  #expect(Timestamp(iso: iso).flatMap { labels?.time($0) } == expected)
}

@Test(arguments: [
  (["Yudha Pranata", "SAR Yudha Pranata", "Bagas"], ["SAR Yudha Pranata", "Bagas"]),
  (["Kim Jong Un", "Kim"], ["Kim Jong Un"]),
  (["BPBD Merawan", "SAR Merawan"], ["BPBD Merawan", "SAR Merawan"]),
])
func `a name that another spells out is not listed beside it`(
  _ names: [String], _ expected: [String]
) {
  #expect(fullestNames(names) == expected)
}

@Test func `one has a form of its own, and a doubtful count is a range`() throws {
  let labels = try #require(try LabelSet(languages: Languages()).labels(for: "en"))
  #expect(labels.count("count.outlets", 1) == "1 outlet")
  #expect(labels.count("count.outlets", 4) == "4 outlets")
  #expect(labels.count("count.origins", 2, 3) == "2–3 origins")
}
