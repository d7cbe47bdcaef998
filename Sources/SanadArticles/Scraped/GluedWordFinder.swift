import SanadLanguages
import SanadModel
import SanadText

/// Finds words run together where a link stood: `dariSuara Timur`, `HargaBitcoindan`, `Widodobertemu`.
///
/// No byte of a text moves: a notice has the word as it is to be read, `dari Suara`. A capital inside a word parts it in two; names are written so too, so the first part must be
/// a word without matter of its own, or a word that the text has by itself elsewhere, and then the second
/// part too where the first has a capital. Without a capital the first part must be a name that the text has
/// elsewhere, and the rest a word that the packs know.
struct GluedWordFinder: Sendable {
  /// Notices of one article at most. Set by reading.
  static let noticeMax = 20
  /// Bytes of a word that is looked into: two long words run together. Set by reading.
  static let wordByteMax = 80
  /// Letters of a part that is looked for elsewhere in the text, and of one without matter of its own. Set by
  /// reading.
  static let (partLetterMin, stopwordLetterMin) = (4, 2)

  let stopwords: [PhraseTable<Void>]
  /// Words that the packs know as such.
  private let known: Set<WordHash>

  /// - Throws: `PackError` naming file and line.
  init(_ languages: Languages) throws(PackError) {
    stopwords = languages.packs.map(\.stopwords)
    var known: Set<WordHash> = []
    for pack in languages.packs {
      let table = try pack.table("document-frequencies")
      guard !table.rows.isEmpty else { continue }
      let word = try table.column("word")
      for row in table.rows { known.insert(WordHash(try row.word(word))) }
    }
    self.known = known
  }

  func notices(in text: SourceText) -> [Notice] {
    let tokens = Tokenizer().tokens(of: text)
    var words: Set<WordHash> = []
    var names: Set<WordHash> = []
    for token in tokens where token.kind == .word {
      words.insert(token.hash)
      if token.letterCase == .capital { names.insert(token.hash) }
    }
    var notices: [Notice] = []
    for token in tokens
    where token.kind == .word && token.count <= Self.wordByteMax && notices.count < Self.noticeMax {
      let borders = borders(token, text, words, names)
      guard !borders.isEmpty else { continue }
      let ends = borders + [Int(token.end)]
      let parts = zip([Int(token.start)] + borders, ends).map { text[TextRange($0, $1)] }
      notices.append(
        Notice(.gluedWords, range: token.range, detail: parts.joined(separator: " ")))
    }
    return notices
  }

  /// The bytes at which `token` is parted, in order; none where it is one word.
  private func borders(
    _ token: Token, _ text: SourceText, _ words: Set<WordHash>, _ names: Set<WordHash>
  ) -> [Int] {
    let (start, end) = (Int(token.start), Int(token.end))
    switch token.letterCase {
    case .mixed:
      for border in (start + 1)..<max(start + 1, end)
      where ByteClass.isCapital(text.utf8[border]) && Self.isSmall(text.utf8[border - 1]) {
        let found = borders(text, start..<border, border..<end, words)
        if !found.isEmpty { return found }
      }
      return []
    case .capital: return nameEnd(text, start..<end, names).map { [$0] } ?? []
    default: return []
    }
  }

  /// Where a name of the text ends and a word of the packs begins: `Widodo`, `bertemu`.
  private func nameEnd(_ text: SourceText, _ token: Range<Int>, _ names: Set<WordHash>) -> Int? {
    guard 2 * Self.partLetterMin <= token.count,
      !known.contains(WordHash(text, TextRange(token.lowerBound, token.upperBound)))
    else { return nil }
    for border in (token.lowerBound + Self.partLetterMin)...(token.upperBound - Self.partLetterMin)
    where text.isBoundary(border) {
      let (first, rest) = (token.lowerBound..<border, border..<token.upperBound)
      guard has(names, text, first), has(known, text, rest), !isKnown(text, first) else { continue }
      return border
    }
    return nil
  }

  /// A name that is a word too is no sure end: `Hariini`.
  private func isKnown(_ text: SourceText, _ range: Range<Int>) -> Bool {
    known.contains(WordHash(text, TextRange(range.lowerBound, range.upperBound)))
      && isStopword(text, range)
  }

  private static func isSmall(_ byte: UInt8) -> Bool {
    ByteClass.isLetter(byte) && !ByteClass.isCapital(byte)
  }

  private func borders(
    _ text: SourceText, _ first: Range<Int>, _ second: Range<Int>, _ words: Set<WordHash>
  ) -> [Int] {
    guard Self.stopwordLetterMin <= first.count, Self.stopwordLetterMin <= second.count else {
      return []
    }
    let isSmall = Self.isSmall(text.utf8[first.lowerBound])
    if isSmall, isStopword(text, first) { return [second.lowerBound] }
    guard has(words, text, first) else { return [] }
    if isSmall || has(words, text, second) { return [second.lowerBound] }
    return stopwordStart(text, second, words).map { [second.lowerBound, $0] } ?? []
  }

  private func has(_ words: Set<WordHash>, _ text: SourceText, _ range: Range<Int>) -> Bool {
    Self.partLetterMin <= range.count
      && words.contains(WordHash(text.utf8.span, from: range.lowerBound, to: range.upperBound))
  }

  private func isStopword(_ text: SourceText, _ range: Range<Int>) -> Bool {
    let part = SourceText(repairing: Array(text.utf8[range]))
    let tokens = Tokenizer().tokens(of: part)
    return tokens.count == 1 && stopwords.contains { $0.matches(in: tokens, at: 0) }
  }

  /// `Bitcoindan`: where a word without matter of its own begins behind a word of the text.
  private func stopwordStart(
    _ text: SourceText, _ range: Range<Int>, _ words: Set<WordHash>
  ) -> Int? {
    let from = range.lowerBound + Self.partLetterMin
    guard from < range.upperBound else { return nil }
    return (from..<range.upperBound).first {
      has(words, text, range.lowerBound..<$0) && isStopword(text, $0..<range.upperBound)
    }
  }
}
