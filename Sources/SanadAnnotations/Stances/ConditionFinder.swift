import SanadLanguages
import SanadText

/// What the plans of a sentence wait for: from the word that opens it to the next comma.
///
/// Plans are asked for from left to right, so that each token is looked at once.
struct ConditionFinder {
  let lexicon: StanceLexicon
  let sentence: Range<Int>
  /// The places looked through, and the opening word at their end.
  private var searched = 0..<0
  private var found: Range<Int>?
  /// Places without a comma, up to the one at their end.
  private var plain = 0..<0

  init(lexicon: StanceLexicon, sentence: Range<Int>) {
    (self.lexicon, self.sentence) = (lexicon, sentence)
  }

  /// The condition that opens first after `start`, without the marks at its end; nil where it has no words.
  mutating func next(after start: Int, _ tokens: [Token]) -> Range<Int>? {
    if searched.lowerBound <= start, start < searched.upperBound { return found }
    found = nil
    var index = start
    while index < sentence.upperBound, !opens(index, tokens) { index += 1 }
    searched = start..<(index + 1)
    guard index < sentence.upperBound else { return nil }
    var end = comma(after: index, tokens)
    while index < end, tokens[end - 1].kind == .punctuation { end -= 1 }
    found = end - index < 2 ? nil : index..<end
    return found
  }

  /// The next comma behind `index`, or the end of the sentence.
  private mutating func comma(after index: Int, _ tokens: [Token]) -> Int {
    if plain.contains(index) || plain.contains(index + 1) { return plain.upperBound }
    var end = index + 1
    while end < sentence.upperBound, !roles(end, tokens).contains(.comma) { end += 1 }
    plain = index + 1..<end
    return end
  }

  private func opens(_ index: Int, _ tokens: [Token]) -> Bool {
    roles(index, tokens).contains(.condition) && lexicon.conditions.matches(in: tokens, at: index)
  }

  private func roles(_ index: Int, _ tokens: [Token]) -> WordRoles {
    WorkCounter.add()
    return lexicon.roles(of: tokens[index].hash)
  }
}
