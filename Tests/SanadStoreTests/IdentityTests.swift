import SanadModel
import SanadText
import Testing

@testable import SanadStore

private let gold = "Harga emas batangan naik di Kota Merbau pekan ini."

@Test func `a place in a file names nothing: what stands there is what it says`() throws {
  let place = try TemporaryStore()
  defer { place.remove() }
  let line = "hari-ini.jsonl#1"
  try place.add([Sample.article(line, title: "Emas", text: gold)])
  let later = Sample.article(line, title: "Emas", text: gold + " Pedagang menahan barang.")
  #expect(try place.add([later]).added == 1, "likeness makes no version")
  #expect(try place.add([later]).known == 1)
  #expect(try place.search("emas").count == 2, "the first one is still found")
  let names = try place.stories().values.flatMap { $0 }
  #expect(Set(names).count == 2 && names.allSatisfy { $0.hasPrefix(line) })
}

@Test(arguments: ["-#1", "jadwal.txt", "jadwal"])
func `a text without words is like no other`(_ id: String) throws {
  let place = try TemporaryStore()
  defer { place.remove() }
  let first = Sample.article(id, title: "Pasar Merawan dibuka kembali", text: gold)
  var empty = Sample.article(id, title: "Jadwal kapal hari ini")
  empty.article.text = .empty
  try place.add([first])
  let counts = try place.add([empty])
  // Under a given id it is a change of that article, and no other's.
  #expect(counts.added == (id == "jadwal" ? 0 : 1))
}

@Test func `a file changed a little is another version, one with other words another article`()
  throws
{
  let place = try TemporaryStore()
  defer { place.remove() }
  try place.add([Sample.article("emas.txt", title: "Emas", text: gold)])
  let later = Sample.article("emas.txt", title: "Emas", text: gold + " Pedagang menahan barang.")
  #expect(try place.add([later]).changed == 1)
  let ferry = "Feri terbakar di Selat Kemuning, tiga orang tewas."
  #expect(try place.add([Sample.article("emas.txt", title: "Feri", text: ferry)]).added == 1)
}

@Test func `the same words under two given ids are two articles`() throws {
  let place = try TemporaryStore()
  defer { place.remove() }
  let counts = try place.add([
    Sample.article("a", title: "Emas", text: gold), Sample.article("b", title: "Emas", text: gold),
  ])
  #expect(counts.added == 2)
}

@Test func `an id with a control character is told apart, and ends no program`() throws {
  let place = try TemporaryStore()
  defer { place.remove() }
  let ids = ["x\u{0}a", "x\u{0}b", "x\u{0}", "x"].map { Page(id: $0, kind: .html, bytes: []).id }
  #expect(ids == ["x%00a", "x%00b", "x%00", "x"])
  let reports = ids.map { Sample.article($0, title: "Laporan \($0)") }
  #expect(try place.add(reports).added == 4)
  #expect(try place.add(reports).known == 4)
}

@Test func `many records of one id are versions of one article`() throws {
  let place = try TemporaryStore()
  defer { place.remove() }
  let reports = (0..<40).map { Sample.article("a", title: "Emas", text: "\(gold) Hari \($0).") }
  let counts = try place.add(reports)
  #expect(counts.added == 1 && counts.changed == 39)
  #expect(try place.use(for: .reading) { try $0.history(of: "a").versions.count } == 40)
}

@Suite struct ReturnTests {
  private let first = Sample.article("a", title: "Emas", text: gold)
  private let second = Sample.article("a", title: "Emas", text: gold + " Harga perak turun.")

  private func texts(_ place: TemporaryStore) throws -> [Int] {
    try place.use(for: .reading) {
      try $0.history(of: "a").versions.map { $0.annotated.article.text.count }
    }
  }

  @Test func `a return to an earlier text is a new version`() throws {
    let place = try TemporaryStore()
    defer { place.remove() }
    for report in [first, second] { try place.add([report]) }
    let counts = try place.add([first])
    #expect(counts.changed == 1 && counts.known == 0)
    let (short, long) = (first.article.text.count, second.article.text.count)
    #expect(try texts(place) == [short, long, short])
    #expect(try place.search("perak").isEmpty)
    #expect(try place.search("emas").count == 1)
    #expect(try place.add([first]).known == 1)
    #expect(try place.use(for: .reading) { try $0.problems() } == [])
  }

  @Test func `an archive read once more changes nothing`() throws {
    let place = try TemporaryStore()
    defer { place.remove() }
    try place.add([first, second, first], batch: 1)
    let before = try place.dump()
    #expect(try texts(place).count == 3)
    for batch in 1...3 { try place.add([first, second, first], batch: batch) }
    #expect(try place.dump() == before)
  }

  @Test func `a text that came back keeps its place before a newer one`() throws {
    let place = try TemporaryStore()
    defer { place.remove() }
    try place.add([first])
    try place.add([second])
    let third = Sample.article("a", title: "Emas", text: gold + " Toko tutup.")
    try place.add([first, third], batch: 1)
    let counts = [first, second, first, third].map { $0.article.text.count }
    #expect(try texts(place) == counts)
  }
}

extension TemporaryStore {
  fileprivate func search(_ words: String) throws -> [SearchHit] {
    try use(for: .reading) { try $0.search(SearchQuery(words)) } ?? []
  }
}

@Test func `a file that comes back after more others than are compared is a new article`() throws {
  let place = try TemporaryStore()
  defer { place.remove() }
  func words(_ number: Int) -> String {
    let letters = String(number).utf8.map { String(UnicodeScalar($0 + 49)) }.joined()
    return (0..<20).map { "\(letters)\(["satu", "dua", "tiga", "empat"][$0 % 4])" }
      .joined(separator: " ")
  }
  let count = KnownArticle.candidateCountMax + 1
  for number in 0..<count {
    try place.add([Sample.article("hari.txt", title: words(number), text: words(number))])
  }
  let again = { (number: Int) in
    Sample.article("hari.txt", title: words(number), text: words(number) + " lagi")
  }
  #expect(try place.add([again(count - 1)]).changed == 1)
  #expect(try place.add([again(0)]).added == 1)
}
