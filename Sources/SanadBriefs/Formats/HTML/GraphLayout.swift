import SanadModel

/// Places the nodes of a source graph in columns: takers left, what they rest on right.
struct GraphLayout {
  /// Columns: reports, what they copy, whom those cite, the origin.
  private static let layerCountMax = 4
  /// Sweeps that pull each node towards its neighbours: more change no drawing seen.
  private static let sweepCount = 4

  struct Edge: Hashable {
    let from: Int
    let to: Int
    let kind: SourceGraph.EdgeKind
  }

  /// Nodes by column, top to bottom.
  private(set) var layers: [[Int]] = []

  init(count: Int, edges: [Edge]) {
    var layer = Array(repeating: 0, count: count)
    // A ring of citations stops growing at the last column.
    for _ in 0..<Self.layerCountMax {
      for edge in edges {
        layer[edge.to] = min(max(layer[edge.to], layer[edge.from] + 1), Self.layerCountMax - 1)
      }
    }
    let used = Set(layer).sorted()
    layers = used.map { column in (0..<count).filter { layer[$0] == column } }
    for sweep in 0..<Self.sweepCount { order(edges, forward: sweep % 2 == 0) }
  }

  /// Sorts each column by the middle of its neighbours' places.
  private mutating func order(_ edges: [Edge], forward: Bool) {
    for column in layers.indices {
      var places: [Int: Double] = [:]
      for nodes in layers {
        for (row, node) in nodes.enumerated() {
          places[node] = (Double(row) + 0.5) / Double(nodes.count)
        }
      }
      let sorted = layers[column].enumerated().map { row, node -> (Double, Int, Int) in
        let others = edges.compactMap { edge -> Double? in
          if forward { return edge.to == node ? places[edge.from] : nil }
          return edge.from == node ? places[edge.to] : nil
        }
        let own = places[node] ?? 0
        return (others.isEmpty ? own : others.reduce(0, +) / Double(others.count), row, node)
      }.sorted { ($0.0, $0.1) < ($1.0, $1.1) }
      layers[column] = sorted.map(\.2)
    }
  }
}
