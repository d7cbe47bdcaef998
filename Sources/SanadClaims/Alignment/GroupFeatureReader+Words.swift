import SanadText

/// What the words, values and forms of a group's members have in common.
extension GroupFeatureReader {
  func core(_ rows: inout FeatureRows<GroupFeature>, _ row: Int, _ members: [Int]) {
    let need = max(2, Int((Double(members.count) * Self.coreShareMin).rounded(.up)))
    let core = Self.repeated(members.flatMap { traits.statements[$0].all.terms }, need)
    let weights = core.map { traits.weights[Int($0)] }
    let total = weights.reduce(0, +)
    let all = members.reduce(Float(0)) { $0 + traits.statements[$1].all.sum }
    let sorted = weights.sorted(by: >)
    rows[row, .core] = total
    rows[row, .coreShare] = PairFeatureReader.share(total, of: all / Float(members.count))
    rows[row, .coreCount] = Float(core.count)
    rows[row, .coreRarest] = sorted.first ?? 0
    rows[row, .coreSecond] = sorted.dropFirst().first ?? 0
    let shares = members.map { member -> Float in
      var weight: Float = 0
      PairFeatureReader.forEachShared(core, traits.statements[member].all.terms) {
        weight += traits.weights[Int($0)]
      }
      return PairFeatureReader.share(weight, of: traits.statements[member].all.sum)
    }
    rows[row, .coreMin] = shares.min() ?? 0
    rows[row, .coreMean] = shares.reduce(0, +) / Float(members.count)
  }

  /// The numbers that come `need` times or more, ascending.
  private static func repeated(_ numbers: [Int32], _ need: Int) -> [Int32] {
    let sorted = numbers.sorted()
    var repeated: [Int32] = []
    var start = 0
    while start < sorted.count {
      var end = start + 1
      while end < sorted.count, sorted[end] == sorted[start] { end += 1 }
      if need <= end - start { repeated.append(sorted[start]) }
      start = end
    }
    return repeated
  }

  /// How often the most frequent of `numbers` comes.
  private static func mostCount(_ numbers: [Int32]) -> Int {
    let sorted = numbers.sorted()
    var (most, run) = (0, 0)
    for (index, number) in sorted.enumerated() {
      run = 0 < index && sorted[index - 1] == number ? run + 1 : 1
      most = max(most, run)
    }
    return most
  }

  /// The numbers of two lists that ascend, each once.
  private static func union(_ left: [Int32], _ right: [Int32]) -> [Int32] {
    left
      + right.filter { number in
        let place = left.lowerBound { $0 < number }
        return place == left.count || left[place] != number
      }
  }

  func values(_ rows: inout FeatureRows<GroupFeature>, _ row: Int, _ members: [Int]) {
    let numbers = members.map { traits.statements[$0].numbers }.filter { !$0.isEmpty }
    var (differing, pairs): (Float, Float) = (0, 0)
    for first in numbers.indices {
      for second in numbers.indices.dropFirst(first + 1) {
        pairs += 1
        if !numbers[first].contains(where: { numbers[second].contains($0) }) { differing += 1 }
      }
    }
    rows[row, .numbersDiffering] = PairFeatureReader.share(differing, of: pairs)
    rows[row, .numbersShared] =
      numbers.count < 2
      ? -1 : numbers[0].contains { number in numbers.allSatisfy { $0.contains(number) } } ? 1 : 0
    let names = members.map {
      Self.union(traits.statements[$0].names, traits.statements[$0].capitals)
    }.filter { !$0.isEmpty }
    rows[row, .namesShared] =
      names.isEmpty ? -1 : Float(Self.mostCount(names.flatMap { $0 })) / Float(names.count)
  }

  // MARK: Members

  func each(_ rows: inout FeatureRows<GroupFeature>, _ row: Int, _ members: [Int]) {
    let statements = members.map { traits.statements[$0] }
    func share(_ flag: TraitFlags) -> Float {
      Float(statements.count { $0.flags.contains(flag) }) / Float(statements.count)
    }
    let (negated, planned) = (share(.negated), share(.planned))
    rows[row, .attributedShare] = share(.attributed)
    rows[row, .quotingShare] = share(.quoting)
    rows[row, .connectedShare] = share(.connected)
    rows[row, .questionMax] = 0 < share(.question) ? 1 : 0
    rows[row, .openMax] = 0 < share(.open) ? 1 : 0
    rows[row, .unrunningMax] = 0 < share(.unrunning) ? 1 : 0
    rows[row, .negatedMix] = negated * (1 - negated)
    rows[row, .plannedMix] = planned * (1 - planned)
    let places = statements.map(\.place)
    rows[row, .placeSpread] = (places.max() ?? 0) - (places.min() ?? 0)
    rows[row, .titleMean] = statements.reduce(0) { $0 + $1.titleShare } / Float(statements.count)
    rows[row, .wordsMin] = statements.map(\.wordCount).min() ?? 0
    rows[row, .wordsMax] = statements.map(\.wordCount).max() ?? 0
  }
}
