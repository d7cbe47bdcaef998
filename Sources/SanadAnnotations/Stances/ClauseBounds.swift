/// Where the clauses of one sentence begin and end; a look from a cue is a look-up, however many cues there are.
struct ClauseBounds {
  /// What stands before a clause.
  enum Opening { case clause, relative, comma }
  /// Where a clause ends: behind any cue, or only where a word stands between.
  enum Stop { case always, unlessFirst }

  private let sentence: Range<Int>
  /// For each token the nearest opening before it.
  private var openings: [(kind: Opening, index: Int)?] = []
  /// Words before each token and at the sentence's end, adverbs left out.
  private var wordCounts = [0]
  /// For each end the one without the marks before it.
  private var trimmedEnds: [Int]
  /// For each token whether a clause ends there behind any cue; the last token first.
  private var endsAlways: [Bool] = []
  /// For each token, and the sentence's end, the next position where a clause ends; the last one first.
  private var nextStops: [Int]
  private var lastOpening: (kind: Opening, index: Int)?

  init(sentence: Range<Int>) {
    self.sentence = sentence
    trimmedEnds = [sentence.lowerBound]
    nextStops = [sentence.upperBound]
  }

  // MARK: - Building

  /// Adds the next token of the sentence.
  mutating func add(opening: Opening?, isWord: Bool, isTrailing: Bool) {
    let index = sentence.lowerBound + openings.count
    openings.append(lastOpening)
    if let opening { lastOpening = (opening, index) }
    wordCounts.append((wordCounts.last ?? 0) + (isWord ? 1 : 0))
    trimmedEnds.append(isTrailing ? trimmedEnds.last ?? index : index + 1)
  }

  /// Adds a token, from the last one of the sentence to the first.
  mutating func add(stop: Stop?, at index: Int) {
    endsAlways.append(stop == .always)
    nextStops.append(stop == nil ? nextStops.last ?? index : index)
  }

  // MARK: - Looking up

  /// The clause that the cue at `cue` is the predicate of, with its subject.
  func clause(around cue: Range<Int>) -> Range<Int> { start(of: cue)..<end(after: cue) }

  /// From the cue to the clause's end.
  func rest(from cue: Range<Int>) -> Range<Int> { cue.lowerBound..<end(after: cue) }

  private func start(of cue: Range<Int>) -> Int {
    let position = cue.lowerBound - sentence.lowerBound
    guard let (kind, index) = openings[position] else { return sentence.lowerBound }
    switch kind {
    case .clause: return index + 1
    case .relative: return cue.lowerBound
    case .comma:
      let hasWord = wordCounts[index + 1 - sentence.lowerBound] < wordCounts[position]
      return hasWord ? index + 1 : cue.lowerBound
    }
  }

  /// A clause word right after the cue opens what the cue is about: `diduga karena korsleting`.
  private func end(after cue: Range<Int>) -> Int {
    let first = cue.upperBound
    guard first < sentence.upperBound else { return first }
    let stop =
      endsAlways[sentence.upperBound - 1 - first]
      ? first : nextStops[sentence.upperBound - 1 - first]
    return max(first, trimmedEnds[stop - sentence.lowerBound])
  }
}
