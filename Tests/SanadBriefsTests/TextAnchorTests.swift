import SanadText
import Testing

@testable import SanadBriefs

/// The words found again in `text`, remembered from `old` with 32 characters of context.
private func found(_ words: String, from old: String, in text: String) -> String? {
  guard let place = old.ranges(of: words).first else { return nil }
  let start = old.utf8.distance(from: old.startIndex, to: place.lowerBound)
  let anchor = TextAnchor(
    exact: words, prefix: String(old[..<place.lowerBound].suffix(32)),
    suffix: String(old[place.upperBound...].prefix(32)), start: start)
  let source = SourceText(text)
  return anchor.range(in: source).map { source[$0] }
}

private let old = """
  Feri terbakar di Selat Kemuning. Sebanyak 12 orang tewas dalam kebakaran itu. Kapal itu mengangkut \
  214 penumpang. Tim mencari korban sampai malam.
  """

@Test(
  arguments: [
    (old, "Sebanyak 12 orang tewas dalam kebakaran itu."),
    ("Pembaruan pada sore hari.\n\n" + old, "Sebanyak 12 orang tewas dalam kebakaran itu."),
    (old.replacing("12", with: "13"), "Sebanyak 13 orang tewas dalam kebakaran itu."),
    ("Harga emas naik di pasar Merbau dan pembeli mengantre sejak pagi.", nil),
    ("Sebanyak sepuluh pedagang hadir. Kapal itu mengangkut 214 penumpang.", nil),
  ] as [(String, String?)])
func `words are found again in a changed text, or refused`(_ text: String, _ expected: String?) {
  #expect(found("Sebanyak 12 orang tewas dalam kebakaran itu.", from: old, in: text) == expected)
}

@Test func `of two places with the same words the one in its own context is taken`() {
  let twice = "Kapal itu karam. Awak selamat semua. Petang: Kapal itu karam. Tim pulang ke pantai."
  let source = SourceText(twice)
  let anchor = TextAnchor(
    exact: "Kapal itu karam.", prefix: "selamat semua. Petang: ", suffix: " Tim pulang", start: 45)
  #expect(anchor.range(in: source)?.start == 45)
}

@Test func `two places that nothing tells apart are refused`() {
  let text = "Kapal karam malam itu. Kapal karam malam itu."
  let anchor = TextAnchor(exact: "Kapal karam malam itu.", prefix: "", suffix: "", start: 12)
  #expect(anchor.range(in: SourceText(text)) == nil)
}
