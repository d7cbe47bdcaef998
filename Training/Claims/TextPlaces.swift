/// Finds words of a cleaned text in the text as it was given: cleaning cuts and joins, but changes few words.
struct TextPlaces {
  /// The given text without white space, and where each of its code points stands.
  private let letters: [UInt32]
  private let places: [Int]

  init(_ text: String) { (letters, places) = Self.squeezed(text) }

  private static func squeezed(_ text: String) -> (letters: [UInt32], places: [Int]) {
    var (letters, places): ([UInt32], [Int]) = ([], [])
    for (place, scalar) in text.unicodeScalars.enumerated()
    where !scalar.properties.isWhitespace {
      letters.append(scalar.value)
      places.append(place)
    }
    return (letters, places)
  }

  /// Code points of a text that is mended when it is found by its first or last half. Set by reading.
  private static let mendedCountMin = 24

  /// Where `words` stand, in code points; of several places the nearest to `hint`.
  func range(of words: String, near hint: Int) -> Range<Int>? {
    let key = Self.squeezed(words).letters
    if key.isEmpty { return nil }
    var found = starts(of: key[...])
    if found.isEmpty, Self.mendedCountMin < key.count {
      let half = key.count / 2
      if let start = starts(of: key[..<half]).first {
        found = [start]
      } else if let start = starts(of: key[half...]).first {
        found = [max(0, start - half)]
      }
    }
    guard let start = found.min(by: { distance($0, hint) < distance($1, hint) }) else { return nil }
    let end = min(places.count, start + key.count)
    return places[start]..<(places[end - 1] + 1)
  }

  private func distance(_ start: Int, _ hint: Int) -> Int { abs(places[start] - hint) }

  private func starts(of key: ArraySlice<UInt32>) -> [Int] {
    guard let first = key.first, key.count <= letters.count else { return [] }
    return (0...(letters.count - key.count)).filter { start in
      letters[start] == first && letters[start..<(start + key.count)].elementsEqual(key)
    }
  }
}
