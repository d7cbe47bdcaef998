import SanadModel
import SanadText

/// Spells a place as running text does.
enum PlaceName {
  /// Words in capitals of at least this many letters are names; shorter ones are abbreviations. Set by reading.
  static let nameLetterMin = 4

  /// `LAMPUNG SELATAN` is `Lampung Selatan`; `DKI JAKARTA` is `DKI Jakarta`.
  static func spelled(_ range: TextRange, in text: SourceText) -> String {
    text[range].split(separator: " ").map { word in
      guard nameLetterMin <= word.count, word == word.uppercased() else { return String(word) }
      return word.prefix(1) + word.dropFirst().lowercased()
    }.joined(separator: " ")
  }
}
