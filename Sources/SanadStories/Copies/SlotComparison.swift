import SanadText

/// Finds where two copies of one text have another word in a slot: a day, a place, a name, a number.
///
/// A template filled again is the same text with other slots, and tells of another thing.
struct SlotComparison {
  /// Words that must follow for two places to be the same again after a gap. Set by reading.
  private static let anchorCount = 3
  /// Words of a gap at most that are one slot. Set by reading.
  private static let slotWordMax = 4

  /// Shared words to each slot that differs, below which a text is a template filled again. Set by reading.
  private static let slotDistanceMin = 40

  /// Words of a gap on both sides from which it is no edit: the one report was written anew. Set by reading.
  private static let rewrittenMin = 12

  /// Words that lead a text, of which half must be in the other: the first paragraph or two. Set by reading.
  private static let leadCount = 60

  private let first: [BodyWords.Word]
  private let second: [BodyWords.Word]
  /// Places of each anchor in the second text, ascending.
  private var places: [UInt64: [Int]] = [:]
  private let anchors: [UInt64]

  init(_ first: BodyWords, _ second: BodyWords) {
    (self.first, self.second) = (first.words, second.words)
    anchors = first.hashes(of: Self.anchorCount)
    for (place, hash) in second.hashes(of: Self.anchorCount).enumerated() {
      places[hash, default: []].append(place)
    }
  }

  /// Whether some slot has one value in the first text and another in the second, or a part of the text was
  /// written anew, or the two begin otherwise: news over what was told before.
  ///
  /// - Complexity: O(words), and a search for each gap.
  var isOfOtherThing: Bool {
    var (left, right) = (0, 0)
    var (leftLed, rightLed) = (0, 0)
    while left < first.count, right < second.count {
      if first[left].hash == second[right].hash {
        if left < Self.leadCount { leftLed += 1 }
        if right < Self.leadCount { rightLed += 1 }
        left += 1
        right += 1
        continue
      }
      guard let next = next(after: left, right) else { break }
      if isOther(first[left..<next.left], second[right..<next.right]) { return true }
      (left, right) = next
    }
    return leftLed * 2 < min(Self.leadCount, first.count)
      || rightLed * 2 < min(Self.leadCount, second.count)
  }

  /// Whether slots with other values stand so close that both texts are one template filled twice.
  ///
  /// - Complexity: O(words), and a search for each gap.
  var isTemplate: Bool {
    var (left, right, shared, slots) = (0, 0, 0, 0)
    while left < first.count, right < second.count {
      if first[left].hash == second[right].hash {
        (left, right, shared) = (left + 1, right + 1, shared + 1)
        continue
      }
      guard let next = next(after: left, right) else { break }
      if isOtherSlot(first[left..<next.left], second[right..<next.right]) { slots += 1 }
      (left, right) = next
    }
    return shared < slots * Self.slotDistanceMin
  }

  /// The places from where on the two go on alike, behind these.
  private func next(after left: Int, _ right: Int) -> (left: Int, right: Int)? {
    guard left < anchors.count else { return nil }
    for place in left..<anchors.count {
      guard let found = places[anchors[place]] else { continue }
      let index = found.lowerBound { $0 < right }
      guard index < found.count else { continue }
      // Two runs of one hash may begin with other words: then nothing goes on from here.
      return (place, found[index]) == (left, right) ? nil : (place, found[index])
    }
    return nil
  }

  /// Whether the words of a gap are of one slot, numbers or names of which each has a word that stands nowhere
  /// in the other text, or were written anew.
  private func isOther(
    _ ours: ArraySlice<BodyWords.Word>, _ theirs: ArraySlice<BodyWords.Word>
  ) -> Bool {
    Self.rewrittenMin <= min(ours.count, theirs.count) || isOtherSlot(ours, theirs)
  }

  /// Whether the words of a gap are of one slot, and have other values.
  private func isOtherSlot(
    _ ours: ArraySlice<BodyWords.Word>, _ theirs: ArraySlice<BodyWords.Word>
  ) -> Bool {
    guard 1...Self.slotWordMax ~= ours.count, 1...Self.slotWordMax ~= theirs.count else {
      return false
    }
    let left = ours.filter { word in !theirs.contains { $0.hash == word.hash } }
    let right = theirs.filter { word in !ours.contains { $0.hash == word.hash } }
    if Self.hasNumber(left, missingIn: second), Self.hasNumber(right, missingIn: first) {
      return true
    }
    return Self.areNames(left, missingIn: second) && Self.areNames(right, missingIn: first)
  }

  private static func hasNumber(
    _ words: [BodyWords.Word], missingIn text: [BodyWords.Word]
  ) -> Bool {
    words.contains { word in word.isNumber && !text.contains { $0.hash == word.hash } }
  }

  private static func areNames(
    _ words: [BodyWords.Word], missingIn text: [BodyWords.Word]
  ) -> Bool {
    words.allSatisfy(\.isCapitalised)
      && words.contains { word in !text.contains { $0.hash == word.hash } }
  }
}
