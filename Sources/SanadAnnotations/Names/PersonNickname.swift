import SanadModel
import SanadText

/// Short names that news makes of a person's full name, beyond one of its words.
///
/// Indonesian blends are made of the beginnings of two words, as acronyms of bodies are.
enum PersonNickname {
  /// Letters of a beginning that stands for a whole first name, at least. Set by reading.
  private static let headLetterMin = 4
  /// Letters left off the only name or a later one, at least: `Isti` of `Nur Istiqomah`. Set by reading.
  private static let leftLetterMin = 4
  /// The same where the family name follows. Set by reading.
  private static let heldLetterMin = 3
  /// Letters of a blend, and of each of its two parts, at least. Set by reading.
  private static let blendLetterMin = 5
  private static let partLetterMin = 2
  /// Letters of initials, at least: two are too ambiguous. Set by reading.
  private static let initialMin = 3

  /// Whether `short` is `Alex`, `Alex Marwata`, or a blend or the initials of a name like `Alexander Marwata`.
  ///
  /// - Complexity: O(bytes), times the letters of a blend.
  static func isNickname(_ short: String, of long: String) -> Bool {
    let (own, full) = (words(short), words(long))
    guard !full.isEmpty, own != full else { return false }
    guard own.count == 1 else { return 1 < full.count && isHeld(own, full) }
    if full.contains(where: { isShort(own[0], of: $0) }) { return true }
    return 1 < full.count
      && (isHead(own[0], of: full[0], headLetterMin) || isBlend(own[0], full)
        || isInitials(Array(short.utf8), of: long))
  }

  /// `Nova` of `Novarita`
  private static func isShort(_ short: [UInt8], of word: [UInt8]) -> Bool {
    isHead(short, of: word, headLetterMin) && short.count + leftLetterMin <= word.count
  }

  private static func words(_ text: String) -> [[UInt8]] {
    text.utf8.split(separator: UInt8(ascii: " ")).map { word in word.map { $0 | 0x20 } }
  }

  private static func isHead(_ short: [UInt8], of word: [UInt8], _ letterMin: Int) -> Bool {
    letterMin <= short.count && short.count < word.count && word.starts(with: short)
  }

  /// The first name cut, the other words as they are.
  private static func isHeld(_ short: [[UInt8]], _ full: [[UInt8]]) -> Bool {
    short.count == full.count && short.dropFirst() == full.dropFirst()
      && isHead(short[0], of: full[0], heldLetterMin)
  }

  /// The beginnings of the first word and of a later one.
  private static func isBlend(_ short: [UInt8], _ full: [[UInt8]]) -> Bool {
    guard blendLetterMin <= short.count else { return false }
    return (partLetterMin...(short.count - partLetterMin)).contains { end in
      full[0].starts(with: short[..<end])
        && full.dropFirst().contains { $0.starts(with: short[end...]) }
    }
  }

  private static func isInitials(_ short: [UInt8], of long: String) -> Bool {
    let initials = long.utf8.split(separator: UInt8(ascii: " ")).compactMap(\.first)
    return initialMin <= short.count && short == initials
      && short.allSatisfy(ByteClass.isCapital)
  }
}

extension EntityLinker {
  /// `Alex` where the article has named one `Alexander Marwata` before, and nobody else whom it may be.
  mutating func joinNicknames() {
    let persons = comparedForms(of: .person)
    for short in persons where !persons.contains(where: { forms[$0].contains(forms[short]) }) {
      let longer = persons.filter { long in
        isBefore(long, short) && PersonNickname.isNickname(forms[short].text, of: forms[long].text)
      }
      if let first = longer.first, longer.allSatisfy({ sets.root(of: $0) == sets.root(of: first) })
      {
        join(first, short)
      }
    }
  }

  private func isBefore(_ long: Int, _ short: Int) -> Bool {
    guard let first = forms[long].mentions.first, let own = forms[short].mentions.first else {
      return false
    }
    return first < own
  }
}
