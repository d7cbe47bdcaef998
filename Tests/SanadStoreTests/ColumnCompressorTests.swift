import Foundation
import GRDB
import SanadModel
import SanadText
import Testing

@testable import SanadStore

private let text = Array(
  "Feri KM Samudra Raya terbakar di Selat Kemuning, kata Rahmat Hidayat.".utf8)

@Test(arguments: [0, 1, 40, 5_000, 200_000])
func `columns of any size come back, beside a text or alone`(_ count: Int) throws {
  var numbers = TestNumbers(UInt64(count))
  let random = (0..<count).map { _ in UInt8(numbers.next(below: 256)) }
  let words = (0..<count).map { text[$0 % text.count] }
  for bytes in [random, words] where bytes.first != ColumnCompressor.mark {
    for known in [[], text, Array(repeating: text, count: 1_000).flatMap { $0 }] {
      let packed = ColumnCompressor().compressed(bytes, beside: known)
      #expect(packed.count <= max(bytes.count, 1))
      #expect(try ColumnCompressor.expanded(packed, beside: known) == bytes)
    }
  }
}

@Test func `names that stand in the text beside take less room`() throws {
  let names = Array("Rahmat Hidayat|Selat Kemuning|KM Samudra Raya|Feri KM Samudra".utf8)
  let compressor = ColumnCompressor()
  let alone = compressor.compressed(names)
  let beside = compressor.compressed(names, beside: text)
  #expect(beside.count * 2 < alone.count, "\(beside.count) and \(alone.count) bytes")
  #expect(compressor.compressed(names, beside: text) == beside, "the same bytes again")
}

@Test func `a packed column that is damaged is an error, or other bytes, and ends nothing`() throws
{
  let bytes = Array(repeating: text, count: 20).flatMap { $0 }
  let packed = ColumnCompressor().compressed(bytes, beside: text)
  #expect(packed.first == ColumnCompressor.mark)
  var refused = 0
  for offset in packed.indices.dropFirst() {
    var damaged = packed
    damaged[offset] ^= 0x41
    if (try? ColumnCompressor.expanded(damaged, beside: text)) != bytes { refused += 1 }
    #expect(throws: UnpackError.self) {
      try ColumnCompressor.expanded(Array(packed.prefix(offset)), beside: text)
    }
  }
  #expect(packed.count / 2 < refused)
}

@Test func `an article in the store has its mentions packed beside its text`() throws {
  let place = try TemporaryStore()
  defer { place.remove() }
  var article = Sample.article(
    "feri", title: "Feri terbakar", text: String(decoding: text, as: UTF8.self))
  article.entities = ["Rahmat Hidayat", "Selat Kemuning", "Samudra Raya"].map {
    Entity(name: $0, type: .person)
  }
  try place.add([article])
  try place.use(for: .reading) { (store) throws in
    let found = try store.history(of: "feri").versions.last?.annotated
    #expect(found?.entities == article.entities)
    let stored = try store.read { try Data.fetchOne($0, sql: "SELECT mentions FROM version") }
    #expect(stored?.first == ColumnCompressor.mark)
    #expect(stored.map(\.count) ?? 0 < ArticleCodec.packedMentions(article).count)
  }
}

@Test func `a store of version 6 keeps what its addresses name`() throws {
  let place = try TemporaryStore()
  defer { place.remove() }
  let fixture = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures/version-6.sanad")
  try FileManager.default.copyItem(at: fixture, to: URL(filePath: place.path))
  let address = "https://kabar.example.com/kemuning-1"
  #expect(try place.stories().values.map(\.count) == [2])
  try place.use(for: .changing) { (store) throws in
    #expect(try store.problems() == [])
    #expect(try store.history(of: address).versions.count == 2)
    #expect(try store.history(of: "kemuning-1").versions.count == 2)
    #expect(try store.lastChange() == 3)
    let day = try #require(CivilDate(year: 2025, month: 3, day: 5))
    try store.keep(Fetch(at: Timestamp(date: day), url: address, status: 410))
    #expect(try store.lastChange() == 4, "the page is gone")
  }
  try place.add([
    Sample.article("lain", title: "Feri terbakar", text: "Ralat: tiga tewas.", url: address)
  ])
  try place.use(for: .reading) { (store) throws in
    #expect(try store.history(of: address).versions.count == 3)
    #expect(try store.problems() == [])
  }
}

@Test func `a new store has larger pages`() throws {
  let place = try TemporaryStore()
  defer { place.remove() }
  try place.add([Sample.article("feri", title: "Feri")])
  try place.use(for: .reading) { (store) throws in
    #expect(try store.read { try Int.fetchOne($0, sql: "PRAGMA page_size") } == Store.pageByteCount)
  }
}
