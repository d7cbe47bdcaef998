import SanadText

/// The runs of four letters of a statement, run together over its words, in buckets.
///
/// They match where stems do not: compounds, misspellings, names written apart.
struct LetterGrams: Sendable {
  /// Buckets for runs; two runs of one statement seldom share one. Set by reading.
  static let bucketCount = 1 << 15
  /// Letters of a run. Set by reading.
  static let size = 4
  /// Bytes of a statement read. Set by reading.
  static let byteCountMax = 1_200

  struct Gram: Sendable {
    let bucket: Int32
    var count: Float
  }

  /// Ascending by bucket.
  let grams: [Gram]
  let length: Float

  init(_ text: SourceText, _ range: TextRange) {
    var (run, letters) = (UInt32(0), 0)
    var buckets: [Int32] = []
    for offset in range.start..<min(range.end, range.start + Self.byteCountMax) {
      let byte = ByteClass.lowercased(text.utf8[offset])
      guard ByteClass.isLetter(byte) || ByteClass.isDigit(byte) || 0x80 <= byte else { continue }
      run = run << 8 | UInt32(byte)
      letters += 1
      if Self.size <= letters {
        buckets.append(Int32((run &* 0x9E37_79B1) >> 17))
      }
    }
    buckets.sort()
    var grams: [Gram] = []
    for bucket in buckets {
      if grams.last?.bucket == bucket {
        grams[grams.count - 1].count += 1
      } else {
        grams.append(Gram(bucket: bucket, count: 1))
      }
    }
    self.grams = grams
    length = grams.reduce(Float(0)) { $0 + $1.count * $1.count }.squareRoot()
  }

  /// The weight of each bucket in a story: lower for what many statements have.
  static func weights(of statements: [LetterGrams]) -> [Float] {
    var counts = Array(repeating: 0, count: bucketCount)
    for statement in statements { for gram in statement.grams { counts[Int(gram.bucket)] += 1 } }
    let logs = LogTable(statements.count + 1)
    return counts.map { $0 == 0 ? 0 : max(0, logs[statements.count + 1] - logs[$0]) }
  }

  func length(weights: [Float]) -> Float {
    var sum: Float = 0
    for gram in grams {
      let weight = gram.count * weights[Int(gram.bucket)]
      sum += weight * weight
    }
    return sum.squareRoot()
  }

  /// The sums of the products of counts, plain and weighted.
  ///
  /// - Complexity: O(*n* + *m*)
  func products(with other: LetterGrams, weights: [Float]) -> (plain: Float, weighted: Float) {
    var (plain, weighted): (Float, Float) = (0, 0)
    var (left, right) = (0, 0)
    while left < grams.count, right < other.grams.count {
      let (own, theirs) = (grams[left].bucket, other.grams[right].bucket)
      if own == theirs {
        let product = grams[left].count * other.grams[right].count
        let weight = weights[Int(own)]
        plain += product
        weighted += product * weight * weight
      }
      if own <= theirs { left += 1 }
      if theirs <= own { right += 1 }
    }
    return (plain, weighted)
  }
}

/// The natural logarithms of small numbers.
struct LogTable: Sendable {
  private let logs: [Float]

  init(_ max: Int) { logs = (0...Swift.max(1, max)).map { Float(ExactMath.log(Double($0))) } }

  subscript(number: Int) -> Float { logs[min(number, logs.count - 1)] }
}
