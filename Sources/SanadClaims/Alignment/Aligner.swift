import CMath
import SanadText

/// Groups statements that state the same thing.
struct Aligner: Sendable {
  /// Mean cosine from which two groups state the same thing.
  static let similarityMin: Float = 0.4

  /// Groups of indices into `statements`, each ascending, by first member.
  func groups(of statements: [Statement], terms: [[WordHash]]) -> [[Int]] {
    let vectors = Self.vectors(terms)
    let graph = SimilarityGraph(vectors)
    return AverageLinkage.groups(
      count: statements.count, edges: graph.edges, similarityMin: Self.similarityMin)
  }

  /// Vectors with inverse statement frequency: what every statement says weighs little.
  private static func vectors(_ terms: [[WordHash]]) -> [TermVector] {
    var map = FlatMap(capacity: terms.count * 4)
    var frequency: [Float] = []
    var ids: [[Int32]] = []
    for list in terms {
      var row: [Int32] = []
      for hash in list {
        let id = map[hash] ?? Int32(frequency.count)
        if Int(id) == frequency.count {
          map.update(hash, id)
          frequency.append(0)
        }
        if !row.contains(id) {
          row.append(id)
          frequency[Int(id)] += 1
        }
      }
      ids.append(row)
    }
    let total = Float(terms.count)
    let weights = frequency.map { Float(sanad_log(Double(1 + total / $0))) }
    return ids.map { row in TermVector(row) { weights[Int($0)] } }
  }
}
