import SanadModel
import SanadText
import Testing

@testable import SanadStore

@Test func `the same bytes twice are one article, under both names`() throws {
  let place = try TemporaryStore()
  defer { place.remove() }
  let report = Sample.article("kemuning.txt", title: "Feri Terbakar di Selat Kemuning")
  var copy = report
  copy.article.id = "salinan.txt"
  let counts = try place.add([report, report, copy])
  #expect(counts.added == 1 && counts.known == 2)
  #expect(try place.add([report]).known == 1)
  try place.use(for: .reading) { (store) throws in
    #expect(try store.history(of: "salinan.txt").versions.count == 1)
    #expect(
      try store.history(of: "salinan.txt").versions[0].annotated.article.id == "kemuning.txt")
  }
}

@Test func `a changed article keeps both versions, its story and the difference`() throws {
  let place = try TemporaryStore()
  defer { place.remove() }
  let first = Sample.article(
    "kemuning-1", title: "Feri Terbakar", text: "Tiga orang tewas.\n\nApi sudah padam.")
  let second = Sample.article(
    "kemuning-1", title: "Feri Terbakar", text: "Lima orang tewas.\n\nApi sudah padam.")
  try place.add([first])
  #expect(try place.add([second]).changed == 1)
  #expect(try place.add([first, second]).known == 2)
  try place.use(for: .reading) { (store) throws in
    let history = try store.history(of: "kemuning-1")
    #expect(history.versions.map(\.annotated.article.text.string).count == 2)
    #expect(
      history.versions[1].difference?.lines == [
        .kept("Feri Terbakar"), .removed("Tiga orang tewas."), .added("Lima orang tewas."),
        .kept("Api sudah padam."),
      ])
    #expect(try store.search(SearchQuery("lima"))?.count == 1)
    #expect(try store.search(SearchQuery("tiga"))?.count == 0)
  }
  #expect(try place.stories() == ["s-kemuning-1": ["kemuning-1"]])
}

@Test func `an article is known again by its address`() throws {
  let place = try TemporaryStore()
  defer { place.remove() }
  let address = "https://kabar.example.com/feri"
  try place.add([Sample.article("a", title: "Feri", text: "Tiga tewas.", url: address)])
  let again = Sample.article("b", title: "Feri", text: "Lima tewas.", url: address)
  #expect(try place.add([again]).changed == 1)
}

@Test(arguments: [1, 2, 3, 5, 8])
func `a run broken off anywhere and taken up again ends with the same store`(
  _ batch: Int
) throws {
  let reports = Sample.reports(count: 40)
  let whole = try TemporaryStore()
  defer { whole.remove() }
  try whole.add(reports, batch: batch, windowCount: 6)
  let expected = try whole.dump()
  #expect(expected.contains { $0.contains("\"checkpoint\"") })
  #expect(expected.contains { $0.contains("look-back") }, "the record of what moved")
  for stop in stride(from: 1, to: 40 / batch, by: 3) {
    let broken = try TemporaryStore()
    defer { broken.remove() }
    try broken.add(reports, batch: batch, batches: stop, windowCount: 6)
    try broken.add(reports, batch: batch, windowCount: 6)
    #expect(try broken.dump() == expected, "broken off after \(stop) batches of \(batch)")
  }
}

@Test func `two programs that add in turns see each other's articles`() throws {
  let reports = Sample.reports(count: 40)
  let (alone, shared) = (try TemporaryStore(), try TemporaryStore())
  defer {
    alone.remove()
    shared.remove()
  }
  try alone.add(reports, batch: 4, windowCount: 6)
  let (first, second) = (
    try Store(at: shared.path, for: .making), try Store(at: shared.path, for: .making)
  )
  var adders = [
    TemporaryStore.adder(first, windowCount: 6), TemporaryStore.adder(second, windowCount: 6),
  ]
  for (turn, start) in stride(from: 0, to: 40, by: 4).enumerated() {
    let part = Array(reports[start..<(start + 4)])
    let entries = try TemporaryStore.entries(part, adders[turn % 2])
    try adders[turn % 2].add(entries, unreadable: 0)
  }
  try first.close()
  try second.close()
  #expect(try shared.dump() == alone.dump())
}

@Test func `what was dropped or noticed is counted in the run`() throws {
  let place = try TemporaryStore()
  defer { place.remove() }
  var report = Sample.article("a", title: "Feri")
  report.article.notices = [Notice(.truncatedPage), Notice(.limitReached)]
  try place.use { (store) throws in
    var adder = TemporaryStore.adder(store)
    try adder.add(TemporaryStore.entries([report], adder), unreadable: 2)
    #expect(adder.counts.unreadable == 2)
    #expect(adder.counts.notices == ["truncatedPage": 1, "limitReached": 1])
  }
}
