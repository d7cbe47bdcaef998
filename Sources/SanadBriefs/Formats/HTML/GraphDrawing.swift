import SanadModel

/// Who takes from whom, as boxes and lines.
struct GraphDrawing: Sendable {
  struct Box: Sendable {
    let boxX: HTMLText
    let boxY: HTMLText
    let boxClass: HTMLText
    let boxLines: [BoxLine]
    let boxKind: HTMLText
    let boxTitle: HTMLText
    let boxTextX: HTMLText
    let boxKindY: HTMLText
  }

  /// A line of a name.
  struct BoxLine: Sendable {
    let boxLineY: HTMLText
    let boxLineText: HTMLText
  }

  struct Line: Sendable {
    let lineClass: HTMLText
    let linePath: HTMLText
    let lineTitle: HTMLText
  }

  /// Pixels. Set by reading.
  private static let boxWidth = 212.0
  private static let lineHeight = 15.0
  private static let boxMargin = 27.0
  private static let columnGap = 64.0
  private static let rowGap = 14.0
  private static let tipLength = 2.0
  /// Boxes drawn, those with the most lines: with more the lines cannot be followed. Set by reading.
  private static let boxCountMax = 16

  let graphWidth: HTMLText
  let graphHeight: HTMLText
  let graphLabel: HTMLText
  let boxWidthText: HTMLText
  let boxHeightText: HTMLText
  let lines: [Line]
  let boxes: [Box]
  /// What the lines and frames mean.
  let graphKeys: [KeyPage]
  /// How many names are drawn of how many, where some are not.
  let graphLeft: [HTMLText]

  /// Nil for a graph without an edge.
  init?(_ story: StoryView) {
    let graph = NamedGraph(story, limit: Self.boxCountMax)
    if graph.edges.isEmpty { return nil }
    let layout = GraphLayout(count: graph.nodes.count, edges: graph.edges)
    let names = graph.nodes.map { GraphLabel.lines($0.name) }
    let boxHeight = Self.boxMargin + Self.lineHeight * Double(names.map(\.count).max() ?? 1)
    let tallest = layout.layers.map(\.count).max() ?? 1
    let originLabel = story.labels["line.is-origin"]
    let height = Double(tallest) * (boxHeight + Self.rowGap) + Self.rowGap
    var corners: [Int: (x: Double, y: Double)] = [:]
    for (column, nodes) in layout.layers.enumerated() {
      let x = Double(column) * (Self.boxWidth + Self.columnGap) + 2
      let step = height / Double(nodes.count)
      for (row, node) in nodes.enumerated() {
        corners[node] = (x, (Double(row) + 0.5) * step - boxHeight / 2)
      }
    }
    let columns = Double(layout.layers.count)
    graphWidth = HTMLText(columns * Self.boxWidth + (columns - 1) * Self.columnGap + 4)
    graphHeight = HTMLText(height)
    graphLabel = HTMLText(story.labels["section.sources"])
    boxWidthText = HTMLText(Self.boxWidth)
    boxHeightText = HTMLText(boxHeight)
    lines = graph.edges.indices.compactMap { index in
      let corners = layout.routes[index].compactMap { corners[$0] }
      return Self.line(graph.edges[index], graph, through: corners, boxHeight, story.labels)
    }
    graphKeys = Self.keys(graph, story.labels)
    graphLeft =
      graph.nodes.count == graph.nameCount
      ? []
      : [
        HTMLText(
          story.labels.filled(
            "graph.left",
            [
              ("n", story.labels.whole(graph.nodes.count)),
              ("of", story.labels.whole(graph.nameCount)),
            ]))
      ]
    boxes = graph.nodes.indices.compactMap { index in
      corners[index].map { Self.box(graph.nodes[index], names[index], at: $0, originLabel) }
    }
  }

  /// The kinds of lines drawn, then the frame of an origin.
  private static func keys(_ graph: NamedGraph, _ labels: Labels) -> [KeyPage] {
    let kinds = SourceGraph.EdgeKind.allCases.filter { kind in
      graph.edges.contains { $0.kind == kind }
    }
    let lines = kinds.map { kind in
      let sign =
        switch kind {
        case .cites: "─▸"
        case .copies: "━▸"
        case .translates: "┅▸"
        }
      return (sign, labels.verb(kind, of: 1))
    }
    return (lines + [("▣", labels["line.is-origin"])]).map {
      KeyPage(keySymbol: HTMLText($0), keyText: HTMLText($1))
    }
  }

  private static func line(
    _ edge: GraphLayout.Edge, _ graph: NamedGraph, through corners: [(x: Double, y: Double)],
    _ boxHeight: Double, _ labels: Labels
  ) -> Line? {
    guard let first = corners.first, 1 < corners.count else { return nil }
    var path = "M" + pair(first.x + boxWidth, first.y + boxHeight / 2)
    for (index, (from, to)) in zip(corners, corners.dropFirst()).enumerated() {
      let (startY, endY) = (from.y + boxHeight / 2, to.y + boxHeight / 2)
      let startX = from.x + boxWidth
      // A line runs straight through its bends and stops at the box it points to.
      let isLast = index == corners.count - 2
      let endX = isLast ? to.x - tipLength : to.x
      let bend = max(columnGap / 2, (endX - startX) / 2)
      path +=
        "C"
        + [
          pair(startX + bend, startY), pair(endX - bend, endY), pair(endX, endY),
        ].joined(separator: " ")
      if !isLast { path += "L" + pair(to.x + boxWidth, endY) }
    }
    let label = labels.verb(edge.kind, of: 1)
    let title = "\(graph.nodes[edge.from].name) \(label) \(graph.nodes[edge.to].name)"
    return Line(
      lineClass: HTMLText(edge.kind.rawValue), linePath: HTMLText(path),
      lineTitle: HTMLText(title))
  }

  private static func pair(_ x: Double, _ y: Double) -> String {
    "\(HTMLText(x)) \(HTMLText(y))"
  }

  private static func box(
    _ node: NamedGraph.Node, _ name: [String], at corner: (x: Double, y: Double),
    _ originLabel: String
  ) -> Box {
    let kind = node.isOrigin ? "\(node.kindLabel) · \(originLabel)" : node.kindLabel
    let lines = name.enumerated().map { index, text in
      BoxLine(
        boxLineY: HTMLText(corner.y + 18 + Double(index) * lineHeight), boxLineText: HTMLText(text))
    }
    return Box(
      boxX: HTMLText(corner.x), boxY: HTMLText(corner.y),
      boxClass: HTMLText(node.isOrigin ? "\(node.kind.rawValue) origin" : node.kind.rawValue),
      boxLines: lines, boxKind: HTMLText(kind), boxTitle: HTMLText(node.name),
      boxTextX: HTMLText(corner.x + 10),
      boxKindY: HTMLText(corner.y + 19 + Double(name.count) * lineHeight))
  }
}

/// The source graph with one node a name: an outlet's articles are one.
struct NamedGraph {
  struct Node: Hashable {
    let name: String
    let kind: SourceGraph.NodeKind
    let kindLabel: String
    /// Takes from nobody in this story, and others take from it.
    let isOrigin: Bool
  }

  let nodes: [Node]
  let edges: [GraphLayout.Edge]
  /// How many names there are, those that are left out too.
  let nameCount: Int

  /// The edges that say how reports hang together.
  ///
  /// A person or document that one report alone names ties it to no other: it stands in the list.
  private static func connecting(_ graph: SourceGraph, _ names: NodeNames) -> [SourceGraph.Edge] {
    var takers: [String: Set<String>] = [:]
    let links = graph.edges.filter { names[$0.from] != names[$0.to] }
    for edge in links { takers[names[edge.to], default: []].insert(names[edge.from]) }
    let carriers: Set<SourceGraph.NodeKind> = [.article, .outlet, .agency]
    let kinds = Dictionary(
      graph.nodes.map { (names[$0.id], $0.kind) }, uniquingKeysWith: { first, _ in first })
    return links.filter { edge in
      let to = names[edge.to]
      return 1 < takers[to, default: []].count || carriers.contains(kinds[to] ?? .unnamed)
    }
  }

  /// The `limit` names with the most edges, in the order of the account.
  init(_ story: StoryView, limit: Int) {
    let graph = story.account.sources
    let names = NodeNames(story.account, story.outlets)
    var degree: [String: Int] = [:]
    let links = Self.connecting(graph, names)
    for edge in links {
      degree[names[edge.from], default: 0] += 1
      degree[names[edge.to], default: 0] += 1
    }
    var order: [String] = []
    var kinds: [String: SourceGraph.NodeKind] = [:]
    for node in graph.nodes where degree[names[node.id]] != nil {
      if kinds.updateValue(node.kind, forKey: names[node.id]) == nil {
        order.append(names[node.id])
      }
    }
    let ranked = order.enumerated().sorted {
      let (left, right) = (degree[$0.element] ?? 0, degree[$1.element] ?? 0)
      return left == right ? $0.offset < $1.offset : right < left
    }.prefix(limit).map(\.element)
    nameCount = order.count
    let kept = Set(ranked)
    var pairs: Set<[String]> = []
    // What somebody has word for word counts for more than that it names the other: one line for both.
    let drawn = links.enumerated().sorted {
      (Self.rank($0.element.kind), $0.offset) < (Self.rank($1.element.kind), $1.offset)
    }.filter { _, edge in
      let pair = [names[edge.from], names[edge.to]]
      return kept.isSuperset(of: pair) && pairs.insert(pair).inserted
    }.sorted { $0.offset < $1.offset }.map(\.element)
    // A name whose others are all left out hangs on nothing.
    let ends = Set(drawn.flatMap { [names[$0.from], names[$0.to]] })
    let shown = order.filter(ends.contains)
    let places = Dictionary(
      shown.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    edges = drawn.compactMap { edge in
      guard let from = places[names[edge.from]], let to = places[names[edge.to]] else { return nil }
      return GraphLayout.Edge(from: from, to: to, kind: edge.kind)
    }
    let takers = Set(edges.map(\.from))
    nodes = shown.enumerated().map { index, name in
      let kind = kinds[name] ?? .unnamed
      return Node(
        name: name, kind: kind,
        kindLabel: story.labels["kind.\((kind == .article ? .outlet : kind).rawValue)"],
        isOrigin: !takers.contains(index))
    }
  }

  private static func rank(_ kind: SourceGraph.EdgeKind) -> Int {
    switch kind {
    case .copies: 0
    case .translates: 1
    case .cites: 2
    }
  }
}
