import SanadModel
import SanadText

/// PROV-JSON: what was taken from what, and through whom.
enum ProvenanceExport {
  static func document(_ sources: [ExportSource], _ maker: ExportMaker) -> [UInt8] {
    var records = Records()
    let activity = "sanad:run-\(maker.packs.prefix(16))"
    var facts = ["sanad:program": maker.program.node, "sanad:packs": maker.packs.node]
    let newest = Timestamp.newest(of: sources.flatMap(\.account.articles).map(\.article))
    facts["sanad:asOf"] = (sources.compactMap(\.brief.asOf).first ?? newest)?.description.node
    records.add("activity", activity, facts)
    records.add("agent", "sanad:program", ["prov:type": type("prov:SoftwareAgent")])
    records.relate(
      "wasAssociatedWith", ["prov:activity": activity.node, "prov:agent": "sanad:program"])
    for source in sources { records.addStory(source, activity) }
    return records.document(
      prefix: ["sanad": "urn:sanad:", "prov": "http://www.w3.org/ns/prov#"])
  }

  static func type(_ name: String) -> JSONNode {
    ["$": name.node, "type": "prov:QUALIFIED_NAME"]
  }
}

/// Records of each kind, as JSON by their ids: made of thousands of stories, and written at the end.
private struct Records {
  private var entries: [String: [String: [UInt8]]] = [:]
  private var relations: [String: [[UInt8]]] = [:]

  mutating func add(_ kind: String, _ id: String, _ attributes: [String: JSONNode]) {
    entries[kind, default: [:]][id] = JSONNodeWriter.bytes(of: .object(attributes))
  }

  private func isKnown(_ kind: String, _ id: String) -> Bool { entries[kind]?[id] != nil }

  mutating func relate(_ kind: String, _ attributes: [String: JSONNode]) {
    relations[kind, default: []].append(JSONNodeWriter.bytes(of: .object(attributes)))
  }

  /// One record a line.
  func document(prefix: JSONNode) -> [UInt8] {
    var writer = JSONNodeWriter()
    writer.raw("{\"prefix\":")
    writer.write(prefix)
    for kind in Set(entries.keys).union(relations.keys).sorted() {
      writer.raw(",\n")
      writer.string(kind)
      writer.raw(":{")
      var isFirst = true
      for (id, record) in (entries[kind] ?? [:]).sorted(by: { $0.key < $1.key }) {
        writer.member(id, record, after: &isFirst)
      }
      for (index, record) in (relations[kind] ?? []).enumerated() {
        writer.member("_:\(kind)\(index + 1)", record, after: &isFirst)
      }
      writer.raw("\n}")
    }
    writer.raw("}\n")
    return writer.bytes
  }

  mutating func addStory(_ source: ExportSource, _ activity: String) {
    for annotated in source.account.articles { addArticle(annotated.article) }
    for claim in source.account.claims { addClaim(claim, source, activity) }
    let nodes = Dictionary(
      source.account.sources.nodes.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let articles = Dictionary(
      source.account.articles.map { ($0.article.id, $0.article) },
      uniquingKeysWith: { first, _ in first })
    for edge in source.account.sources.edges {
      guard let node = nodes[edge.to] else { continue }
      addEdge(edge, to: node, articles[node.id], source)
    }
  }

  private mutating func addArticle(_ article: Article) {
    let id = Self.entity(article)
    add(
      "entity", id,
      ["prov:label": article.title.string.node, "sanad:address": ExportSource.id(article).node])
    guard let outlet = article.outlet ?? article.host else { return }
    let agent = "sanad:agent-\(ExportSource.encoded(outlet))"
    add(
      "agent", agent,
      ["prov:type": ProvenanceExport.type("prov:Organization"), "prov:label": outlet.node])
    relate("wasAttributedTo", ["prov:entity": id.node, "prov:agent": agent.node])
  }

  /// A claim is derived from each sentence, and each sentence is quoted from its article.
  private mutating func addClaim(_ claim: Claim, _ source: ExportSource, _ activity: String) {
    let id = "sanad:claim-\(ExportSource.encoded(source.account.id))-\(claim.id)"
    let words = claim.reports.first.map { source.text($0.article, $0.clause) } ?? ""
    add("entity", id, ["prov:label": words.node, "sanad:status": claim.status.rawValue.node])
    relate("wasGeneratedBy", ["prov:entity": id.node, "prov:activity": activity.node])
    for report in claim.reports + claim.denials {
      let article = Self.entity(source.account.articles[report.article].article)
      let place = source.codePoints(report.article, report.range)
      let sentence = "\(article)-\(place[0])-\(place[1])"
      // A sentence that states two things is quoted from its article once.
      if !isKnown("entity", sentence) {
        add(
          "entity", sentence, ["prov:label": source.text(report.article, report.range).node])
        derive(sentence, article, "prov:Quotation")
      }
      derive(id, sentence, nil)
    }
  }

  /// - Parameter origin: the article that the node is, if it is one.
  private mutating func addEdge(
    _ edge: SourceGraph.Edge, to node: SourceGraph.Node, _ origin: Article?, _ source: ExportSource
  ) {
    let taker = source.account.articles[edge.evidence.article].article
    if let origin {
      derive(Self.entity(taker), Self.entity(origin), nil)
      return
    }
    let id = "sanad:source-\(ExportSource.encoded(node.name))"
    add("entity", id, ["prov:label": node.name.node, "sanad:kind": node.kind.rawValue.node])
    derive(Self.entity(taker), id, "prov:PrimarySource")
  }

  private mutating func derive(_ made: String, _ used: String, _ kind: String?) {
    var attributes: [String: JSONNode] = [
      "prov:generatedEntity": made.node, "prov:usedEntity": used.node,
    ]
    if let kind { attributes["prov:type"] = ProvenanceExport.type(kind) }
    relate("wasDerivedFrom", attributes)
  }

  private static func entity(_ article: Article) -> String {
    "sanad:article-\(ExportSource.encoded(article.id))"
  }
}
