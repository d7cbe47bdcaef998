import SanadModel
import SanadText

/// What a length, a weight or the like is one of: a depth of 10 km differs from no distance of 56 km.
extension ValuePairReader {
  /// Words looked at behind a value for what it is one of: `10 km deep`; for where a distance is measured to:
  /// `10 km north of Bogor`. Set by reading.
  static let dimensionBehindMax = 3
  static let targetBehindMax = 6
  /// Words looked at before it. Set by reading.
  static let dimensionBeforeMax = 4

  /// Whether two quantities are of two dimensions, or only one is a depth, or they are distances from two places.
  func haveOtherDimensions(
    _ first: ValueMention, _ left: ValueStatement, _ second: ValueMention, _ right: ValueStatement
  ) -> Bool {
    guard first.kind == .quantity, let unit = first.unitName, !DifferenceFilter.isPlain(unit)
    else { return false }
    let (own, theirs) = (dimension(of: first, left), dimension(of: second, right))
    if own.isDisjoint(with: theirs) {
      let all = own.union(theirs)
      return !own.isEmpty && !theirs.isEmpty || !all.isDisjoint(with: left.cues.depth)
    }
    guard own.intersection(theirs).isSuperset(of: left.cues.distance) else { return false }
    guard let target = target(of: first, left), let other = self.target(of: second, right) else {
      return false
    }
    return target != other
  }

  private func dimension(of mention: ValueMention, _ statement: ValueStatement) -> WordClasses {
    let places =
      Array(statement.left(mention, Self.dimensionBeforeMax)) + Array(mention.words)
      + Array(statement.right(mention, Self.dimensionBehindMax))
    return places.reduce(into: WordClasses()) {
      $0.formUnion(statement.words[$1].classes.intersection(statement.cues.dimension))
    }
  }

  /// The first name behind the value that is no direction.
  private func target(of mention: ValueMention, _ statement: ValueStatement) -> WordHash? {
    statement.right(mention, Self.targetBehindMax).first {
      statement.capitals.contains(statement.hashes[$0])
        && !statement.has($0, statement.cues.direction)
    }.map { statement.hashes[$0] }
  }
}
