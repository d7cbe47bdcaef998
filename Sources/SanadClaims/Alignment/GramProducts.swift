/// What each two statements share of their runs of letters, all worked out at once; of very many statements each
/// when it is asked for.
struct GramProducts: Sendable {
  private let statements: [LetterGrams]
  private let weights: [Float]
  private var plain = TriangularTable(itemCount: 0)
  private var weighted = TriangularTable(itemCount: 0)

  init(_ statements: [LetterGrams], weights: [Float]) {
    (self.statements, self.weights) = (statements, weights)
    guard statements.count <= TriangularTable.itemCountMax else { return }
    let index = GramIndex(statements)
    plain = TriangularTable(itemCount: statements.count)
    weighted = plain
    for (second, statement) in statements.enumerated() {
      for gram in statement.grams {
        let weight = weights[Int(gram.bucket)]
        for posting in index.postings(of: gram.bucket) {
          let first = Int(posting.statement)
          if second <= first { break }
          let product = posting.count * gram.count
          let cell = TriangularTable.cell(first, second)
          plain[cell: cell] += product
          weighted[cell: cell] += product * weight * weight
        }
      }
    }
  }

  /// The sums of two different statements.
  subscript(first: Int, second: Int) -> (plain: Float, weighted: Float) {
    if plain.isEmpty {
      return statements[first].products(with: statements[second], weights: weights)
    }
    let cell = TriangularTable.cell(first, second)
    return (plain[cell: cell], weighted[cell: cell])
  }
}

/// From each bucket to the statements that have it, ascending.
private struct GramIndex {
  struct Posting {
    var statement: Int32 = 0
    var count: Float = 0
  }

  /// For each bucket where its postings start.
  private var starts = [Int32](repeating: 0, count: LetterGrams.bucketCount + 1)
  private var postings: [Posting] = []

  init(_ statements: [LetterGrams]) {
    for statement in statements {
      for gram in statement.grams { starts[Int(gram.bucket) + 1] += 1 }
    }
    for bucket in 0..<LetterGrams.bucketCount { starts[bucket + 1] += starts[bucket] }
    postings = Array(repeating: Posting(), count: Int(starts[LetterGrams.bucketCount]))
    var next = starts
    for (number, statement) in statements.enumerated() {
      for gram in statement.grams {
        let place = Int(next[Int(gram.bucket)])
        postings[place] = Posting(statement: Int32(number), count: gram.count)
        next[Int(gram.bucket)] += 1
      }
    }
  }

  func postings(of bucket: Int32) -> ArraySlice<Posting> {
    postings[Int(starts[Int(bucket)])..<Int(starts[Int(bucket) + 1])]
  }
}
