import SanadText

/// The run of capitalised words that a token is in.
struct CapitalRun {
  /// Place in the run from its start and from its end, each at most ``positionMax``; 0 outside.
  var position: UInt32 = 0
  /// Tokens in the run, at most ``lengthMax``.
  var length: UInt32 = 0
  var firstWord: UInt32 = 0
  var lastWord: UInt32 = 0
  var wordBefore: UInt32 = 0
  var wordAfter: UInt32 = 0
  var firstHead: UInt32 = 0
  var lastHead: UInt32 = 0
  var firstCoarse: UInt32 = 0
  var titleBefore: UInt32 = 0

  /// Positions in a run that are told apart, and the lengths. Set by reading.
  private static let positionMax = 3
  private static let lengthMax = 6

  /// The run of each token; runs are words with a capital, with nothing between them but hyphens.
  static func runs(_ field: NameField, _ observations: [NameObservation], isBreak: [Bool])
    -> [CapitalRun]
  {
    var runs = Array(repeating: CapitalRun(), count: field.tokens.count)
    var start = 0
    while start < field.tokens.count {
      guard field.tokens[start].isCapitalised else {
        start += 1
        continue
      }
      let end = self.end(from: start, field, isBreak)
      fill(&runs, start..<end, observations, isBreak)
      start = end
    }
    return runs
  }

  private static func end(from start: Int, _ field: NameField, _ isBreak: [Bool]) -> Int {
    var end = start + 1
    while end < field.tokens.count, !isBreak[end] {
      if field.tokens[end].isCapitalised {
        end += 1
      } else if field.mark(end) == "-", end + 1 < field.tokens.count,
        field.tokens[end + 1].isCapitalised
      {
        end += 2
      } else {
        break
      }
    }
    return end
  }

  private static func fill(
    _ runs: inout [CapitalRun], _ range: Range<Int>, _ observations: [NameObservation],
    _ isBreak: [Bool]
  ) {
    var run = CapitalRun()
    let (first, last) = (range.lowerBound, range.upperBound - 1)
    run.length = UInt32(min(range.count, lengthMax))
    run.firstWord = observations[first].word
    run.lastWord = observations[last].word
    run.firstHead = observations[first].head
    run.lastHead = observations[last].head
    run.firstCoarse = observations[first].coarse
    if 0 < first, !isBreak[first] {
      run.wordBefore = observations[first - 1].word
      run.titleBefore = observations[first - 1].title
    }
    if last + 1 < observations.count, !isBreak[last + 1] {
      run.wordAfter = observations[last + 1].word
    }
    for index in range {
      let fromEnd = UInt32(min(last - index, positionMax))
      run.position = 1 + UInt32(min(index - first, positionMax)) << 2 | fromEnd << 5
      runs[index] = run
    }
  }
}
