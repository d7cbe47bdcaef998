import SanadText

/// Words of one language, looked up where they stand in a text.
struct WordSet: Sendable {
  static let none = WordSet([])

  private let words: Set<WordHash>

  init(_ words: Set<WordHash>) { self.words = words }

  /// Whether the token at `index` is one of the words.
  func matches(at index: Int, in tokens: [Token]) -> Bool { words.contains(tokens[index].hash) }

  /// Whether the token before `index` is one of the words.
  func matches(before index: Int, in tokens: [Token]) -> Bool {
    0 < index && words.contains(tokens[index - 1].hash)
  }

  /// Whether the first word of `range` is one of the words.
  func opens(_ range: TextRange, in tokens: [Token]) -> Bool {
    tokens.first { range.start <= Int($0.start) && $0.kind == .word }
      .map { words.contains($0.hash) } ?? false
  }

  /// `name` without one of the words at its start, if a capital follows: `Rescue Office` of
  /// `the Rescue Office`, but `some workers` as it is.
  func stripped(from name: String) -> String {
    guard let space = name.firstIndex(of: " "), words.contains(WordHash(String(name[..<space])))
    else { return name }
    let rest = name[name.index(after: space)...]
    return rest.first?.isUppercase == true ? String(rest) : name
  }
}
