import SanadLanguages
import SanadModel
import SanadText

/// Agencies and outlets by alias, host and byline code, from `common/outlets.tsv`.
struct Outlets: Sendable {
  /// One agency or outlet.
  struct Outlet: Hashable, Sendable {
    let name: String
    let kind: SourceKind
    let hosts: [String]
    let maker: Maker
  }

  private let outlets: [Outlet]
  private var aliases = PhraseTable<Int>()
  private var byHost: [String: Int] = [:]
  private var byCode: [WordHash: Int] = [:]

  /// - Throws: `PackError` naming file and line.
  init(_ common: CommonTables) throws(PackError) {
    let table = try common.table("outlets")
    let (name, hosts) = (try table.column("name"), try table.column("hosts"))
    let (alias, kind) = (try table.column("aliases"), try table.column("kind"))
    let codes = try table.column("codes")
    var outlets: [Outlet] = []
    for (index, row) in table.rows.enumerated() {
      let outlet = Outlet(
        name: try row.word(name), kind: try row.choice(kind, of: SourceKind.self),
        hosts: row.list(hosts), maker: row.maker)
      for host in outlet.hosts { byHost[host] = index }
      for code in row.list(codes) { byCode[WordHash(code)] = index }
      for text in row.list(alias) { aliases.add(text, index, maker: row.maker) }
      outlets.append(outlet)
    }
    self.outlets = outlets
  }

  /// The outlet whose name starts at token `index`, and how many tokens it takes.
  func match(in tokens: [Token], at index: Int) -> (outlet: Outlet, count: Int)? {
    guard let entry = aliases.longestMatch(in: tokens, at: index) else { return nil }
    return (outlets[entry.payload], entry.count)
  }

  /// The outlet whose name is the whole of `text`.
  func named(_ text: String) -> Outlet? {
    let source = SourceText(text)
    let tokens = Tokenizer().tokens(of: source)
    guard !tokens.isEmpty, let match = match(in: tokens, at: 0), match.count == tokens.count else {
      return nil
    }
    return match.outlet
  }

  /// The outlet that signs with `code`, such as `okz`.
  func coded(_ code: String) -> Outlet? { byCode[WordHash(code)].map { outlets[$0] } }

  /// The outlet of a host or of the host it is part of: `news.example.com` is `example.com`.
  func hosted(at host: String) -> Outlet? {
    var rest = Substring(host.lowercased())
    while !rest.isEmpty {
      if let index = byHost[String(rest)] { return outlets[index] }
      guard let dot = rest.firstIndex(of: ".") else { return nil }
      rest = rest[rest.index(after: dot)...]
    }
    return nil
  }
}

extension ArticleDraft {
  /// Credits `outlet` for the article, once; `evidence` is the line that names it.
  mutating func credit(_ outlet: Outlets.Outlet, evidence: String, maker: Maker) {
    guard !credits.contains(where: { $0.name == outlet.name }) else { return }
    credits.append(
      Article.Credit(name: outlet.name, kind: outlet.kind, evidence: evidence, maker: maker))
  }
}
