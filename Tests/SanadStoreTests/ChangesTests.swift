import Foundation
import GRDB
import SanadModel
import SanadText
import Testing

@testable import SanadStore

let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
  .appending(path: "Fixtures")

func allChanges(_ store: Store, _ query: ChangeQuery = ChangeQuery()) throws -> [Change] {
  var changes: [Change] = []
  try store.forEachChange(query) { changes.append($0) }
  return changes
}

/// A claim of the article at `place`, whose words are the first sentence of its text.
private func report(
  _ account: Account, _ place: ArticleIndex, stance: Stance = .stated, value: Double? = nil
) -> Report {
  let text = account.articles[place].article.text
  let end = text.utf8.firstIndex(of: UInt8(ascii: ".")).map { $0 + 1 } ?? text.count
  let range = TextRange(0, end)
  return Report(
    article: place, range: range, clause: range, attributions: [], stance: stance,
    value: value.map { .quantity(Quantity(low: $0, high: $0, counted: "orang")) },
    roles: SemanticRoles(), maker: Maker("test"))
}

/// The account of two reports, the second an hour after the first, and of a third one where `hasThird`.
private func account(
  hasThird: Bool = false, _ change: (inout Claim, Account) -> Void
) -> Account {
  var account = Account(
    id: "s-feri-1",
    articles: [
      Sample.article(
        "feri-1", title: "Feri terbakar", text: "Dua belas orang tewas.",
        published: "2025-03-04T10:00:00+07:00"),
      Sample.article(
        "feri-2", title: "Feri terbakar", text: "Lima belas orang tewas.", outlet: "Warta Contoh",
        published: "2025-03-04T11:00:00+07:00"),
    ]
      + (hasThird
        ? [
          Sample.article(
            "feri-3", title: "Feri terbakar", text: "Dua belas orang tewas, kata polisi.",
            outlet: "Harian Contoh", published: "2025-03-04T12:00:00+07:00")
        ] : []))
  var claim = Claim(
    id: "c1", status: .single, reports: [report(account, 0)], maker: Maker("test"))
  claim.origins = 1
  change(&claim, account)
  account.claims = [claim]
  return account
}

/// What became of the story when `accounts` were kept one after the other.
func changes(_ accounts: [Account], now: Timestamp? = nil) throws -> [Change] {
  let place = try TemporaryStore()
  defer { place.remove() }
  for account in accounts {
    try place.add(Array(account.articles))
    try place.use(for: .changing) { store in
      let story = try store.articles(ofStory: "s-feri-1")
      try store.keepClaims(of: [(story, account)], now: now)
    }
  }
  return try place.use(for: .reading) { try allChanges($0) }
}

@Test func `a story comes up once, when its first report was published`() throws {
  let plain = account { _, _ in }
  let found = try changes([plain, plain])
  #expect(found.map(\.kind) == ["new story"])
  #expect(found.map(\.at) == ["2025-03-04T03:00:00Z"])
  #expect(found.map(\.article) == ["feri-1"])
}

@Test func `a second origin and a first denial are dated by the report that brought them`() throws {
  let plain = account { _, _ in }
  let later = account { claim, account in
    (claim.origins, claim.originsMin) = (2, 2)
    claim.sources = [0, 1].map { (place: ArticleIndex) in
      Origin(
        name: "asal \(account.articles[place].article.id)", isNewsroom: false,
        paths: [Origin.Path(article: place, evidence: nil, maker: Maker("test"))])
    }
    claim.denials = [report(account, 1, stance: .denied)]
  }
  let found = try changes([plain, later, later])
  #expect(found.map(\.kind) == ["new story", "first denial", "second origin"])
  #expect(found.dropFirst().map(\.at) == ["2025-03-04T04:00:00Z", "2025-03-04T04:00:00Z"])
  #expect(found[1].before == "Dua belas orang tewas.")
  #expect(found[1].after == "Lima belas orang tewas.")
  #expect(found[2].after == "asal feri-2")
}

@Test(arguments: [
  (ValueRelation.conflicts, ["new story", "conflict opened", "conflict settled"]),
  (.supersedes, ["new story", "value changed"]), (.refines, ["new story"]),
])
func `values that differ open a conflict, or follow each other`(
  _ relation: ValueRelation, _ expected: [String]
) throws {
  let plain = account { claim, account in claim.reports = [report(account, 0, value: 12)] }
  var two = account { claim, account in
    claim.reports = [report(account, 0, value: 12), report(account, 1, value: 15)]
  }
  let sides = zip([12.0, 15], [ArticleIndex](arrayLiteral: 0, 1)).map { value, place in
    Conflict.Side(
      value: .quantity(Quantity(low: value, high: value, counted: "orang")),
      reports: [Pointer(article: place, range: TextRange(0, 4))],
      relation: place == 0 ? .refines : relation)
  }
  two.conflicts = [
    Conflict(
      about: Pointer(article: 0, range: TextRange(0, 4)), claim: "c1", sides: sides,
      maker: Maker("test"))
  ]
  let settled = account(hasThird: true) { claim, account in
    claim.reports = [report(account, 0, value: 12)]
  }
  let found = try changes([plain, two] + (relation == .conflicts ? [settled] : []))
  #expect(found.map(\.kind) == expected)
  if 1 < found.count {
    #expect(found[1].before == "12 orang" && found[1].after == "15 orang")
    #expect(found[1].at == "2025-03-04T04:00:00Z")
  }
}

@Test func `values of one article exclude each other without news, and so do claims made again`()
  throws
{
  let plain = account { claim, account in claim.reports = [report(account, 0, value: 12)] }
  var slip = account { claim, account in claim.reports = [report(account, 0, value: 12)] }
  let sides = [12.0, 15].map { value in
    Conflict.Side(
      value: .quantity(Quantity(low: value, high: value, counted: "orang")),
      reports: [Pointer(article: 0, range: TextRange(0, 4))], relation: .conflicts)
  }
  slip.conflicts = [
    Conflict(
      about: Pointer(article: 0, range: TextRange(0, 4)), claim: "c1", sides: sides,
      maker: Maker("test"))
  ]
  #expect(try changes([plain, slip]).map(\.kind) == ["new story"])
  let all = account { claim, account in
    claim.reports = [report(account, 0), report(account, 1)]
  }
  let confirmed = account { claim, account in
    claim.reports = [report(account, 0), report(account, 1)]
    (claim.origins, claim.originsMin) = (2, 2)
    claim.sources = [0, 1].map { (place: ArticleIndex) in
      Origin(
        name: "asal \(account.articles[place].article.id)", isNewsroom: false,
        paths: [Origin.Path(article: place, evidence: nil, maker: Maker("test"))])
    }
  }
  #expect(try changes([all, confirmed]).map(\.kind) == ["new story"])
  #expect(try changes([plain, confirmed]).map(\.kind) == ["new story", "second origin"])
}

@Test func `a denial that is all there is denies no words of its own`() throws {
  let plain = account { _, _ in }
  let denied = account { claim, account in
    claim.reports = [report(account, 1, stance: .denied)]
    claim.denials = [report(account, 1, stance: .denied)]
  }
  let found = try changes([plain, denied])
  #expect(found.map(\.kind) == ["new story", "first denial"])
  #expect(found[1].before == nil && found[1].after == "Lima belas orang tewas.")
}

@Test func `a time that was given stands in place of the reports' own`() throws {
  let now = try #require(Timestamp(wholeISO: "2026-01-02T03:04:05+07:00"))
  let found = try changes([account { _, _ in }], now: now)
  #expect(found.map(\.at) == ["2026-01-01T20:04:05Z"])
}

@Test func `an edit is a change with the words before and after`() throws {
  let place = try TemporaryStore()
  defer { place.remove() }
  let url = "https://kabar.example.com/1"
  try place.add([Sample.article("a", title: "Feri", text: "Dua belas tewas.", url: url)])
  try place.add([Sample.article("a", title: "Feri", text: "Tiga belas tewas.", url: url)])
  try place.add([
    Sample.article("a", title: "Feri", text: "Tiga belas tewas.", url: url, outlet: "Warta Contoh")
  ])
  let found = try place.use { try allChanges($0) }
  #expect(found.map(\.kind) == ["silent edit"])
  #expect(found.first?.before == "Dua belas tewas." && found.first?.after == "Tiga belas tewas.")
}

@Test func `a page that is gone is told once`() throws {
  let place = try TemporaryStore()
  defer { place.remove() }
  let url = "https://kabar.example.com/1"
  try place.add([Sample.article("a", title: "Feri", url: url)])
  try place.use(for: .changing) { (store) throws in
    for (minute, status) in [(10, 200), (20, 404), (30, 404), (40, 200), (50, 410)] {
      let at = try #require(Timestamp(wholeISO: "2025-03-05T08:\(minute):00Z"))
      try store.keep(Fetch(at: at, url: url, status: status))
    }
    let found = try allChanges(store)
    #expect(found.map(\.kind) == ["page gone", "page gone"])
    #expect(found.map(\.after) == ["404", "410"])
  }
  // An answer without bytes has no digest, which is no damage.
  #expect(
    try place.dump().count { $0.contains(#""kind":"fetch""#) && $0.contains(#""digest":null"#) }
      == 5)
}

@Test func `changes are asked for by id, by time and by story`() throws {
  let place = try TemporaryStore()
  defer { place.remove() }
  try place.add(Sample.reports(count: 2))
  try place.use(for: .changing) { (store) throws in
    for (url, minute) in [("x", 10), ("y", 20)] {
      let at = try #require(Timestamp(wholeISO: "2025-03-05T08:\(minute):00Z"))
      try store.write { database in
        try ChangeRow(kind: .silentEdit, at: at, after: url).insert(
          into: database, story: url == "x" ? 1 : 2)
      }
    }
    let late = try #require(Timestamp(wholeISO: "2025-03-05T15:15:00+07:00"))
    #expect(try allChanges(store, ChangeQuery(since: .id(1))).map(\.after) == ["y"])
    var newest = ChangeQuery()
    newest.newest = 1
    #expect(try allChanges(store, newest).map(\.after) == ["y"])
    #expect(try allChanges(store, ChangeQuery(since: .time(late))).map(\.after) == ["y"])
    let day = try #require(Timestamp(wholeISO: "2025-03-05"))
    #expect(try allChanges(store, ChangeQuery(since: .time(day))).map(\.after) == ["x", "y"])
    #expect(try allChanges(store, ChangeQuery(story: "s-laporan-0")).map(\.after) == ["x"])
    try store.merge("s-laporan-1", into: "s-laporan-0")
    #expect(
      try allChanges(store, ChangeQuery(story: "s-laporan-1")).map(\.story)
        == ["s-laporan-0", "s-laporan-0"])
  }
}

@Test(arguments: ["UPDATE change SET after = 'y'", "DELETE FROM change"])
func `a change is never rewritten`(_ sql: String) throws {
  let place = try TemporaryStore()
  defer { place.remove() }
  try place.add(Sample.reports(count: 1))
  try place.use(for: .changing) { (store) throws in
    try store.write {
      try ChangeRow(kind: .silentEdit, at: nil, after: "x").insert(into: $0, story: 1)
    }
    #expect(throws: (any Error).self) { try store.write { try $0.execute(sql: sql) } }
    #expect(try allChanges(store).map(\.after) == ["x"])
  }
}
