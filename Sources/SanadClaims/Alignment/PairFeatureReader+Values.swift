import SanadModel
import SanadText

// MARK: - Names and values

extension PairFeatureReader {
  func values(
    _ rows: inout FeatureRows<PairFeature>, _ row: Int, _ left: StatementTraits,
    _ right: StatementTraits
  ) {
    let names = shared(left.names, right.names)
    rows[row, .namesWeight] = names.weight
    rows[row, .namesDisjoint] = disjoint(left.names, right.names, names.count)
    rows[row, .capitalsWeight] = shared(left.capitals, right.capitals).weight
    let numbers = shared(left.numbers, right.numbers)
    rows[row, .numbersShared] = Float(numbers.count)
    rows[row, .numbersDisjoint] = disjoint(left.numbers, right.numbers, numbers.count)
    quantities(&rows, row, left.quantities, right.quantities)
    if !left.days.isEmpty, !right.days.isEmpty {
      let common = left.days.count { day in right.days.contains { $0.overlaps(day) } }
      rows[row, .daysShared] = Float(common)
      rows[row, .daysDiffering] = common == 0 ? 1 : 0
    }
    rows[row, .hours] = sign(left.hours, right.hours)
    rows[row, .speakers] = sign(left.speakers, right.speakers)
  }

  private func shared(_ left: [Int32], _ right: [Int32]) -> (count: Int, weight: Float) {
    var shared = (count: 0, weight: Float(0))
    Self.forEachShared(left, right) { term in
      shared.count += 1
      shared.weight += weight(of: term)
    }
    return shared
  }

  private func disjoint(_ left: [Int32], _ right: [Int32], _ shared: Int) -> Float {
    !left.isEmpty && !right.isEmpty && shared == 0 ? 1 : 0
  }

  /// 1 if the lists meet, -1 if both have something and they do not, 0 else.
  private func sign<Item: Equatable>(_ left: [Item], _ right: [Item]) -> Float {
    if left.isEmpty || right.isEmpty { return 0 }
    return left.contains { right.contains($0) } ? 1 : -1
  }

  private func quantities(
    _ rows: inout FeatureRows<PairFeature>, _ row: Int, _ left: [StatementTraits.Measure],
    _ right: [StatementTraits.Measure]
  ) {
    for own in left {
      let same = right.filter { $0.key == own.key }
      if same.isEmpty { continue }
      rows[
        row, same.contains { $0.agrees(with: own) } ? .quantitiesAgreeing : .quantitiesDiffering
      ] += 1
    }
  }
}
