import SanadLanguages
import SanadText

/// How addresses write letters outside ASCII, from `common/address-letters.tsv`.
struct AddressLetters: Sendable {
  private var plain: [Unicode.Scalar: String] = [:]
  private var spelled: [Unicode.Scalar: String] = [:]

  /// - Throws: `PackError` naming file and line.
  init(_ common: CommonTables) throws(PackError) {
    let table = try common.table("address-letters")
    let (letter, plain) = (try table.column("letter"), try table.column("plain"))
    let spelled = try table.column("spelled")
    for row in table.rows {
      guard let scalar = try row.word(letter).unicodeScalars.first else { continue }
      self.plain[scalar] = try row.word(plain)
      self.spelled[scalar] = try row.word(spelled)
    }
  }

  /// The two ways in which `word` may stand in an address: `Kühltürme` as `kuhlturme`, `kuehltuerme`.
  func forms(of word: some StringProtocol) -> [WordHash] {
    let lower = word.lowercased()
    return [plain, spelled].map { letters in
      WordHash(lower.unicodeScalars.map { letters[$0] ?? String($0) }.joined())
    }
  }

  /// Of each word of `text`, the ways in which it may stand in an address; `women's` also as one word.
  func forms(ofWordsIn text: String) -> Set<WordHash> {
    let whole = text.filter { !Self.apostrophes.contains($0) }
    let words = [text, whole].flatMap { $0.split { !$0.isLetter && !$0.isNumber } }
    return Set(words.flatMap { forms(of: $0) })
  }

  private static let apostrophes: Set<Character> = ["'", "\u{2019}", "\u{2018}"]
}

/// The words of a headline in the address of a page: `/2025/03/feri-terbakar-di-selat-kemuning-4711`.
///
/// Newsrooms' programs make it of the headline that an article first had, so that it is a witness of its own
/// where the page gives two.
struct AddressWords {
  /// Words of an address that is made of a headline. Set by reading.
  static let wordMin = 4
  /// Share of the words that a headline has. Set by reading.
  static let shareMin = 0.75
  /// Words that a headline has and another has not. Set by reading.
  static let gapMin = 2

  private let words: [WordHash]
  private let letters: AddressLetters

  /// The part of the path with the most words; nil where it has too few.
  init?(_ address: String, _ letters: AddressLetters) {
    guard let path = WebAddress(address)?.path else { return nil }
    let parts = Self.decoded(path).split(separator: "/").map(Self.words)
    guard let words = parts.max(by: { $0.count < $1.count }), Self.wordMin <= words.count else {
      return nil
    }
    self.letters = letters
    self.words = words.map { letters.forms(of: $0)[0] }
  }

  /// Whether the address is made of `title` rather than of `other`.
  func favours(_ title: String, over other: String) -> Bool {
    let (hits, others) = (hits(in: title), hits(in: other))
    return Self.shareMin * Double(words.count) <= Double(hits) && others + Self.gapMin <= hits
  }

  private func hits(in title: String) -> Int {
    let forms = letters.forms(ofWordsIn: title)
    return words.count { forms.contains($0) }
  }

  /// Without file endings, and without numbers and marks of articles: `a1b2c3`.
  private static func words(_ part: Substring) -> [Substring] {
    let name = part.lastIndex(of: ".").map { part[$0...].count <= 6 ? part[..<$0] : part } ?? part
    return name.split { !$0.isLetter && !$0.isNumber }.filter { !$0.contains(where: \.isNumber) }
  }

  /// `path` with its `%41` as the bytes they stand for.
  private static func decoded(_ path: String) -> String {
    var bytes: [UInt8] = []
    var rest = Array(path.utf8)[...]
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2).compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
      if byte == UInt8(ascii: "%"), digits.count == 2 {
        bytes.append(UInt8(digits[0] << 4 | digits[1]))
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
