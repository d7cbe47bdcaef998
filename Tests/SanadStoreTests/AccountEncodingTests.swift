import GRDB
import SanadModel
import SanadText
import Testing

@testable import SanadStore

private let maker = Maker("c")
private let place = Pointer(article: 1, range: TextRange(3, 9))

private func fullReport() -> Report {
  var roles = SemanticRoles()
  roles.who = TextRange(0, 3)
  roles.whom = TextRange(4, 9)
  roles.quantities = [TextRange(0, 3)]
  roles.times = [TextRange(4, 6), TextRange(7, 9)]
  return Report(
    article: 1, range: TextRange(0, 20), clause: TextRange(2, 12),
    attributions: [Attribution(source: "Rahmat", kind: .official, via: "KB")], stance: .claimed,
    value: .quantity(Quantity(low: 12, high: 12, counted: "orang")), roles: roles, maker: maker)
}

private func fullClaim() -> Claim {
  var claim = Claim(id: "c1", status: .conflicting, reports: [fullReport()], maker: maker)
  claim.date = .month(year: 2025, month: 3)
  claim.best = place
  claim.probability = 0.75
  claim.denials = [fullReport()]
  claim.fulfilledBy = "c2"
  claim.condition = place
  (claim.outlets, claim.origins, claim.originsMin) = (3, 2, 1)
  claim.sources = [
    Origin(
      name: "Rahmat", isNewsroom: false,
      paths: [
        Origin.Path(article: 0, evidence: TextRange(1, 4), maker: maker),
        Origin.Path(article: 1, evidence: nil, maker: maker),
      ])
  ]
  return claim
}

/// An account in which every field has a value.
private func fullAccount() throws -> Account {
  let day = try #require(CivilDate(year: 2025, month: 3, day: 4))
  var account = Account(
    id: "s-a",
    articles: [
      Sample.article("a", title: "Feri", text: "Dua belas orang tewas di sana."),
      Sample.article("b", title: "Feri", text: "Lima belas orang tewas di sana."),
    ])
  account.titleArticle = 1
  account.phases = [Phase(label: place, from: day, to: day, articles: [0, 1])]
  account.claims = [fullClaim()]
  account.conflicts = [
    Conflict(
      about: place, claim: "c1",
      sides: [
        Conflict.Side(value: .words("selamat"), reports: [place], relation: .conflicts),
        Conflict.Side(value: .date(.day(day)), reports: [], relation: .supersedes),
      ], maker: maker)
  ]
  var variant = Quotation.Variant(pointer: place, via: "KB")
  variant.alone = [TextRange(3, 5)]
  account.quotations = [Quotation(speaker: "Rahmat", variants: [variant], maker: maker)]
  account.passages = [
    SharedPassage(
      first: 0, firstRange: TextRange(0, 9), second: 1, secondRange: TextRange(5, 14),
      direction: .backward, maker: maker)
  ]
  account.sources = SourceGraph(
    nodes: [SourceGraph.Node(id: "a", name: "Feri", kind: .article)],
    edges: [
      SourceGraph.Edge(from: "a", to: "kb", kind: .translates, evidence: place, maker: maker)
    ])
  account.newsrooms = [0, 0]
  account.owners = [nil, "Grup Contoh"]
  addFindings(to: &account, day)
  return account
}

private func addFindings(to account: inout Account, _ day: CivilDate) {
  account.processes = [
    Process(
      matter: "law",
      steps: [
        Process.Step(
          name: "signed", words: place, clause: place, day: day, isDone: true, outlets: 2,
          maker: maker)
      ])
  ]
  account.calculations = [
    Calculation(
      kind: .share, sentence: place, terms: [1, 4], result: 25, given: 24.5, holds: false,
      maker: maker)
  ]
  account.notices = [Notice(.limitReached, detail: "statementCountMax")]
}

private func unpacked(_ bytes: [UInt8], _ account: Account) throws(UnpackError) -> Account {
  try AccountCodec.unpack(bytes, id: account.id, articles: Array(account.articles))
}

@Test func `an account comes back from its packed form as it was`() throws {
  let account = try fullAccount()
  #expect(try unpacked(AccountCodec.packed(account), account) == account)
}

@Test(arguments: [
  ("Account", 14), ("Claim", 14), ("Report", 8), ("SemanticRoles", 6), ("Attribution", 3),
  ("Origin", 3), ("Path", 3), ("Conflict", 4), ("Side", 3), ("Quotation", 3), ("Variant", 3),
  ("SharedPassage", 6), ("Node", 3), ("Edge", 5), ("Phase", 4), ("Process", 2), ("Step", 7),
  ("Calculation", 7),
])
func `a noun of an account with a new field needs a new packed form`(
  _ noun: String, _ count: Int
) throws {
  let full = try fullAccount()
  let claim = full.claims[0]
  let values: [String: any Sendable] = [
    "Account": full, "Claim": claim, "Report": claim.reports[0],
    "SemanticRoles": claim.reports[0].roles, "Attribution": claim.reports[0].attributions[0],
    "Origin": claim.sources[0], "Path": claim.sources[0].paths[0], "Conflict": full.conflicts[0],
    "Side": full.conflicts[0].sides[0], "Quotation": full.quotations[0],
    "Variant": full.quotations[0].variants[0], "SharedPassage": full.passages[0],
    "Node": full.sources.nodes[0], "Edge": full.sources.edges[0], "Phase": full.phases[0],
    "Process": full.processes[0], "Step": full.processes[0].steps[0],
    "Calculation": full.calculations[0],
  ]
  let value = try #require(values[noun])
  #expect(
    Mirror(reflecting: value).children.count == count,
    "teach AccountCodec the new field, raise its format, and count again here")
}

@Test func `damaged bytes of an account are an error and never a crash`() throws {
  let account = try fullAccount()
  let bytes = AccountCodec.packed(account)
  var refused = 0
  for offset in bytes.indices {
    for flipped: UInt8 in [0x01, 0x80, 0xFF] {
      var damaged = bytes
      damaged[offset] ^= flipped
      do throws(UnpackError) {
        let read = try unpacked(damaged, account)
        for claim in read.claims {
          for report in claim.reports {
            let text = read.articles[report.article].article.text
            #expect(report.range.end <= text.count)
          }
        }
      } catch {
        refused += 1
      }
    }
    #expect(throws: UnpackError.self) { try unpacked(Array(bytes.prefix(offset)), account) }
  }
  #expect(bytes.count < refused, "places and ranges out of bounds are refused")
}

@Test func `an account is kept for its versions, program and packs alone`() throws {
  let store = try TemporaryStore()
  defer { store.remove() }
  var account = try fullAccount()
  account.id = "s-a"
  try store.add(Array(account.articles))
  let run = RunDescription(program: "1", packs: [("id/a.tsv", [1])], options: "")
  let others = [
    RunDescription(program: "2", packs: [("id/a.tsv", [1])], options: ""),
    RunDescription(program: "1", packs: [("id/a.tsv", [2])], options: ""),
  ]
  try store.use(for: .changing) { (store) throws in
    let story = try store.articles(ofStory: "s-a")
    let kept = { (run: RunDescription) throws(StoreError) in
      try store.keptAccount(of: story, articles: Array(account.articles), by: run)
    }
    #expect(try kept(run) == nil)
    try store.keepClaims(of: [(story, account)], by: run)
    #expect(try kept(run) == account)
    for other in others { #expect(try kept(other) == nil) }
    // Sealed anew, so that only the packed form tells.
    try store.write { try $0.execute(sql: "UPDATE account SET content = x'FF'") }
    let damage = StoreError.damagedRow(
      path: store.path, table: "account", row: 1, column: "content")
    #expect(throws: damage) { try kept(run) }
    #expect(try store.problems() == ["damaged: row 1 of account, column content"])
  }
  try store.add([Sample.article("a", title: "Feri", text: "Tiga belas orang tewas di sana.")])
  try store.use(for: .reading) { (store) throws in
    let story = try store.articles(ofStory: "s-a")
    #expect(try store.keptAccount(of: story, articles: story.articles, by: run) == nil)
  }
}
