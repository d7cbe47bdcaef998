/// A stretch of words in each of two bodies, most of them the same in the same order.
struct WordPassage: Hashable, Sendable {
  /// Positions in the word sequences, half open.
  var first: Range<Int>
  var second: Range<Int>
  /// Words that stand in both.
  var matched: Int
}

/// Chains shingles that two bodies share into passages.
///
/// Holds one body's shingles in a table, so that many others are aligned against it one after another.
struct PassageAligner {
  /// Words between two matches that still belong to one passage: an edit, not a new sentence. Set by reading.
  static let gapMax = 6

  private let second: ShingleSequence
  /// From a shingle to its first place in ``second``.
  private var places: TermTable
  /// From a place to the next place of the same shingle, or -1.
  private var later: [Int32]

  init(against second: ShingleSequence) {
    self.second = second
    places = TermTable(capacity: second.shingles.count)
    later = Array(repeating: -1, count: second.shingles.count)
    for place in second.shingles.indices.reversed() {
      later[place] = places.exchange(second.shingles[place], Int32(place), missing: -1)
    }
  }

  /// The passages of `first` and the table's body, in order of place in `first`.
  ///
  /// - Complexity: O(shingles), times the repeats of a shingle in one body.
  func passages(with first: ShingleSequence, skipping isCommon: (UInt64) -> Bool) -> [WordPassage] {
    var passages: [WordPassage] = []
    var open: WordPassage?
    for (place, shingle) in first.shingles.enumerated() {
      guard let head = places[shingle], !isCommon(shingle) else { continue }
      if let passage = open, let extended = extended(passage, place, head) {
        open = extended
      } else {
        if let open { passages.append(open) }
        open = start(place, Int(head))
      }
    }
    if let open { passages.append(open) }
    return passages
  }

  private func start(_ place: Int, _ other: Int) -> WordPassage {
    let width = Shingler.wordCount
    return WordPassage(
      first: place..<place + width, second: other..<other + width, matched: width)
  }

  /// `passage` with the shingle at `place`, where one of its places in the second body is near.
  private func extended(_ passage: WordPassage, _ place: Int, _ head: Int32) -> WordPassage? {
    let width = Shingler.wordCount
    guard place <= passage.first.upperBound + Self.gapMax else { return nil }
    let last = passage.second.upperBound - width
    var other = head
    while 0 <= other, Int(other) <= last { other = later[Int(other)] }
    guard 0 <= other, Int(other) <= passage.second.upperBound + Self.gapMax else { return nil }
    let (firstEnd, secondEnd) = (place + width, Int(other) + width)
    let fresh = min(firstEnd - passage.first.upperBound, secondEnd - passage.second.upperBound)
    return WordPassage(
      first: passage.first.lowerBound..<firstEnd, second: passage.second.lowerBound..<secondEnd,
      matched: passage.matched + min(width, fresh))
  }
}
