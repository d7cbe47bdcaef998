import SanadTestSupport
import Testing

@testable import SanadAnnotations

/// What one token is to the clauses around it.
private struct Mark {
  let opening: ClauseBounds.Opening?
  let stop: ClauseBounds.Stop?
  let isWord: Bool
  let isTrailing: Bool

  static func random(_ numbers: inout SeededRandom) -> Mark {
    Mark(
      opening: [nil, nil, nil, .clause, .relative, .comma][Int.random(in: 0..<6, using: &numbers)],
      stop: [nil, nil, nil, .always, .unlessFirst][Int.random(in: 0..<5, using: &numbers)],
      isWord: Bool.random(using: &numbers), isTrailing: Int.random(in: 0..<3, using: &numbers) == 0)
  }
}

/// The clause of `cue`, found by walking from it to both sides.
private func walked(_ cue: Range<Int>, _ marks: [Mark], _ first: Int) -> Range<Int> {
  var (start, words) = (first, 0)
  for index in (first..<cue.lowerBound).reversed() {
    if let opening = marks[index - first].opening {
      start = opening == .relative || opening == .comma && words == 0 ? cue.lowerBound : index + 1
      break
    }
    if marks[index - first].isWord { words += 1 }
  }
  var end = cue.upperBound
  while end < first + marks.count {
    let stop = marks[end - first].stop
    if stop == .always || stop == .unlessFirst && end != cue.upperBound { break }
    end += 1
  }
  while cue.upperBound < end, marks[end - 1 - first].isTrailing { end -= 1 }
  return start..<end
}

@Test(arguments: 0..<8 as Range<UInt64>)
func `bounds found in one pass are those of a walk from each cue`(_ seed: UInt64) {
  var numbers = SeededRandom(seed: seed)
  for length in 1..<40 {
    let first = Int.random(in: 0..<5, using: &numbers)
    let marks = (0..<length).map { _ in Mark.random(&numbers) }
    var bounds = ClauseBounds(sentence: first..<(first + length))
    for mark in marks {
      bounds.add(opening: mark.opening, isWord: mark.isWord, isTrailing: mark.isTrailing)
    }
    for (offset, mark) in marks.enumerated().reversed() {
      bounds.add(stop: mark.stop, at: first + offset)
    }
    for start in first..<(first + length) {
      for end in (start + 1)...min(start + 3, first + length) {
        let expected = walked(start..<end, marks, first)
        #expect(bounds.clause(around: start..<end) == expected, "\(start)..<\(end) of \(length)")
        #expect(bounds.rest(from: start..<end) == start..<expected.upperBound)
      }
    }
  }
}
