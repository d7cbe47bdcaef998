/// The cosine of each two texts, all worked out at once over an inverted index; of very many texts each when it is
/// asked for.
struct PairCosines: Sendable {
  private let texts: [WeightedTerms]
  private var cosines = TriangularTable(itemCount: 0)

  init(_ texts: [WeightedTerms]) {
    self.texts = texts
    guard texts.count <= TriangularTable.itemCountMax else { return }
    cosines = TriangularTable(itemCount: texts.count)
    var products = TermProducts(texts)
    for second in texts.indices {
      let length = texts[second].length
      for (first, product) in products.products(of: second).enumerated() where 0 < product {
        cosines[first, second] = product / (texts[first].length * length)
      }
    }
  }

  /// The cosine of two different texts.
  subscript(first: Int, second: Int) -> Float {
    if cosines.isEmpty { return texts[first].cosine(with: texts[second]) }
    return cosines[first, second]
  }
}
