import SanadModel

/// Places the nodes of a source graph in columns: takers left, what they rest on right.
///
/// Layers by longest path, with a bend in every column that a line crosses, ordered by the middle of
/// their neighbours (Sugiyama, Tagawa and Toda, "Methods for Visual Understanding of Hierarchical
/// System Structures", 1981).
struct GraphLayout {
  /// Columns: reports, what they copy, whom those cite, the origin. Set by reading.
  private static let layerCountMax = 4
  /// Sweeps that pull each node towards its neighbours: more change no drawing seen. Set by reading.
  private static let sweepCount = 6

  struct Edge: Hashable {
    let from: Int
    let to: Int
    let kind: SourceGraph.EdgeKind
  }

  /// Nodes by column, top to bottom; numbers from the node count on are bends of lines.
  private(set) var layers: [[Int]] = []
  /// What each edge passes on its way: its two nodes, and the bends between them.
  private(set) var routes: [[Int]] = []

  init(count: Int, edges: [Edge]) {
    let columns = Self.columns(count, edges)
    layers = Array(repeating: [], count: (columns.max() ?? 0) + 1)
    for node in 0..<count { layers[columns[node]].append(node) }
    var bend = count
    for edge in edges {
      var route = [edge.from]
      for column in stride(from: columns[edge.from] + 1, to: columns[edge.to], by: 1) {
        layers[column].append(bend)
        route.append(bend)
        bend += 1
      }
      routes.append(route + [edge.to])
    }
    for sweep in 0..<Self.sweepCount { order(forward: sweep % 2 == 0) }
  }

  /// The column of each node: who takes stands left of what is taken, origins stand last.
  private static func columns(_ count: Int, _ edges: [Edge]) -> [Int] {
    var column = Array(repeating: 0, count: count)
    // A ring of citations stops growing at the last column.
    for _ in 0..<layerCountMax {
      for edge in edges {
        column[edge.to] = min(max(column[edge.to], column[edge.from] + 1), layerCountMax - 1)
      }
    }
    let takers = Set(edges.map(\.from))
    let last = column.max() ?? 0
    return column.indices.map { takers.contains($0) ? column[$0] : last }
  }

  /// Sorts each column by the middle of its neighbours' places in the columns before or after.
  private mutating func order(forward: Bool) {
    var neighbours: [Int: [Int]] = [:]
    for route in routes {
      for (from, to) in zip(route, route.dropFirst()) {
        neighbours[forward ? to : from, default: []].append(forward ? from : to)
      }
    }
    for column in forward ? Array(layers.indices) : layers.indices.reversed() {
      let places = places
      let keys = layers[column].map { node in
        let others = (neighbours[node] ?? []).compactMap { places[$0] }
        return others.isEmpty
          ? places[node] ?? 0 : others.reduce(0, +) / Double(others.count)
      }
      layers[column] = layers[column].indices
        .sorted { keys[$0] == keys[$1] ? $0 < $1 : keys[$0] < keys[$1] }
        .map { layers[column][$0] }
    }
  }

  /// Each node's height, 0...1.
  private var places: [Int: Double] {
    var places: [Int: Double] = [:]
    for nodes in layers {
      for (row, node) in nodes.enumerated() {
        places[node] = (Double(row) + 0.5) / Double(nodes.count)
      }
    }
    return places
  }
}
