import SanadLanguages
import SanadModel
import SanadText

/// Finds words run together where a link stood: `dariSuara Timur`, `HargaBitcoindan`.
///
/// They are left as they are: where one word ends is a guess, and no byte of a text moves. A capital inside a
/// word parts it in two; names are written so too, so the first part must be a word without matter of its
/// own, or a word that the text has by itself elsewhere, and then the second part too where the first has a
/// capital.
struct GluedWordFinder: Sendable {
  /// Notices of one article at most. Set by reading.
  static let noticeMax = 20
  /// Bytes of a word that is looked into: two long words run together. Set by reading.
  static let wordByteMax = 80
  /// Letters of a part that is looked for elsewhere in the text, and of one without matter of its own.
  static let (partLetterMin, stopwordLetterMin) = (4, 2)

  let stopwords: [PhraseTable<Void>]

  func notices(in text: SourceText) -> [Notice] {
    guard Self.hasInnerCapital(text.utf8) else { return [] }
    let tokens = Tokenizer().tokens(of: text)
    var words: Set<WordHash> = []
    for token in tokens where token.kind == .word { words.insert(token.hash) }
    var notices: [Notice] = []
    for token in tokens
    where token.kind == .word && token.count <= Self.wordByteMax && notices.count < Self.noticeMax {
      guard isGlued(token, text, words) else { continue }
      notices.append(Notice(.gluedWords, range: token.range, detail: text[token.range]))
    }
    return notices
  }

  /// A small letter before a capital one, anywhere.
  private static func hasInnerCapital(_ bytes: [UInt8]) -> Bool {
    var last: UInt8 = 0
    for byte in bytes {
      if ByteClass.isCapital(byte), isSmall(last) { return true }
      last = byte
    }
    return false
  }

  private static func isSmall(_ byte: UInt8) -> Bool {
    ByteClass.isLetter(byte) && !ByteClass.isCapital(byte)
  }

  private func isGlued(_ token: Token, _ text: SourceText, _ words: Set<WordHash>) -> Bool {
    let (start, end) = (Int(token.start), Int(token.end))
    for border in (start + 1)..<max(start + 1, end)
    where ByteClass.isCapital(text.utf8[border]) && Self.isSmall(text.utf8[border - 1]) {
      if isGlued(text, start..<border, border..<end, words) { return true }
    }
    return false
  }

  private func isGlued(
    _ text: SourceText, _ first: Range<Int>, _ second: Range<Int>, _ words: Set<WordHash>
  ) -> Bool {
    guard Self.stopwordLetterMin <= first.count, Self.stopwordLetterMin <= second.count else {
      return false
    }
    let isSmall = Self.isSmall(text.utf8[first.lowerBound])
    if isSmall, isStopword(text, first) { return true }
    guard has(words, text, first) else { return false }
    return isSmall || has(words, text, second) || endsInStopword(text, second, words)
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

  /// `Bitcoindan`: a word of the text, and one without matter of its own.
  private func endsInStopword(
    _ text: SourceText, _ range: Range<Int>, _ words: Set<WordHash>
  ) -> Bool {
    let from = range.lowerBound + Self.partLetterMin
    guard from < range.upperBound else { return false }
    return (from..<range.upperBound).contains {
      has(words, text, range.lowerBound..<$0) && isStopword(text, $0..<range.upperBound)
    }
  }
}
