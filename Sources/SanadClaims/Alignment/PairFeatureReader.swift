import SanadText

/// Compares two statements of a story.
struct PairFeatureReader: Sendable {
  private let story: StoryTraits
  /// Statements with half of the one before added, and with the one after.
  let contexts: [WeightedTerms]
  private let cosines: PairCosines
  private let contextCosines: PairCosines
  private let windowCosines: PairCosines
  private let grams: GramProducts
  private let gramLengths: [Float]

  /// Share of its weight that a word of the sentence before has in a context. Set by reading.
  private static let contextShare: Float = 0.5

  init(_ story: StoryTraits) {
    self.story = story
    contexts = story.statements.indices.map { index in
      guard let previous = story.previous(index) else { return story.statements[index].all }
      return story.statements[index].all.combined(with: story.statements[previous].all) {
        $0 + $1 * Self.contextShare
      }
    }
    let windows = story.statements.indices.map { index in
      guard let next = story.next(index) else { return story.statements[index].all }
      return story.statements[index].all.combined(with: story.statements[next].all) { max($0, $1) }
    }
    cosines = PairCosines(story.statements.map(\.all))
    contextCosines = PairCosines(contexts)
    windowCosines = PairCosines(windows)
    grams = GramProducts(story.statements.map(\.grams), weights: story.gramWeights)
    gramLengths = story.statements.map { $0.grams.length(weights: story.gramWeights) }
  }

  func statement(_ index: Int) -> StatementTraits { story.statements[index] }
  func weight(of term: Int32) -> Float { story.weights[Int(term)] }
  func isNumber(_ term: Int32) -> Bool { story.isNumber[Int(term)] }
  func isName(_ term: Int32) -> Bool { story.isName[Int(term)] }

  func count(of term: Int32, in article: Int) -> Int32 {
    story.articleTerms[article].count(of: term)
  }

  /// How well a word that `count` statements of an article have picks one of them.
  func picking(_ count: Int32, in article: Int) -> Float {
    let all = story.articleTerms[article].statementCount
    return max(Self.pickingMin, story.logs[2 * all + 3] - story.logs[2 * Int(count) + 1])
  }

  /// The least of it: a word in every statement still counts a little. Set by reading.
  private static let pickingMin: Float = 0.05

  func context(_ first: Int, _ second: Int) -> Float {
    contextCosines[first, second]
  }

  /// Fills the last of `rows` but for the margins, which need all pairs.
  func fill(
    _ rows: inout FeatureRows<PairFeature>, _ first: Int, _ second: Int,
    _ foreign: inout ForeignTermTable
  ) {
    let row = rows.count - 1
    let (left, right) = (story.statements[first], story.statements[second])
    words(&rows, row, first, second)
    articles(&rows, row, first, second, &foreign)
    matter(&rows, row, left, right)
    values(&rows, row, left, right)
    neighbours(&rows, row, first, second)
    single(&rows, row, left, right)
    rows[row, .sameOutlet] = left.outlet == right.outlet ? 1 : 0
    rows[row, .articleCount] = Float(story.articleTerms.count)
  }

  // MARK: Words in common

  private func words(
    _ rows: inout FeatureRows<PairFeature>, _ row: Int, _ first: Int, _ second: Int
  ) {
    let (left, right) = (story.statements[first], story.statements[second])
    let overlap = left.all.overlap(with: right.all)
    rows[row, .cosine] = left.all.cosine(overlap, right.all)
    rows[row, .containmentMin] = Self.share(overlap.weight, of: max(left.all.sum, right.all.sum))
    rows[row, .containmentMax] = Self.share(overlap.weight, of: min(left.all.sum, right.all.sum))
    rows[row, .sharedCount] = overlap.count
    rows[row, .sharedWeight] = overlap.weight
    let grams = grams[first, second]
    rows[row, .grams] = Self.share(grams.plain, of: left.grams.length * right.grams.length)
    rows[row, .weightedGrams] = Self.share(
      grams.weighted, of: gramLengths[first] * gramLengths[second])
    rows[row, .clause] = clause(left, right)
  }

  /// The best pair of clauses: the mean of how much of each the other has, lower for a light clause.
  private func clause(_ left: StatementTraits, _ right: StatementTraits) -> Float {
    var best: Float = 0
    for own in left.clauses {
      for other in right.clauses {
        let weight = own.overlap(with: other).weight
        best = max(best, weight / (max(own.sum, other.sum) + Self.clauseWeight))
      }
    }
    return best
  }

  /// Weight added to that of a clause, so that one rare word is no clause. Set by reading.
  private static let clauseWeight: Float = 6

  static func share(_ part: Float, of whole: Float) -> Float { 0 < whole ? part / whole : 0 }

  // MARK: What is stated

  private func matter(
    _ rows: inout FeatureRows<PairFeature>, _ row: Int, _ left: StatementTraits,
    _ right: StatementTraits
  ) {
    let overlap = left.matter.overlap(with: right.matter)
    let (lighter, heavier) = (
      min(left.matter.sum, right.matter.sum), max(left.matter.sum, right.matter.sum)
    )
    rows[row, .matterCosine] = left.matter.cosine(overlap, right.matter)
    rows[row, .matterContainmentMin] = Self.share(overlap.weight, of: heavier)
    rows[row, .matterContainmentMax] = Self.share(overlap.weight, of: lighter)
    rows[row, .matterCount] = overlap.count
    rows[row, .frameShare] = 1 - Self.share(overlap.weight, of: rows[row, .sharedWeight])
    rows[row, .matterWeightMin] = lighter
    rows[row, .matterWeightMax] = heavier
    rows[row, .matterRest] = min(
      Self.share(left.matter.overlap(with: right.all).weight, of: left.matter.sum),
      Self.share(right.matter.overlap(with: left.all).weight, of: right.matter.sum))
    let scope = left.scope.overlap(with: right.scope)
    rows[row, .scopeCosine] = left.scope.cosine(scope, right.scope)
    rows[row, .scopeContainmentMin] = Self.share(
      scope.weight, of: max(left.scope.sum, right.scope.sum))
    let bare = left.bare.overlap(with: right.bare)
    rows[row, .bareCosine] = left.bare.cosine(bare, right.bare)
    rows[row, .bareContainmentMin] = Self.share(
      bare.weight, of: max(left.bare.sum, right.bare.sum))
    rows[row, .matterRarest] = rarest(left.matter.terms, right.matter.terms)
  }

  private func rarest(_ left: [Int32], _ right: [Int32]) -> Float {
    var best: Float = 0
    Self.forEachShared(left, right) { best = max(best, story.weights[Int($0)]) }
    return best
  }

  static func forEachShared(_ left: [Int32], _ right: [Int32], _ body: (Int32) -> Void) {
    var (own, other) = (0, 0)
    while own < left.count, other < right.count {
      if left[own] == right[other] { body(left[own]) }
      let (low, high) = (left[own], right[other])
      if low <= high { own += 1 }
      if high <= low { other += 1 }
    }
  }

  // MARK: Neighbours

  private func neighbours(
    _ rows: inout FeatureRows<PairFeature>, _ row: Int, _ first: Int, _ second: Int
  ) {
    rows[row, .context] = context(first, second)
    let window = windowCosines[first, second]
    rows[row, .window] = window
    rows[row, .windowGain] = window - rows[row, .cosine]
    let (before, after) = (
      (story.previous(first), story.previous(second)), (story.next(first), story.next(second))
    )
    rows[row, .previousBoth] = cosine(before.0, before.1)
    rows[row, .nextBoth] = cosine(after.0, after.1)
    rows[row, .previousOne] = max(cosine(before.0, second), cosine(first, before.1))
    rows[row, .nextOne] = max(cosine(after.0, second), cosine(first, after.1))
  }

  func cosine(_ first: Int?, _ second: Int?) -> Float {
    guard let first, let second else { return 0 }
    return cosines[first, second]
  }

  // MARK: Each statement

  private func single(
    _ rows: inout FeatureRows<PairFeature>, _ row: Int, _ left: StatementTraits,
    _ right: StatementTraits
  ) {
    func both(_ low: PairFeature?, _ high: PairFeature, _ first: Float, _ second: Float) {
      if let low { rows[row, low] = min(first, second) }
      rows[row, high] = max(first, second)
    }
    both(.wordsMin, .wordsMax, left.wordCount, right.wordCount)
    both(.weightMin, .weightMax, left.all.sum, right.all.sum)
    both(.placeMin, .placeMax, left.place, right.place)
    rows[row, .placeDifference] = abs(left.place - right.place)
    both(.titleMin, .titleMax, left.titleShare, right.titleShare)
    both(.quotedMin, .quotedMax, left.quotedShare, right.quotedShare)
    both(nil, .numberCountMax, Float(left.numbers.count), Float(right.numbers.count))
    both(nil, .nameCountMax, Float(left.names.count), Float(right.names.count))
    func flag(_ flag: TraitFlags, one: PairFeature, both: PairFeature) {
      let (own, other) = (left.flags.value(flag), right.flags.value(flag))
      rows[row, one] = abs(own - other)
      rows[row, both] = own * other
    }
    flag(.negated, one: .negatedOne, both: .negatedBoth)
    flag(.planned, one: .plannedOne, both: .plannedBoth)
    flag(.quoting, one: .quotingOne, both: .quotingBoth)
    flag(.attributed, one: .attributedOne, both: .attributedBoth)
    let either = left.flags.union(right.flags)
    rows[row, .questionMax] = either.value(.question)
    rows[row, .connectedMax] = either.value(.connected)
    rows[row, .openMax] = either.value(.open)
    rows[row, .unrunningMax] = either.value(.unrunning)
  }
}
