import SanadModel

/// One source and all who take from it.
struct SourceView: Sendable {
  /// Those who take from it in one way.
  struct Takers: Sendable {
    let kind: SourceGraph.EdgeKind
    let label: String
    let names: [String]
    /// The words that say so, the first ones.
    let evidence: Pointer?
  }

  let id: String
  let name: String
  let kind: SourceGraph.NodeKind
  let kindLabel: String
  let takers: [Takers]
  var takerCount: Int { takers.reduce(0) { $0 + $1.names.count } }

  /// One outlet, and the sources that it alone names.
  struct Alone: Sendable {
    let taker: String
    let label: String
    let kind: SourceGraph.EdgeKind
    let names: [String]
  }

  /// Whether one taker alone names it, in one way.
  private var isAlone: Bool { takerCount == 1 }

  /// `views` without the sources that one taker alone names beside others, and those by taker.
  static func grouped(_ views: [SourceView]) -> (own: [SourceView], alone: [Alone]) {
    var groups: [(taker: String, takers: Takers, views: [SourceView])] = []
    for view in views where view.isAlone {
      for takers in view.takers {
        let taker = takers.names[0]
        let index = groups.firstIndex { $0.taker == taker && $0.takers.kind == takers.kind }
        if let index {
          groups[index].views.append(view)
        } else {
          groups.append((taker, takers, [view]))
        }
      }
    }
    let several = groups.filter { 1 < $0.views.count }
    let inGroups = Set(several.flatMap(\.views).map(\.id))
    let alone = several.map {
      Alone(
        taker: $0.taker, label: $0.takers.label, kind: $0.takers.kind,
        names: $0.views.map(\.name))
    }
    return (views.filter { !inGroups.contains($0.id) }, alone)
  }

  /// Sources by how many take from them, then by name; the articles of one outlet are one.
  static func views(
    of account: Account, labels: Labels, outlets: OutletNames
  ) -> [SourceView] {
    let names = NodeNames(account, outlets)
    var edges: [String: [SourceGraph.Edge]] = [:]
    for edge in account.sources.edges where names[edge.from] != names[edge.to] {
      edges[names[edge.to], default: []].append(edge)
    }
    var seen: Set<String> = []
    let nodes = account.sources.nodes.filter {
      edges[names[$0.id]] != nil && seen.insert(names[$0.id]).inserted
    }
    return nodes.map { node in
      SourceView(
        id: node.id, name: names[node.id], kind: node.kind,
        // An article goes by its outlet's name.
        kindLabel: labels["kind.\((node.kind == .article ? .outlet : node.kind).rawValue)"],
        takers: takers(edges[names[node.id]] ?? [], names, labels))
    }.sorted {
      $0.takerCount == $1.takerCount ? $0.name < $1.name : $1.takerCount < $0.takerCount
    }
  }

  private static func takers(
    _ edges: [SourceGraph.Edge], _ names: NodeNames, _ labels: Labels
  ) -> [Takers] {
    // Who has its words and names it too is told of once.
    let copiers = Set(edges.filter { $0.kind != .cites }.map { names[$0.from] })
    return SourceGraph.EdgeKind.allCases.flatMap { kind in
      let matching = edges.filter {
        $0.kind == kind && (kind != .cites || !copiers.contains(names[$0.from]))
      }
      let credited = kind == .copies ? matching.filter { $0.maker == SharedPassage.cited } : []
      let others = credited.isEmpty ? matching : matching.filter { $0.maker != SharedPassage.cited }
      return [
        takers(credited, kind, names) {
          labels["edge.copies-credited.\($0 == 1 ? "one" : "other")"]
        },
        takers(others, kind, names) { labels.verb(kind, of: $0) },
      ].compactMap { $0 }
    }
  }

  private static func takers(
    _ edges: [SourceGraph.Edge], _ kind: SourceGraph.EdgeKind, _ names: NodeNames,
    label: (Int) -> String
  ) -> Takers? {
    var seen: Set<String> = []
    let takers = edges.map { names[$0.from] }.filter { seen.insert($0).inserted }
    if takers.isEmpty { return nil }
    return Takers(
      kind: kind, label: label(takers.count), names: takers, evidence: edges.first?.evidence)
  }
}

/// What a node of the source graph is called: an article by its outlet.
struct NodeNames: Sendable {
  private var names: [String: String] = [:]

  init(_ account: Account, _ outlets: OutletNames) {
    for node in account.sources.nodes { names[node.id] = node.name }
    var articles: [String: ArticleIndex] = [:]
    for (index, article) in account.articles.indexed { articles[article.article.id] = index }
    for node in account.sources.nodes where node.kind == .article {
      if let article = articles[node.id] { names[node.id] = outlets[article] }
    }
  }

  subscript(id: String) -> String { names[id] ?? id }
}

extension Labels {
  /// What `count` outlets do with a source: one cites, two cite.
  func verb(_ kind: SourceGraph.EdgeKind, of count: Int) -> String {
    self["edge.\(kind.rawValue).\(count == 1 ? "one" : "other")"]
  }
}
