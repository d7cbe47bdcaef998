/// The cosine of each two texts, all worked out at once over an inverted index; of very many texts each when it is
/// asked for.
struct PairCosines: Sendable {
  /// Texts up to which all cosines are kept: two megabytes. Set by reading.
  static let keptCountMax = 1_000

  private let texts: [WeightedTerms]
  /// Of each text with those before it, one row after another.
  private var cosines: [Float] = []

  init(_ texts: [WeightedTerms]) {
    self.texts = texts
    guard texts.count <= Self.keptCountMax else { return }
    cosines.reserveCapacity(texts.count * (texts.count - 1) / 2)
    var products = TermProducts(texts)
    for second in texts.indices {
      let length = texts[second].length
      for (first, product) in products.products(of: second).enumerated() {
        cosines.append(0 < product ? product / (texts[first].length * length) : 0)
      }
    }
  }

  /// The cosine of two different texts.
  subscript(first: Int, second: Int) -> Float {
    if cosines.isEmpty { return texts[first].cosine(with: texts[second]) }
    return cosines[Self.place(first, second)]
  }

  /// Where what two items share stands in rows of each item with those before it.
  static func place(_ first: Int, _ second: Int) -> Int {
    let (low, high) = (min(first, second), max(first, second))
    return high * (high - 1) / 2 + low
  }
}
