import SanadText

/// TF-IDF vectors of a few articles, each of length one.
///
/// Weight: (1 + ln tf) · ln(1 + N / df), Salton and Buckley 1988.
struct WordVectors {
  /// Sorted by hash, so that two vectors are compared in one pass.
  private var vectors: [[(word: UInt64, weight: Double)]] = []

  init(_ documents: [[WordHash]]) {
    let counts = documents.map { words in
      words.reduce(into: [UInt64: Int]()) { $0[$1.value, default: 0] += 1 }
    }
    var frequency: [UInt64: Int] = [:]
    for count in counts { for word in count.keys { frequency[word, default: 0] += 1 } }
    for count in counts {
      let weighted = count.sorted { $0.key < $1.key }.map { word, times in
        let idf = ExactMath.log(1 + Double(documents.count) / Double(frequency[word] ?? 1))
        return (word: word, weight: (1 + ExactMath.log(Double(times))) * idf)
      }
      let length = weighted.reduce(0) { $0 + $1.weight * $1.weight }.squareRoot()
      vectors.append(weighted.map { ($0.word, length == 0 ? 0 : $0.weight / length) })
    }
  }

  /// 0...1
  func cosine(_ first: Int, _ second: Int) -> Double {
    let (left, right) = (vectors[first], vectors[second])
    var (i, j, sum) = (0, 0, 0.0)
    while i < left.count, j < right.count {
      if left[i].word == right[j].word { sum += left[i].weight * right[j].weight }
      let (a, b) = (left[i].word, right[j].word)
      if a <= b { i += 1 }
      if b <= a { j += 1 }
    }
    return sum
  }
}
