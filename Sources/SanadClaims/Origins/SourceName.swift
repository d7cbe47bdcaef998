import SanadText

/// A source's name as it is compared with others.
struct SourceName: Sendable {
  let name: String
  /// In order, in lower case, as bytes.
  let words: [[UInt8]]
  /// The word in capitals that ends it, whatever stands before: `samudra` of `penyiar publik SAMUDRA`.
  let acronym: [UInt8]?
  /// Whether it stands in brackets: `Kantor Berita Samudra (KBS)`.
  let bracketsAcronym: Bool
  /// Whether it has a word in lower case.
  let isDescription: Bool
  /// Whether it has a word with a capital.
  let hasCapital: Bool

  /// Bytes of a word from which one differing letter or two are a slip or another transliteration.
  /// Set by reading.
  static let slipByteCountMin = 6
  /// Bytes that another word glued to a name adds at least: names grow by fewer. Set by reading.
  static let gluedByteCountMin = 6
  /// Letters that may differ in such a word. Set by reading.
  static let differingMax = 2

  init(_ name: String) {
    self.name = name
    let text = SourceText(name)
    let tokens = Tokenizer().tokens(of: text).filter { $0.kind == .word }
    words = tokens.map { Array(text[$0.range].lowercased().utf8) }
    acronym = Self.acronym(tokens, text)
    bracketsAcronym = acronym != nil && NameShape.isBracketed(tokens.last, text)
    isDescription = tokens.contains { $0.letterCase == .lower }
    hasCapital = tokens.contains(where: \.isCapitalised)
  }

  private static func acronym(_ tokens: [Token], _ text: SourceText) -> [UInt8]? {
    guard let last = tokens.last, isAcronym(last, text),
      NameShape.isDescription(tokens.dropLast(), of: last, text)
    else { return nil }
    return Array(text[last.range].lowercased().utf8)
  }

  private static func isAcronym(_ token: Token, _ text: SourceText) -> Bool {
    1 < token.count
      && text.utf8[token.range.start..<token.range.end].allSatisfy {
        UInt8(ascii: "A") <= $0 && $0 <= UInt8(ascii: "Z")
      }
  }

  /// Whether this name is the shorter form of `other`: `Kahr` of `Elke Kahr`.
  ///
  /// A description that has words in lower case is shortened to its first words only: the airline is not
  /// `penumpang Samudra Air`. A bare word in lower case is part of no name: `data` of one article is not the
  /// `data BMKG` of another.
  func isPart(of other: SourceName) -> Bool {
    if !hasCapital, words.count == 1, other.hasCapital { return false }
    if other.isDescription, words[0] != other.words[0] { return false }
    return words.allSatisfy(other.words.contains)
  }

  /// Whether both are one name but for a slip, a transliteration or a word glued to one of them.
  func isVariant(of other: SourceName) -> Bool {
    guard 1 < words.count, words.count == other.words.count, words != other.words else {
      return false
    }
    let pairs = zip(words, other.words).filter { $0 != $1 }
    guard pairs.count == 1, let (left, right) = pairs.first else { return false }
    let (shorter, longer) = left.count < right.count ? (left, right) : (right, left)
    if Self.slipByteCountMin <= shorter.count, shorter.first == longer.first,
      Self.differ(shorter, longer, by: Self.differingMax)
    {
      return true
    }
    return Self.gluedByteCountMin <= longer.count - shorter.count && 3 < shorter.count
      && longer.starts(with: shorter)
  }

  /// Whether the edit distance of two words is at most `limit` (Levenshtein, 1966).
  private static func differ(_ first: [UInt8], _ second: [UInt8], by limit: Int) -> Bool {
    guard second.count - first.count <= limit else { return false }
    var row = Array(0...second.count)
    for (line, byte) in first.enumerated() {
      var corner = row[0]
      row[0] = line + 1
      for column in second.indices {
        let cost = min(
          corner + (second[column] == byte ? 0 : 1), row[column] + 1, row[column + 1] + 1)
        corner = row[column + 1]
        row[column + 1] = cost
      }
    }
    return (row.last ?? 0) <= limit
  }
}
