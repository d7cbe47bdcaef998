/// Tells whether an article repeats the text of an earlier one.
enum DuplicateJudge {
  /// Share of the one's shingles in the other, the greater and the lesser of the two, from which a text
  /// is a repetition with light edits: one word changed in twenty breaks a quarter of the shingles.
  /// Set by reading.
  static let greaterMin = 0.8
  static let lesserMin = 0.6
  /// Cosine of the bodies' first words below which two texts are not compared. Set by reading.
  static let bodyCosineMin: Float = 0.5
  /// Shingles of a text too short to be distinguished from a formula. Set by reading.
  static let shingleCountMin = 12
  /// Words of a shingle. Set by reading.
  private static let shingleWordCount = 5

  /// Whether the second body is the text of the first with light edits, and tells of the same thing.
  static func isSame(_ first: BodyWords, _ second: BodyWords) -> Bool {
    let (lesser, greater) = (
      min(first.words.count, second.words.count), max(first.words.count, second.words.count)
    )
    // A text has four shingles less than words.
    guard shingleCountMin <= lesser, Double(greater) * lesserMin <= Double(lesser + 4) else {
      return false
    }
    return isSame(shingles(of: first), shingles(of: second))
      && !SlotComparison(first, second).isOfOtherThing
  }

  /// Share of the lesser body's shingles that the other has from which the two are variants. Set by reading.
  static let variantMin = 0.4
  /// Shingles that variants share: two sentences or three, more than a short quotation. Set by reading.
  static let variantShingleMin = 40

  /// Whether both bodies were made of one text, one cut or rewritten, and tell of the same thing.
  static func areVariants(_ first: BodyWords, _ second: BodyWords) -> Bool {
    let least = min(first.words.count, second.words.count)
    guard variantShingleMin <= least else { return false }
    let (ours, theirs) = (shingles(of: first), shingles(of: second))
    let shared = sharedCount(ours, theirs)
    return variantShingleMin <= shared
      && Double(min(ours.count, theirs.count)) * variantMin <= Double(shared)
      && !SlotComparison(first, second).isTemplate
  }

  /// The distinct shingles of a body, ascending.
  private static func shingles(of body: BodyWords) -> [UInt64] {
    var sorted = body.hashes(of: shingleWordCount).sorted()
    var count = 0
    for shingle in sorted where count == 0 || sorted[count - 1] != shingle {
      sorted[count] = shingle
      count += 1
    }
    sorted.removeLast(sorted.count - count)
    return sorted
  }

  /// Whether two bodies are one text, by their sorted shingles.
  private static func isSame(_ first: [UInt64], _ second: [UInt64]) -> Bool {
    let (lesser, greater) = (min(first.count, second.count), max(first.count, second.count))
    guard shingleCountMin <= lesser, Double(greater) * lesserMin <= Double(lesser) else {
      return false
    }
    let shared = Double(sharedCount(first, second))
    return Double(lesser) * greaterMin <= shared && Double(greater) * lesserMin <= shared
  }

  /// The number of values in both of two ascending lists.
  static func sharedCount(_ first: [UInt64], _ second: [UInt64]) -> Int {
    var (left, right, shared) = (0, 0, 0)
    while left < first.count, right < second.count {
      if first[left] == second[right] {
        shared += 1
        left += 1
        right += 1
      } else if first[left] < second[right] {
        left += 1
      } else {
        right += 1
      }
    }
    return shared
  }
}
