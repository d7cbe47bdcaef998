import SanadModel
import SanadText
import Testing

@testable import SanadClaims

/// A count in the text: its words, its number, its noun; a unit in place of the noun.
private struct Count {
  let words: String
  let value: Quantity

  init(_ words: String, _ number: Double, _ counted: String? = nil, unit: String? = nil) {
    self.words = words
    value = Quantity(low: number, high: number, unit: unit, counted: counted)
  }
}

private func calculations(_ text: String, _ counts: [Count]) throws -> [Calculation] {
  let line = SampleReport.Line.line(text) { $0.quantities = counts.map { ($0.words, $0.value) } }
  return try account(of: [SampleReport(lines: [line])]).calculations
}

@Test(arguments: [
  ("Korban 42 orang, terdiri dari 12 orang tewas dan 30 orang luka.", 12.0, 30.0, true as Bool?),
  ("Korban 42 orang, terdiri dari 12 orang tewas dan 31 orang luka.", 12, 31, false),
  ("Korban 42 orang, yakni 12 orang tewas dan 30 orang luka.", 12, 30, true),
  // Nothing says that these are all.
  ("Korban 42 orang, 12 orang tewas dan 31 orang luka.", 12, 31, nil),
  ("Korban 42 orang, yakni antara lain 12 orang tewas dan 31 orang luka.", 12, 31, nil),
  ("Korban 42 orang, terdiri dari 12 orang tewas dan 31 orang luka termasuk anak.", 12, 31, nil),
])
func `parts are added up where the sentence says that they are all`(
  _ text: String, _ first: Double, _ second: Double, _ expected: Bool?
) throws {
  let found = try calculations(
    text,
    [
      Count("42 orang", 42, "orang"), Count("\(Int(first)) orang tewas", first, "orang"),
      Count("\(Int(second)) orang luka", second, "orang"),
    ])
  #expect(found.first?.holds == expected)
  if expected != nil {
    #expect(found[0].terms == [first, second])
    #expect(found[0].result == first + second)
  }
}

@Test func `parts of other nouns are no false sum, and a rounded total holds`() throws {
  let mixed = try calculations(
    "Rombongan 40 orang itu terdiri dari 3 bus dan 2 mobil.",
    [Count("40 orang", 40, "orang"), Count("3 bus", 3, "bus"), Count("2 mobil", 2, "mobil")])
  #expect(mixed.isEmpty)
  let money = try calculations(
    "Anggaran Rp6,4 triliun itu terdiri atas Rp2,946 triliun dan Rp3,482 triliun.",
    [
      Count("Rp6,4 triliun", 6_400, unit: "IDR"), Count("Rp2,946 triliun", 2_946, unit: "IDR"),
      Count("Rp3,482 triliun", 3_482, unit: "IDR"),
    ])
  #expect(money.map(\.holds) == [true])
}

@Test(arguments: [
  ("Sebanyak 45 dari 120 rumah (60 persen) terendam banjir.", "60 persen", 60.0, false as Bool?),
  ("Sebanyak 45 dari 120 rumah (37,5 persen) terendam banjir.", "37,5 persen", 37.5, true),
  ("Sebanyak 45 dari 120 rumah atau 38 persen terendam banjir.", "38 persen", 38, true),
  ("Sebanyak 45 dari 120 rumah rusak dan 60 persen jalan putus.", "60 persen", 60, nil),
  ("Sebanyak 45 dari 120 rumah rusak, naik 60 persen dari Mei.", "60 persen", 60, nil),
])
func `a share is checked where part, whole and per cent stand together`(
  _ text: String, _ words: String, _ given: Double, _ expected: Bool?
) throws {
  let found = try calculations(
    text,
    [
      Count("45", 45, "rumah"), Count("120 rumah", 120, "rumah"),
      Count(words, given, unit: "percent"),
    ])
  #expect(found.first?.holds == expected)
}

@Test(arguments: [
  (["kami terus mencari", "kami terus mencari", "kami tetap mencari"], [[], [], ["tetap"]]),
  // Two alone are no majority, and an added word stands in no one's place.
  (["kami terus mencari", "kami tetap mencari"], [[], []]),
  (["kami terus mencari", "kami terus mencari", "kami akan terus mencari"], [[], [], []]),
  // What another has as well is not alone.
  (
    ["kami terus mencari", "kami terus mencari", "kami tetap mencari", "kami tetap mencari"],
    [[], [], [], []]
  ),
])
func `a wording that stands alone against the others is found`(
  _ variants: [String], _ expected: [[String]]
) {
  let texts = variants.map { SourceText($0) }
  let words = texts.map { SingleOutletWording.Words($0.range, in: Tokenizer().tokens(of: $0)) }
  let found = zip(texts, SingleOutletWording.ranges(in: words)).map { text, ranges in
    ranges.map { text[$0] }
  }
  #expect(found == expected)
}
